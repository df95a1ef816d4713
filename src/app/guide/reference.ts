/** The figures of the course beside those of a run. */
import type { Reference } from '../../core/lab';
import type { RunResult } from '../../core/run';

/** One printed figure, and what the run has there (undefined until it gets there). */
export interface ReferenceRow {
  readonly x: number;
  readonly course: number;
  readonly here: number | undefined;
}

/** Every figure of the reference with the run's own value of that metric or series at the same place. */
export function referenceRows(reference: Reference, result: RunResult): readonly ReferenceRow[] {
  return reference.points.map(([x, course]) => ({
    x,
    course,
    here: valueAt(reference, result, x),
  }));
}

/** A metric at a step or epoch; an epoch's series has its nth value for epoch n (counted from 0). */
function valueAt(
  { line, unit }: Reference,
  { measurements, series }: RunResult,
  x: number,
): number | undefined {
  const noted = series[line];
  if (noted) return unit === 'epochs' ? noted.values[x] : noted.values[noted.steps.indexOf(x)];
  return measurements.find((m) => (unit === 'epochs' ? m.epoch : m.step) === x)?.metrics[line];
}
