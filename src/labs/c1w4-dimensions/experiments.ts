/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { lowest, metricAt } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(text.experiments.total, {}),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.total.question, metric: 'parameters' },
    holds: ([run]) =>
      metricAt(run!, 'parameters') === 245_760 + 20 + 140 + 7 + 35 + 5 + 5 + 1 &&
      metricAt(run!, 'layers') === 4,
  },
  {
    ...experimentOf(text.experiments.shape, { inputs: 2, layers: [4, 1] }),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.shape.question, metric: 'secondRows' },
    holds: ([run]) => metricAt(run!, 'secondRows') === 1 && metricAt(run!, 'secondColumns') === 4,
  },
  {
    ...experimentOf(
      text.experiments.depth,
      { inputs: 64, layers: [32, 32, 32, 1] },
      { inputs: 64, layers: [96, 1] },
      { inputs: 64, layers: [64, 32, 1] },
    ),
    steps: 0,
    ask: { kind: 'which', question: text.experiments.depth.question },
    winner: (results) => lowest(results, 'parameters'),
    holds: (results) => results.map((r) => metricAt(r, 'parameters')).join() === '4225,6337,6273',
  },
  {
    ...experimentOf(text.experiments.examples, { m: 209 }, { m: 1_000_000 }),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.examples.question, metric: 'activations' },
    holds: ([few, many]) =>
      metricAt(few!, 'parameters') === metricAt(many!, 'parameters') &&
      metricAt(few!, 'activations') === 209 * 33,
  },
];
