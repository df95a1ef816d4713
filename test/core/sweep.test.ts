import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../src/core/lab';
import { curvesOf, meansOf, setupsOf } from '../../src/core/sweep';
import type { RunResult } from '../../src/core/run';

const sweep = { x: 'm', at: [10, 20], of: ['cost', 'accuracy'], seeds: 2 } as const;
const experiment: Experiment = {
  title: '',
  claim: '',
  why: '',
  runs: [
    { label: 'small', values: { units: 1 } },
    { label: 'large', values: { units: 9 }, seeds: { weights: 50 } },
  ],
  steps: 1,
  sweep,
  ask: { kind: 'draw', question: '', line: 0 },
  holds: () => true,
};
const seeds = { data: 1, weights: 2, order: 3, noise: 4 };

/** A result whose cost is 100 · line + m + repetition, as the seeds tell. */
const results = setupsOf(experiment, seeds).map(({ label, values, seeds: own }): RunResult => {
  const cost = Number(values['units']) * 100 + Number(values['m']) + own!.data! - 1;
  const metrics = { cost, accuracy: -cost };
  const measurements = [{ step: 1, epoch: 1, examples: 1, seconds: 0, metrics }];
  return { label, values: values as RunResult['values'], measurements, series: {} };
});

describe('an experiment over a range', () => {
  test('trains each run at each place from seeds of its own, the data’s too', () => {
    const setups = setupsOf(experiment, seeds);
    expect(setups.map(({ values }) => [values['units'], values['m']])).toEqual([
      [1, 10],
      [1, 10],
      [1, 20],
      [1, 20],
      [9, 10],
      [9, 10],
      [9, 20],
      [9, 20],
    ]);
    expect(setups[1]!.seeds).toEqual({ data: 2, weights: 3, order: 4, noise: 5 });
    expect(setups[5]!.seeds).toEqual({ data: 2, weights: 51, order: 4, noise: 5 });
  });

  test('has a curve for each run and metric: mean, least and greatest of the repetitions', () => {
    const curves = curvesOf(sweep, results);
    expect(curves.map(({ run, metric }) => [run, metric])).toEqual([
      [0, 'cost'],
      [0, 'accuracy'],
      [1, 'cost'],
      [1, 'accuracy'],
    ]);
    expect(curves[2]!.points).toEqual([
      { x: 10, mean: 910.5, low: 910, high: 911 },
      { x: 20, mean: 920.5, low: 920, high: 921 },
    ]);
    expect(meansOf(sweep, results)[0]).toEqual([110.5, 120.5]);
  });

  test('shows what is there already, and leaves out what is not a number', () => {
    const some = results.map((result, i) => (i === 0 || i > 3 ? result : undefined));
    const [first] = curvesOf(sweep, some);
    expect(first!.points).toEqual([{ x: 10, mean: 110, low: 110, high: 110 }]);
    const broken = results.map((r) => ({ ...r, measurements: [] }));
    expect(curvesOf(sweep, broken)[0]!.points).toEqual([]);
  });

  test('without a range is its runs', () => {
    const { sweep: _, ...plain } = experiment;
    expect(setupsOf(plain, seeds)).toBe(plain.runs);
  });
});
