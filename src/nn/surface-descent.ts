/** Descent on a surface, as labs declare it and as views see it: parameters, charts, and the picture of a moment. */
import type { ChartSpec } from '../core/lab';
import { type AnyValues, number, points } from '../core/params';
import type { Pair, Surface } from './surfaces';
import { surfaceText as text } from './surfaces.text';

/** A moment of a descent, for the view. */
export interface DescentView {
  readonly point: Pair;
  /** The gradient there, without noise. */
  readonly gradient: Pair;
  /** What the optimizer remembers: its averages v and s, along x and y, and 1 − β₁ᵗ and 1 − β₂ᵗ. */
  readonly v: Pair;
  readonly s: Pair;
  readonly corrections: Pair;
  /** The way so far: (x, y) after (x, y), without steps too short to be seen; the last 512 places at most. */
  readonly trail: Float64Array;
  /** The step at which J first was below the surface's goal. */
  readonly arrived: number | undefined;
  /** How often y has changed its sign on the way to the goal. */
  readonly flips: number;
}

/** Where a run starts: one point, dragged on the map; none is the usual start of the surface. */
export function startParam() {
  return points({
    ...text.start,
    group: 'model',
    effect: 'restart',
    control: 'view',
    maxLength: 1,
    default: [],
  });
}

/** The start that values of `startParam` name, brought onto this surface's map, or the usual one. */
export function startOf(
  { start }: AnyValues,
  { domain }: Pick<Surface, 'domain'>,
  usual: Pair,
): Pair {
  const [point] = start as readonly (readonly number[])[];
  const inside = (value: number, [from, to]: readonly [number, number]) =>
    Math.min(to, Math.max(from, value));
  return point ? [inside(point[0]!, domain.x), inside(point[1]!, domain.y)] : usual;
}

/** How much chance there is in a gradient, as that of a mini-batch has: a standard deviation, added to both slopes. */
export function noiseParam(byDefault: number, max: number) {
  return number({
    ...text.noise,
    group: 'training',
    effect: 'live',
    min: 0,
    max,
    step: max / 100,
    default: byDefault,
  });
}

/** The charts of a descent; `log` where J is never below 0. */
export function surfaceCharts(
  log: boolean,
  [x, y]: readonly [string, string] = [text.x, text.y],
): readonly ChartSpec[] {
  return [
    {
      id: 'cost',
      title: text.cost,
      y: 'number',
      log,
      lines: [{ metric: 'cost', label: text.cost }],
    },
    {
      id: 'place',
      title: text.place,
      y: 'number',
      lines: [
        { metric: 'x', label: x, style: 'dashed' },
        { metric: 'y', label: y },
      ],
    },
    {
      id: 'gradient',
      title: text.gradient,
      y: 'number',
      log: true,
      lines: [{ series: 'gradNorm', label: text.eachStep }],
    },
  ];
}
