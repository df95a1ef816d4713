/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { lowest, metricAt } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import { FULL_BATCH } from '../../core/training-params';
import type { Params } from './params';
import { labText as text } from './text';

const race = { winner: (results: readonly RunResult[]) => lowest(results) };

const batchCosts = ({ series }: RunResult) => series['batchCost']!.values;

/** How much the cost of one batch differs from that of the next, over the last steps. */
function shaking(run: RunResult): number {
  const costs = batchCosts(run).slice(-500);
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  return Math.sqrt(costs.reduce((sum, cost) => sum + (cost - mean) ** 2, 0) / costs.length);
}

const falls = (values: ArrayLike<number>) =>
  Array.from(values).every((value, i, all) => i === 0 || value < all[i - 1]!);

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(text.steps, { batch: FULL_BATCH }, { batch: 64 }, { batch: 16 }, { batch: 1 }),
    ...race,
    steps: 1000,
    ask: { kind: 'which', question: text.steps.question },
    holds: (results) => {
      const ends = results.map((r) => metricAt(r, 'cost'));
      return (
        Math.max(...ends) - Math.min(...ends) < 0.03 &&
        falls(results.map((r) => -shaking(r))) &&
        falls(batchCosts(results[0]!)) &&
        results[0]!.measurements.at(-1)!.examples ===
          300 * results[3]!.measurements.at(-1)!.examples
      );
    },
  },
  {
    ...experimentOf(
      text.passes,
      { batch: FULL_BATCH, stopEpochs: 50 },
      { batch: 64, stopEpochs: 50 },
      { batch: 16, stopEpochs: 50 },
      { batch: 1, stopEpochs: 50 },
    ),
    ...race,
    steps: 15_000,
    ask: { kind: 'which', question: text.passes.question },
    holds: (results) => {
      const ends = results.map(({ measurements }) => measurements.at(-1)!);
      return (
        ends.map(({ step }) => step).join() === '50,250,950,15000' &&
        ends.every(({ examples }) => examples === 50 * 300) &&
        falls(results.map((r) => metricAt(r, 'cost')))
      );
    },
  },
  {
    ...experimentOf(
      text.price,
      { batch: FULL_BATCH, rate: 0.3 },
      { batch: 64, rate: 0.3 },
      { batch: 1, rate: 0.3 },
    ),
    ...race,
    steps: 3000,
    ask: { kind: 'which', question: text.price.question },
    holds: (results) => {
      const [all, some, one] = results.map((r) => metricAt(r, 'cost'));
      return all! < some! && some! * 1.5 < one!;
    },
  },
];
