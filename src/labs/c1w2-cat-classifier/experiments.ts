/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { lowest, metricAt } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

/** How many steps ended with a higher cost than the one before. */
const rises = ({ series }: RunResult) => {
  const costs = series['batchCost']!.values;
  return costs.reduce((count, cost, i) => count + Number(i > 0 && cost > costs[i - 1]!), 0);
};
const highest = ({ series }: RunResult) => Math.max(...series['batchCost']!.values);

/** Fewer pictures than the notebook's come to rest in half the steps. */
const few = (rate: number) => ({ m: 120, rate });

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(text.rates, ...[0.01, 0.005, 0.001, 0.0001].map(few)),
    ask: { kind: 'which', question: text.rates.question },
    winner: (results) => lowest(results),
    steps: 800,
    onOwnData: true,
    holds: (results) => {
      const [large, , small, tiny] = results;
      const costs = results.map((run) => metricAt(run, 'cost'));
      return (
        rises(large!) > 100 &&
        highest(large!) > 2 &&
        rises(small!) === 0 &&
        rises(tiny!) === 0 &&
        costs.every((cost, i) => i === 0 || costs[i - 1]! < cost) &&
        costs[3]! > 0.5 &&
        metricAt(small!, 'devCost') < metricAt(large!, 'devCost')
      );
    },
  },
  {
    ...experimentOf<Params>(text.heart, few(0.005)),
    ask: { kind: 'end', question: text.heart.question, metric: 'devAccuracy' },
    steps: 800,
    onOwnData: true,
    holds: ([run]) => metricAt(run!, 'accuracy') >= 0.95 && metricAt(run!, 'devAccuracy') < 0.75,
  },
  {
    ...experimentOf<Params>(text.late, few(0.002)),
    ask: { kind: 'end', question: text.late.question, metric: 'devCost' },
    steps: 1000,
    onOwnData: true,
    holds: ([run]) =>
      rises(run!) === 0 && metricAt(run!, 'devCost', 200) < metricAt(run!, 'devCost'),
  },
];
