/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { lowest, metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { Values } from '../../core/params';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

/** The steps a run took until J was below its goal. */
const stepsOf = (run: RunResult | undefined) => metricAt(run!, 'steps');

/** The run that is first at the goal. */
const first = (results: readonly RunResult[]) => {
  const steps = results.map(stepsOf);
  return steps.indexOf(Math.min(...steps));
};

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(
      text.rates,
      { rate: 0.01 },
      { rate: 0.03 },
      { rate: 0.07 },
      { rate: 0.079 },
    ),
    steps: 425,
    ask: { kind: 'which', question: text.rates.question },
    winner: first,
    holds: (results) => results.map(stepsOf).join() === '424,140,59,169',
  },
  {
    ...experimentOf<Params>(text.limit, { rate: 0.081 }, { rate: 0.079 }),
    steps: 200,
    ask: { kind: 'end', question: text.limit.question, metric: 'cost' },
    holds: ([above, below]) => {
      const costs = above!.measurements.map(({ metrics }) => metrics['cost']!);
      const climbs = costs.slice(30).every((cost, i, all) => i === 0 || cost > all[i - 1]!);
      return stepsOf(below) === 169 && climbs && costs.at(-1)! > 100 * costs[0]!;
    },
  },
  {
    ...experimentOf<Params>(
      text.round,
      ...[1, 5, 25].map((curvature) => ({ curvature, rate: 1 / curvature })),
    ),
    steps: 120,
    ask: { kind: 'end', question: text.round.question, metric: 'steps' },
    holds: (results) => results.map(stepsOf).join() === '1,20,105',
  },
  {
    ...experimentOf<Params>(text.valleys, valleysFrom(3.5), valleysFrom(0.4), valleysFrom(0.2)),
    steps: 100,
    ask: { kind: 'which', question: text.valleys.question },
    winner: (results) => lowest(results),
    holds: (results) =>
      [1.575, 1.575, 0.379].every((cost, i) => near(metricAt(results[i]!, 'cost'), cost, 0.001)),
  },
];

/** The two valleys, from the same height beside the ridge. */
function valleysFrom(x: number): Partial<Values<Params>> {
  return { surface: 'valleys', rate: 0.3, start: [[x, 1.5, 0]] };
}
