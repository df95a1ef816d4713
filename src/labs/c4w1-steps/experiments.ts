/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { highest, metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(
      text.experiments.routing,
      { layer: 'max', size: 2, stride: 2, gradient: 'one' },
      { layer: 'average', size: 2, stride: 2, gradient: 'one' },
    ),
    steps: 0,
    ask: { kind: 'which', question: text.experiments.routing.question },
    winner: (results) => highest(results, 'touched'),
    holds: ([max, average]) =>
      metricAt(max!, 'touched') === 1 &&
      metricAt(average!, 'touched') === 4 &&
      metricAt(max!, 'gradientSum') === 1 &&
      near(metricAt(average!, 'gradientSum'), 1, 1e-12),
  },
  {
    ...experimentOf(text.experiments.bias, { gradient: 'ones' }, { gradient: 'numbers' }),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.bias.question, metric: 'db' },
    holds: (results) =>
      metricAt(results[0]!, 'db') === 9 &&
      results.every((r) => near(metricAt(r, 'db'), metricAt(r, 'given'), 1e-12)),
  },
  {
    ...experimentOf(text.experiments.rim, {
      layer: 'average',
      size: 3,
      stride: 1,
      gradient: 'ones',
    }),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.rim.question, metric: 'middle' },
    holds: ([run]) =>
      near(metricAt(run!, 'middle'), 1, 1e-12) && near(metricAt(run!, 'corner'), 1 / 9, 1e-12),
  },
  {
    ...experimentOf(text.experiments.course, { example: 'course' }),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.course.question, metric: 'outputs' },
    holds: ([run]) => metricAt(run!, 'outputs') === 12,
  },
];
