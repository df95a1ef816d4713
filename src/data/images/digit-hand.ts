/** A hand that writes: how it bends a style's strokes, and what line its pen leaves. */
import { cos, exp, sin } from '../../core/math';
import type { RandomState } from '../../core/random';
import type { Stroke, Style } from './digit-styles';
import { wave } from './painting/smooth-noise';

/** A line as wide as a pen: points in hundredths of the height, and at each the width as a part of the pen's. */
export interface Line {
  readonly x: number[];
  readonly y: number[];
  readonly width: number[];
}

/** How many straight pieces a curve has from one point of a style to the next. */
const PIECES = 5;
/** The quickest waves across and down a digit: half a wave and one. */
const WAVES = [0.035, 0.07] as const;

/** The lines of a style as one hand writes it once; every difference between two hands, or two tries, is drawn here. */
export function handwriting(style: Style, random: RandomState): readonly Line[] {
  const wobble = 2 + 2.6 * random.random();
  const bend = bending(random);
  const pressure = wave(random, 0.12, ...WAVES);
  return style.strokes.map((stroke) => {
    const line = curve(jittered(stroke, wobble, random));
    for (let i = 0; i < line.x.length; i++) {
      const [x, y] = bend(line.x[i]!, line.y[i]!);
      line.width[i] = 1 + pressure(line.x[i]!, line.y[i]!);
      [line.x[i], line.y[i]] = [x, y];
    }
    return line;
  });
}

/** A normal draw that is not rare: within two deviations. */
export function usual(random: RandomState): number {
  return Math.max(-2, Math.min(2, random.gaussian()));
}

/** Moves each point by chance, where a stroke begins and ends twice as far. */
function jittered(stroke: Stroke, deviation: number, random: RandomState): Stroke {
  const last = stroke.length - 1;
  return stroke.map(({ x, y, corner }, i) => {
    const far = deviation * (i === 0 || i === last ? 1.5 : 1);
    return { x: x + far * usual(random), y: y + far * usual(random), corner };
  });
}

/** Catmull and Rom's spline through a stroke's points, broken at corners. */
function curve(stroke: Stroke): Line {
  const line: Line = { x: [stroke[0]!.x], y: [stroke[0]!.y], width: [1] };
  for (let i = 0; i + 1 < stroke.length; i++) {
    const [from, to] = [stroke[i]!, stroke[i + 1]!];
    const before = (!from.corner && stroke[i - 1]) || from;
    const after = (!to.corner && stroke[i + 2]) || to;
    for (let piece = 1; piece <= PIECES; piece++) {
      const t = piece / PIECES;
      line.x.push(spline(before.x, from.x, to.x, after.x, t));
      line.y.push(spline(before.y, from.y, to.y, after.y, t));
      line.width.push(1);
    }
  }
  return line;
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  const slope = c - a;
  const square = 2 * a - 5 * b + 4 * c - d;
  const cube = 3 * b - a - 3 * c + d;
  return b + 0.5 * t * (slope + t * (square + t * cube));
}

/** A map of the paper: unlike halves, an elastic warp, width, slant and rotation. */
function bending(random: RandomState): (x: number, y: number) => readonly [number, number] {
  const [warpX, warpY] = [wave(random, 3, ...WAVES), wave(random, 3, ...WAVES)];
  const lower = 7 * usual(random);
  const wider = 0.18 * usual(random);
  const width = exp(0.2 * usual(random) + 0.18);
  const slant = 0.17 + 0.28 * usual(random);
  const angle = 0.11 * usual(random);
  const [c, s] = [cos(angle), sin(angle)];
  return (x, y) => {
    const down = y + lower * sin((Math.PI * y) / 100) + warpY(x, y) - 50;
    const right = (x - 30) * (1 + (wider * down) / 50) * width + warpX(x, y) - slant * down;
    return [c * right - s * down, s * right + c * down];
  };
}
