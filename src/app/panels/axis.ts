/** The x axis of the charts: the same records against steps, epochs, examples or seconds. */
import type { Measurement, Series } from '../../core/run';

export const units = ['steps', 'epochs', 'examples', 'seconds'] as const;
export type Unit = (typeof units)[number];

/** A line to draw: y against x. */
export interface Curve {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Where a measurement stands on the axis. */
export function position({ step, epoch, examples, seconds }: Measurement, unit: Unit): number {
  return { steps: step, epochs: epoch, examples, seconds }[unit];
}

/** A metric against the axis; measurements without it are left out. */
export function metricCurve(
  measurements: readonly Measurement[],
  metric: string,
  unit: Unit,
): Curve {
  const there = measurements.filter((m) => metric in m.metrics);
  return {
    x: Float64Array.from(there, (m) => position(m, unit)),
    y: Float64Array.from(there, (m) => m.metrics[metric]!),
  };
}

/** A dense series against the axis; between measurements the axis is interpolated. */
export function seriesCurve(
  series: Series,
  measurements: readonly Measurement[],
  unit: Unit,
): Curve {
  const y = Float64Array.from(series.values);
  if (unit === 'steps') return { x: series.steps.slice(), y };
  const x = new Float64Array(series.steps.length);
  let next = 0;
  series.steps.forEach((step, i) => {
    while (next < measurements.length && measurements[next]!.step < step) next++;
    x[i] = between(measurements[next - 1], measurements[next], step, unit);
  });
  return { x, y };
}

/** The step at a place of the axis: the inverse of `position` along the measurements. */
export function stepAt(x: number, measurements: readonly Measurement[], unit: Unit): number {
  if (unit === 'steps') return Math.round(x);
  const after = measurements.findIndex((m) => position(m, unit) >= x);
  if (after < 0) return measurements.at(-1)?.step ?? 0;
  const [a, b] = [measurements[after - 1], measurements[after]!];
  if (!a) return b.step;
  const [from, to] = [position(a, unit), position(b, unit)];
  return Math.round(a.step + ((b.step - a.step) * (x - from)) / (to - from || 1));
}

/** The place on the axis of a step. */
export function positionOf(step: number, measurements: readonly Measurement[], unit: Unit): number {
  if (unit === 'steps') return step;
  const after = measurements.findIndex((m) => m.step >= step);
  const index = after < 0 ? measurements.length : after;
  return between(measurements[index - 1], measurements[index], step, unit);
}

function between(
  a: Measurement | undefined,
  b: Measurement | undefined,
  step: number,
  unit: Unit,
): number {
  if (!a || !b) return a || b ? position((a ?? b)!, unit) : step;
  const part = (step - a.step) / (b.step - a.step || 1);
  return position(a, unit) + part * (position(b, unit) - position(a, unit));
}
