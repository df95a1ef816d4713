/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const stepsOf = (results: readonly RunResult[]) => results.map((r) => metricAt(r, 'steps'));
const condition = (result: RunResult | undefined, of: number) =>
  near(metricAt(result!, 'condition'), of, 1e-9);

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(text.normalized, { rate: 0.01 }, { normalize: 'both', rate: 1 }),
    steps: 300,
    ask: { kind: 'end', question: text.normalized.question, metric: 'steps' },
    holds: (results) => stepsOf(results).join() === '286,1',
  },
  {
    ...experimentOf<Params>(
      text.ratios,
      ...[3, 1, 10].map((ratio) => ({ ratio, rate: 1 / (ratio * ratio) })),
    ),
    steps: 300,
    ask: { kind: 'end', question: text.ratios.question, metric: 'steps' },
    holds: (results) =>
      stepsOf(results).join() === '25,1,286' &&
      [9, 1, 100].every((of, i) => condition(results[i], of)),
  },
  {
    ...experimentOf<Params>(
      text.means,
      { ratio: 1, mean: 2, start: [[-1.5, 1.5, 0]], rate: 1 / 9 },
      { ratio: 1, mean: 2, start: [[-1.5, 1.5, 0]], normalize: 'mean', rate: 1 },
    ),
    steps: 40,
    ask: { kind: 'end', question: text.means.question, metric: 'steps' },
    holds: (results) =>
      stepsOf(results).join() === '23,1' && condition(results[0], 9) && condition(results[1], 1),
  },
];
