/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(text.experiments.lecture, {}),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.lecture.question, metric: 'dc' },
    holds: ([run]) =>
      metricAt(run!, 'end') === 33 &&
      metricAt(run!, 'da') === 3 &&
      metricAt(run!, 'db') === 6 &&
      metricAt(run!, 'dc') === 9,
  },
  {
    ...experimentOf(text.experiments.nudge, { b: 3 }, { b: 3.1 }),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.nudge.question, metric: 'end' },
    holds: ([before, after]) =>
      near(metricAt(after!, 'end') - metricAt(before!, 'end'), 0.1 * 6, 1e-9),
  },
  {
    ...experimentOf(
      text.experiments.error,
      { graph: 'logistic', y: '1' },
      { graph: 'logistic', y: '0' },
    ),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.error.question, metric: 'dz' },
    holds: (results) =>
      results.every((r) => near(metricAt(r, 'dz'), metricAt(r, 'error'), 1e-12)) &&
      results.every((r) => near(metricAt(r, 'dw1'), 2 * metricAt(r, 'dz'), 1e-12)),
  },
  {
    ...experimentOf(text.experiments.examples, { graph: 'examples' }),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.examples.question, metric: 'dw' },
    holds: ([run]) => {
      const [first, second] = [2 * metricAt(run!, 'dz1'), metricAt(run!, 'dz2')];
      return (
        near(2 * first, -0.152, 5e-4) &&
        near(2 * second, 0.818, 5e-4) &&
        near(metricAt(run!, 'dw'), first + second, 1e-12) &&
        near(metricAt(run!, 'dw'), 0.333, 5e-4)
      );
    },
  },
];
