/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { lowest, metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import { FULL_BATCH } from '../../core/training-params';
import type { Params } from './params';
import { labText as text } from './text';

const race = { winner: (results: readonly RunResult[]) => lowest(results) };

/** The mean of the last epoch's costs as its batches saw them. */
const lastEpoch = ({ series }: RunResult) => series['epochCost']!.values.at(-1)!;

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(
      text.start,
      { norm: false, scale: 0.01 },
      { norm: true, scale: 0.01 },
      { norm: true, scale: 3 },
    ),
    ...race,
    steps: 2000,
    ask: { kind: 'which', question: text.start.question },
    holds: ([small, smallNormed, largeNormed]) =>
      near(metricAt(small!, 'cost'), Math.LN2, 1e-4) &&
      metricAt(smallNormed!, 'cost') < 0.25 &&
      metricAt(smallNormed!, 'accuracy') > 0.87 &&
      metricAt(largeNormed!, 'cost') < 0.25 &&
      metricAt(largeNormed!, 'accuracy') > 0.9,
  },
  {
    ...experimentOf(
      text.rate,
      { norm: false, initializer: 'he', rate: 0.5 },
      { norm: true, initializer: 'he', rate: 0.5 },
    ),
    ...race,
    steps: 2000,
    ask: { kind: 'which', question: text.rate.question },
    holds: ([plain, normed]) =>
      near(metricAt(plain!, 'accuracy'), 2 / 3, 0.05) && metricAt(normed!, 'accuracy') > 0.9,
  },
  {
    ...experimentOf(
      text.batches,
      { batch: FULL_BATCH },
      { batch: 64 },
      { batch: 16 },
      { batch: 4 },
    ),
    ...race,
    steps: 2000,
    ask: { kind: 'which', question: text.batches.question },
    holds: (results) => {
      const ends = results.map((r) => metricAt(r, 'cost'));
      const ascend = ends.every((cost, i) => i === 0 || cost > ends[i - 1]!);
      return ascend && lastEpoch(results[2]!) > ends[2]! + 0.05;
    },
  },
  {
    ...experimentOf(text.epsilon, { scale: 0.01 }, { scale: 0.0001 }),
    ...race,
    steps: 2000,
    ask: { kind: 'which', question: text.epsilon.question },
    holds: ([small, smallest]) =>
      metricAt(small!, 'cost') < 0.25 && near(metricAt(smallest!, 'cost'), Math.LN2, 1e-4),
  },
];
