/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { highest, metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(
      text.experiments.mean,
      { units: 10_000, keepProb: 0.8, scaled: true },
      { units: 10_000, keepProb: 0.8, scaled: false },
    ),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.mean.question, metric: 'ratio' },
    holds: ([scaled, plain]) =>
      near(metricAt(scaled!, 'ratio'), 1, 0.02) && near(metricAt(plain!, 'ratio'), 0.8, 0.02),
  },
  {
    ...experimentOf(
      text.experiments.test,
      { mode: 'test', mask: 1 },
      { mode: 'test', mask: 2 },
      { mode: 'train', mask: 1 },
    ),
    steps: 0,
    ask: { kind: 'end', question: text.experiments.test.question, metric: 'spread' },
    holds: ([one, other, train]) =>
      metricAt(one!, 'spread') < 1e-12 &&
      metricAt(one!, 'ratio') === 1 &&
      metricAt(other!, 'ratio') === 1 &&
      metricAt(train!, 'spread') > 0.01,
  },
  {
    ...experimentOf(text.experiments.noise, ...[0.9, 0.5, 0.2].map((keepProb) => ({ keepProb }))),
    steps: 0,
    ask: { kind: 'which', question: text.experiments.noise.question },
    winner: (results) => highest(results, 'spread'),
    holds: (results) => {
      const [most, half, few] = results.map((r) => metricAt(r, 'spread'));
      return few! > 1.5 * half! && half! > 1.5 * most!;
    },
  },
];
