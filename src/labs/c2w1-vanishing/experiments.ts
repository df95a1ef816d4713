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

const highest = (metric: string) => (results: readonly RunResult[]) => {
  const ends = results.map((r) => metricAt(r, metric));
  return ends.indexOf(Math.max(...ends));
};
const close = (found: number, wanted: number) => near(found / wanted, 1, 5e-3);

export const experiments: readonly Experiment<Params>[] = [
  {
    ...said(text.experiments.powers, [{ w: 0.9 }, { w: 1.1 }, { w: 0.5, depth: 50 }]),
    ask: { kind: 'end', question: text.experiments.powers.question, metric: 'last' },
    holds: (results) => {
      const [less, more, half] = results.map((r) => metricAt(r, 'last'));
      return close(less!, 0.0424) && close(more!, 17.4) && close(half!, 8.9e-16);
    },
  },
  {
    ...said(
      text.experiments.sigmoid,
      (['sigmoid', 'tanh'] as const).map((activation) => ({ activation, weights: 'xavier' })),
    ),
    ask: { kind: 'which', question: text.experiments.sigmoid.question },
    winner: highest('first'),
    holds: ([sigmoid, tanh]) =>
      metricAt(sigmoid!, 'first') < 1e-15 && metricAt(tanh!, 'first') > 1e-3,
  },
  {
    ...said(text.experiments.he, [
      { activation: 'relu', weights: 'he' },
      { activation: 'relu', weights: 'xavier' },
    ]),
    ask: { kind: 'which', question: text.experiments.he.question },
    winner: highest('last'),
    holds: ([he, xavier]) =>
      metricAt(he!, 'last') > 0.05 &&
      metricAt(he!, 'last') < 20 &&
      metricAt(xavier!, 'last') < 1e-3,
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
