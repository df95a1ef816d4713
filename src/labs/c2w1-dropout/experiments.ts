/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { Values } from '../../core/params';
import type { RunResult } from '../../core/run';
import type { Params } from './params';
import { labText as text } from './text';

type Some = Partial<Values<Params>>;
type Words = Readonly<Record<'title' | 'claim' | 'why', string>> & {
  readonly runs: readonly string[];
};

const widest = (results: readonly RunResult[]) => {
  const spreads = results.map((r) => metricAt(r, 'spread'));
  return spreads.indexOf(Math.max(...spreads));
};

export const experiments: readonly Experiment<Params>[] = [
  {
    ...said(text.experiments.mean, [
      { units: 10_000, keepProb: 0.8, scaled: true },
      { units: 10_000, keepProb: 0.8, scaled: false },
    ]),
    ask: { kind: 'end', question: text.experiments.mean.question, metric: 'ratio' },
    holds: ([scaled, plain]) =>
      near(metricAt(scaled!, 'ratio'), 1, 0.02) && near(metricAt(plain!, 'ratio'), 0.8, 0.02),
  },
  {
    ...said(text.experiments.test, [
      { mode: 'test', mask: 1 },
      { mode: 'test', mask: 2 },
      { mode: 'train', mask: 1 },
    ]),
    ask: { kind: 'end', question: text.experiments.test.question, metric: 'spread' },
    holds: ([one, other, train]) =>
      metricAt(one!, 'spread') < 1e-12 &&
      metricAt(one!, 'ratio') === 1 &&
      metricAt(other!, 'ratio') === 1 &&
      metricAt(train!, 'spread') > 0.01,
  },
  {
    ...said(
      text.experiments.noise,
      [0.9, 0.5, 0.2].map((keepProb) => ({ keepProb })),
    ),
    ask: { kind: 'which', question: text.experiments.noise.question },
    winner: widest,
    holds: (results) => {
      const [most, half, few] = results.map((r) => metricAt(r, 'spread'));
      return few! > 1.5 * half! && half! > 1.5 * most!;
    },
  },
];

/** The words of an experiment, and its runs by what differs from the lab's defaults. */
function said({ title, claim, why, runs }: Words, setups: readonly Some[]) {
  return {
    title,
    claim,
    why,
    steps: 0,
    runs: setups.map((values, i) => ({ label: runs[i]!, values })),
  };
}
