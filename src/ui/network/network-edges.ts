/** The edges of a network diagram on a canvas: wide by the size of the weight, orange or blue by its sign. */
import type { LayerWeights } from '../../core/panels/parameters';
import { fit } from '../canvas/drawing';
import { faintest, type NetworkLayout, type Place, type Square } from './network-layout';
import { property } from '../theme/theme';

/** As many edges are drawn as a frame has time for: the largest. */
export const mostEdges = 1500;

/** Whether a unit takes part; one that does not has no edges. */
export type IsOn = (place: Place) => boolean;

/** Draws the edges between the squares shown; those of `active` stand out. Without weights they are hairlines. */
export function drawEdges(
  canvas: HTMLCanvasElement,
  layout: NetworkLayout,
  layers: readonly LayerWeights[] | undefined,
  active: Place | undefined,
  isOn: IsOn,
): void {
  const { context } = fit(canvas);
  const edges = shownEdges(layout, layers).filter(({ from, to }) => isOn(from) && isOn(to));
  const most = edges.reduce((m, { size }) => Math.max(m, size), 0);
  const least = faintest(
    Float32Array.from(edges, ({ size }) => size),
    mostEdges,
  );
  const colours = {
    less: property(canvas, '--negative'),
    more: property(canvas, '--positive'),
    plain: property(canvas, '--control-line'),
  };
  const drawn = edges.filter((edge) => edge.size >= least || touches(edge, active));
  const pens = new Map<string, { path: Path2D; edge: Edge; level: number; bright: boolean }>();
  for (const edge of drawn) {
    const level = most > 0 ? Math.ceil((edge.size / most) * levels) : 0;
    const bright = touches(edge, active);
    const key = `${bright ? 1 : 0}${edge.sign}${level}`;
    let pen = pens.get(key);
    if (!pen) pens.set(key, (pen = { path: new Path2D(), edge, level, bright }));
    trace(pen.path, edge);
  }
  const widest = Math.min(5, Math.max(1.25, 40 / Math.sqrt(drawn.length)));
  const inOrder = [...pens.values()].sort(
    (a, b) => Number(a.bright) - Number(b.bright) || a.level - b.level,
  );
  for (const { path, edge, level, bright } of inOrder) {
    const share = level / levels;
    context.strokeStyle = colours[edge.sign];
    context.lineWidth = bright ? 1 + 4 * share : 0.5 + widest * share;
    const calm = most > 0 ? 0.2 + 0.6 * share : 0.6;
    context.globalAlpha = bright ? 0.5 + 0.5 * share : (active ? 0.25 : 1) * calm;
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

interface Edge {
  readonly from: Square;
  readonly to: Square;
  readonly size: number;
  readonly sign: 'less' | 'more' | 'plain';
}

/** Widths are rounded to this many, so that few strokes draw many edges. */
const levels = 12;

function shownEdges(
  { columns }: NetworkLayout,
  layers: readonly LayerWeights[] | undefined,
): readonly Edge[] {
  return columns
    .slice(1)
    .flatMap(({ squares, layer }) =>
      columns[layer - 1]!.squares.flatMap((from) =>
        squares.map((to) => edge(from, to, layers?.[layer - 1])),
      ),
    );
}

function edge(from: Square, to: Square, weights: LayerWeights | undefined): Edge {
  const w = weights ? weights.W[from.unit * weights.units + to.unit]! : NaN;
  if (!Number.isFinite(w)) return { from, to, size: 0, sign: 'plain' };
  return { from, to, size: Math.abs(w), sign: w < 0 ? 'less' : w > 0 ? 'more' : 'plain' };
}

const touches = ({ from, to }: Edge, place: Place | undefined) =>
  place !== undefined && (same(from, place) || same(to, place));
const same = (a: Place, b: Place) => a.layer === b.layer && a.unit === b.unit;

function trace(path: Path2D, { from, to }: Edge): void {
  const [x0, y0] = [from.x + from.size, from.y + from.size / 2];
  const [x1, y1] = [to.x, to.y + to.size / 2];
  const bend = (x1 - x0) / 2;
  path.moveTo(x0, y0);
  path.bezierCurveTo(x0 + bend, y0, x1 - bend, y1, x1, y1);
}
