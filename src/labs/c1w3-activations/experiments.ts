/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { highest, metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(text.experiments.steepest, { activation: 'sigmoid' }, { activation: 'tanh' }),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.steepest.question, metric: 'steepest' },
    holds: ([sigmoid, tanh]) =>
      metricAt(sigmoid!, 'steepest') === 0.25 && metricAt(tanh!, 'steepest') === 1,
  },
  {
    ...experimentOf(
      text.experiments.saturation,
      { activation: 'sigmoid', z: 5 },
      { activation: 'tanh', z: 5 },
      { activation: 'relu', z: 5 },
    ),
    steps: 0,
    ask: { kind: 'which', question: text.experiments.saturation.question },
    winner: (results) => highest(results, 'slope'),
    holds: (results) => {
      const [sigmoid, tanh, relu] = results.map((r) => metricAt(r, 'slope'));
      return sigmoid! < 0.01 && tanh! < 0.001 && relu === 1;
    },
  },
  {
    ...experimentOf(text.experiments.mean, { activation: 'sigmoid' }, { activation: 'tanh' }),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.mean.question, metric: 'mean' },
    holds: ([sigmoid, tanh]) =>
      near(metricAt(sigmoid!, 'mean'), 0.5, 1e-9) && near(metricAt(tanh!, 'mean'), 0, 1e-9),
  },
  {
    ...experimentOf(text.experiments.linear, { activation: 'linear' }, { activation: 'relu' }),
    steps: 0,
    ask: { kind: 'which', question: text.experiments.linear.question },
    winner: (results) => highest(results, 'bend'),
    holds: ([linear, relu]) => metricAt(linear!, 'bend') < 1e-9 && metricAt(relu!, 'bend') > 0.05,
  },
];
