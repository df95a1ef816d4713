/** What claims ask of finished runs. */
import { measurementAt } from './lab';
import type { RunResult } from './run';

/** A metric as last measured at or before `step`; NaN where it was never measured. */
export function metricAt({ measurements }: RunResult, metric: string, step = Infinity): number {
  return measurementAt(measurements, step)?.metrics[metric] ?? NaN;
}

/** The run that ends with the lowest value of a metric; one that is not finite counts as the highest. */
export function lowest(results: readonly RunResult[], metric = 'cost'): number {
  const ends = results.map((result) => {
    const end = metricAt(result, metric);
    return Number.isFinite(end) ? end : Infinity;
  });
  return ends.indexOf(Math.min(...ends));
}

/** The run that ends with the highest value of a metric; one that is not finite counts as the lowest. */
export function highest(results: readonly RunResult[], metric: string): number {
  const ends = results.map((result) => {
    const end = metricAt(result, metric);
    return Number.isFinite(end) ? end : -Infinity;
  });
  return ends.indexOf(Math.max(...ends));
}

/** Whether two numbers differ by less than `tolerance`; never for NaN. */
export function near(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) < tolerance;
}

/** Whether a run's measurements, or one value an epoch of a series, are within `tolerance` of printed figures (x, y). */
export function follows(
  { measurements, series }: RunResult,
  line: string,
  points: readonly (readonly [x: number, y: number])[],
  tolerance: number,
): boolean {
  const noted = series[line]?.values;
  const there = (x: number) =>
    noted ? noted[x] : measurements.find(({ step }) => step === x)?.metrics[line];
  return points.every(([x, y]) => near(there(x) ?? NaN, y, tolerance));
}
