/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { highest, metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const close = (found: number, wanted: number) => near(found / wanted, 1, 5e-3);

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(text.experiments.powers, { w: 0.9 }, { w: 1.1 }, { w: 0.5, depth: 50 }),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.powers.question, metric: 'last' },
    holds: (results) => {
      const [less, more, half] = results.map((r) => metricAt(r, 'last'));
      return close(less!, 0.0424) && close(more!, 17.4) && close(half!, 8.9e-16);
    },
  },
  {
    ...experimentOf(
      text.experiments.sigmoid,
      ...(['sigmoid', 'tanh'] as const).map((activation) => ({ activation, weights: 'xavier' })),
    ),
    steps: 0,
    ask: { kind: 'which', question: text.experiments.sigmoid.question },
    winner: (results) => highest(results, 'first'),
    holds: ([sigmoid, tanh]) =>
      metricAt(sigmoid!, 'first') < 1e-15 && metricAt(tanh!, 'first') > 1e-3,
  },
  {
    ...experimentOf(
      text.experiments.he,
      { activation: 'relu', weights: 'he' },
      { activation: 'relu', weights: 'xavier' },
    ),
    steps: 0,
    ask: { kind: 'which', question: text.experiments.he.question },
    winner: (results) => highest(results, 'last'),
    holds: ([he, xavier]) =>
      metricAt(he!, 'last') > 0.05 &&
      metricAt(he!, 'last') < 20 &&
      metricAt(xavier!, 'last') < 1e-3,
  },
];
