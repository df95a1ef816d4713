/** Experiments over a range: the trainings that one comes to, and where they end, as curves against the parameter. */
import { metricAt } from './claims';
import type { Experiment, Sweep } from './lab';
import type { Values } from './params';
import type { RunResult, Seeds } from './run';

/** One training of an experiment: what differs from the lab's defaults. */
export interface Setup {
  readonly label: string;
  readonly values: Partial<Values>;
  readonly seeds?: Partial<Seeds>;
}

/**
 * Every training of an experiment: its runs; over a range, each run (a line of the chart) at each place, as often as there
 * are repetitions, in this order.
 */
export function setupsOf({ runs, sweep }: Experiment, seeds: Seeds): readonly Setup[] {
  if (!sweep) return runs;
  return runs.flatMap((run) =>
    sweep.at.flatMap((x) =>
      Array.from({ length: repetitions(sweep) }, (_, k) => ({
        label: run.label,
        values: { ...run.values, [sweep.x]: x },
        seeds: later({ ...seeds, ...run.seeds }, k),
      })),
    ),
  );
}

/** Where a metric ended at one place of the range: mean, least and greatest of its repetitions. */
export interface RangePoint {
  readonly x: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** One line of the chart: a run, and which of its metrics is shown. */
export interface RangeCurve {
  readonly run: number;
  readonly metric: string;
  readonly points: readonly RangePoint[];
}

/**
 * The curves, from results in the order of `setupsOf`: for each run, one for each metric. A place without any result yet is
 * left out.
 */
export function curvesOf(
  sweep: Sweep,
  results: readonly (RunResult | undefined)[],
): readonly RangeCurve[] {
  const [places, times] = [sweep.at.length, repetitions(sweep)];
  const runs = Math.round(results.length / (places * times));
  const curve = (run: number, metric: string) =>
    sweep.at.flatMap((x, place) => {
      const from = (run * places + place) * times;
      return pointAt(x, metric, results.slice(from, from + times));
    });
  return Array.from({ length: runs }, (_, run) =>
    sweep.of.map((metric) => ({ run, metric, points: curve(run, metric) })),
  ).flat();
}

/** The mean ends of each curve, place by place: what claims compare. */
export function meansOf(
  sweep: Sweep,
  results: readonly RunResult[],
): readonly (readonly number[])[] {
  return curvesOf(sweep, results).map(({ points }) => points.map(({ mean }) => mean));
}

const repetitions = ({ seeds = 1 }: Sweep) => seeds;

function pointAt(x: number, metric: string, results: readonly (RunResult | undefined)[]) {
  const ends = results.flatMap((result) => (result ? [metricAt(result, metric)] : []));
  const there = ends.filter(Number.isFinite);
  if (there.length === 0) return [];
  const mean = there.reduce((sum, end) => sum + end / there.length, 0);
  return [{ x, mean, low: Math.min(...there), high: Math.max(...there) }];
}

/** The k-th repetition takes every stream of chance k seeds on, that of the data too. */
function later({ data, weights, order, noise }: Seeds, k: number): Seeds {
  const next = (seed: number) => (seed + k) % 2 ** 32;
  return { data: next(data), weights: next(weights), order: next(order), noise: next(noise) };
}
