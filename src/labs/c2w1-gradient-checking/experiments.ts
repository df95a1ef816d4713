/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { highest, lowest, metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const apart = (results: readonly RunResult[]) => results.map((r) => metricAt(r, 'difference'));
const winner = (results: readonly RunResult[]) => lowest(results, 'difference');

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(text.experiments.course, { bug: 'course' }, { bug: 'none' }),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.course.question, metric: 'difference' },
    holds: (results) => {
      const [buggy, fixed] = apart(results);
      return near(buggy!, 0.2850931567761624, 1e-7) && near(fixed!, 1.1890913024229996e-7, 1e-9);
    },
  },
  {
    ...experimentOf(
      text.experiments.epsilon,
      ...[1e-1, 1e-4, 1e-7, 1e-11].map((epsilon) => ({ bug: 'none', epsilon })),
    ),
    steps: 0,
    ask: { kind: 'which', question: text.experiments.epsilon.question },
    winner,
    holds: (results) => {
      const [large, right, small, tiny] = apart(results);
      return (
        large! > 1e-5 &&
        near(right!, 1.9e-10, 0.1e-10) &&
        small! > 1e-8 &&
        small! < 1e-6 &&
        tiny! > 1e-5
      );
    },
  },
  {
    ...experimentOf(
      text.experiments.single,
      { bug: 'none', precision: 'double' },
      { bug: 'none', precision: 'single' },
    ),
    steps: 0,
    ask: { kind: 'which', question: text.experiments.single.question },
    winner: (results) => lowest(results, 'best'),
    holds: ([double, single]) =>
      metricAt(double!, 'best') < 1e-9 &&
      metricAt(single!, 'best') > 1e-5 &&
      metricAt(single!, 'best') < 1e-3 &&
      metricAt(single!, 'difference') > 0.01,
  },
  {
    ...experimentOf(
      text.experiments.dropout,
      { bug: 'none', dropout: 'fixed' },
      { bug: 'none', dropout: 'fresh' },
      { bug: 'penalty', lambda: 0.7 },
      { bug: 'none', lambda: 0.7 },
    ),
    steps: 0,
    ask: { kind: 'which', question: text.experiments.dropout.question },
    winner: (results) => highest(results, 'difference'),
    holds: (results) => {
      const [fixed, fresh, forgotten, remembered] = apart(results);
      return fixed! < 1e-6 && fresh! > 0.5 && forgotten! > 0.01 && remembered! < 1e-6;
    },
  },
];
