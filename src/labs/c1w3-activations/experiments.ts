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

export const experiments: readonly Experiment<Params>[] = [
  {
    ...said(text.experiments.steepest, [{ activation: 'sigmoid' }, { activation: 'tanh' }]),
    ask: { kind: 'end', question: text.experiments.steepest.question, metric: 'steepest' },
    holds: ([sigmoid, tanh]) =>
      metricAt(sigmoid!, 'steepest') === 0.25 && metricAt(tanh!, 'steepest') === 1,
  },
  {
    ...said(text.experiments.saturation, [
      { activation: 'sigmoid', z: 5 },
      { activation: 'tanh', z: 5 },
      { activation: 'relu', z: 5 },
    ]),
    ask: { kind: 'which', question: text.experiments.saturation.question },
    winner: highest('slope'),
    holds: (results) => {
      const [sigmoid, tanh, relu] = results.map((r) => metricAt(r, 'slope'));
      return sigmoid! < 0.01 && tanh! < 0.001 && relu === 1;
    },
  },
  {
    ...said(text.experiments.mean, [{ activation: 'sigmoid' }, { activation: 'tanh' }]),
    ask: { kind: 'end', question: text.experiments.mean.question, metric: 'mean' },
    holds: ([sigmoid, tanh]) =>
      near(metricAt(sigmoid!, 'mean'), 0.5, 1e-9) && near(metricAt(tanh!, 'mean'), 0, 1e-9),
  },
  {
    ...said(text.experiments.linear, [{ activation: 'linear' }, { activation: 'relu' }]),
    ask: { kind: 'which', question: text.experiments.linear.question },
    winner: highest('bend'),
    holds: ([linear, relu]) => metricAt(linear!, 'bend') < 1e-9 && metricAt(relu!, 'bend') > 0.05,
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
