/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { metricAt } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(
      text.experiments.sharing,
      { side: 300, channels: 3, layers: [[0, 5, 1, 0, 100]] },
      { side: 300, channels: 3, layers: [[2, 1, 1, 0, 100]] },
    ),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.sharing.question, metric: 'parameters' },
    holds: ([conv, dense]) =>
      metricAt(dense!, 'parameters') === 27_000_100 && metricAt(conv!, 'parameters') === 7600,
  },
  {
    ...experimentOf(text.experiments.table, {}),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.table.question, metric: 'parameters' },
    holds: ([run]) => metricAt(run!, 'parameters') === 608 + 3216 + 48_120 + 10_164 + 850,
  },
  {
    ...experimentOf(
      text.experiments.stride,
      { side: 63, channels: 16, layers: [[0, 7, 2, 0, 32]] },
      { side: 63, channels: 16, layers: [[0, 7, 1, 3, 32]] },
    ),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.stride.question, metric: 'side' },
    holds: ([valid, same]) =>
      metricAt(valid!, 'side') === 29 &&
      metricAt(valid!, 'channels') === 32 &&
      metricAt(same!, 'side') === 63,
  },
  {
    ...experimentOf(text.experiments.lecture, {
      side: 39,
      channels: 3,
      layers: [
        [0, 3, 1, 0, 10],
        [0, 5, 2, 0, 20],
        [0, 5, 2, 0, 40],
      ],
    }),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.lecture.question, metric: 'activations' },
    holds: ([run]) => metricAt(run!, 'activations') === 1960 && metricAt(run!, 'side') === 7,
  },
];
