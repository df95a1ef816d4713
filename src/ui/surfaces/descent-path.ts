/** The way of a descent on a canvas: a line with its places, arrows where steps are long, and where it stands. */
import { runMark } from '../theme/colours';
import { traceMarker } from '../charts/markers';

/** The places of one run, (x, y) after (x, y), the last of them its present one. */
export interface Path {
  readonly label: string;
  /** Its place in the palette of runs. */
  readonly colour: number;
  readonly points: Float64Array;
  /** Whether it is the run in focus, drawn above the others. */
  readonly current: boolean;
}

type Pixels = readonly [x: number, y: number];

/** Steps shorter than this (CSS pixels) get no dot, and no arrow. */
const DOTTED = 5;
const ARROWED = 22;
/** The newest places are drawn in full; those before them are faint. */
const FRESH = 160;
/** Beyond this a path is far off the canvas, and its numbers are cut so that canvases can draw them. */
const FAR = 1e5;

/** Draws a path whose places `at` turns into pixels. Every line has a pale edge, so that it shows on any shade. */
export function drawPath(
  context: CanvasRenderingContext2D,
  path: Path,
  at: (x: number, y: number) => Pixels,
) {
  const { colour, marker } = runMark(path.colour);
  const places = pixelsOf(path.points, at);
  if (places.length === 0) return;
  const fresh = Math.max(0, places.length - 1 - FRESH);
  context.lineJoin = 'round';
  context.globalAlpha = 0.4;
  drawLine(context, places.slice(0, fresh + 1), colour, 1);
  context.globalAlpha = 1;
  const recent = places.slice(fresh);
  drawLine(context, recent, '#ffffffb0', path.current ? 4.5 : 3.5);
  drawLine(context, recent, colour, path.current ? 2 : 1.5);
  context.fillStyle = colour;
  drawSteps(context, recent);
  const last = places.at(-1)!;
  context.beginPath();
  traceMarker(context, path.current ? 'circle' : marker, ...last, path.current ? 6.5 : 5);
  context.lineWidth = 2;
  context.strokeStyle = '#ffffff';
  context.fill();
  context.stroke();
}

function drawLine(
  context: CanvasRenderingContext2D,
  places: readonly Pixels[],
  colour: string,
  width: number,
) {
  context.beginPath();
  for (const [i, place] of places.entries())
    if (i === 0) context.moveTo(...place);
    else context.lineTo(...place);
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}

function drawSteps(context: CanvasRenderingContext2D, places: readonly Pixels[]) {
  for (const [i, place] of places.entries()) {
    const before = places[i - 1];
    if (!before) continue;
    const length = Math.hypot(place[0] - before[0], place[1] - before[1]);
    if (length >= DOTTED) drawDot(context, place, 2.25);
    if (length >= ARROWED) drawHead(context, before, middle(before, place), 6);
  }
}

/** An arrow from a place, dark with a pale edge. */
export function drawArrow(context: CanvasRenderingContext2D, from: Pixels, to: Pixels) {
  for (const [width, style] of [
    [4.5, '#ffffffc0'],
    [2, '#14171a'],
  ] as const) {
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke();
  }
  context.fillStyle = '#14171a';
  drawHead(context, from, to, 8);
}

function pixelsOf(points: Float64Array, at: (x: number, y: number) => Pixels): readonly Pixels[] {
  const cut = (v: number) => Math.min(FAR, Math.max(-FAR, v));
  const places: Pixels[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = at(points[i]!, points[i + 1]!);
    if (Number.isFinite(x) && Number.isFinite(y)) places.push([cut(x), cut(y)]);
  }
  return places;
}

function middle(a: Pixels, b: Pixels): Pixels {
  return [a[0] + 0.6 * (b[0] - a[0]), a[1] + 0.6 * (b[1] - a[1])];
}

function drawDot(context: CanvasRenderingContext2D, [x, y]: Pixels, radius: number) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

/** An arrow's head at `to`, pointing away from `from`. */
function drawHead(context: CanvasRenderingContext2D, from: Pixels, to: Pixels, size: number) {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const wing = (turn: number): Pixels => [
    to[0] - size * Math.cos(angle + turn),
    to[1] - size * Math.sin(angle + turn),
  ];
  context.beginPath();
  context.moveTo(to[0] + 0.3 * size * Math.cos(angle), to[1] + 0.3 * size * Math.sin(angle));
  context.lineTo(...wing(0.5));
  context.lineTo(...wing(-0.5));
  context.fill();
}
