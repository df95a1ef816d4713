/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { metricAt } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { Values } from '../../core/params';
import type { RunResult } from '../../core/run';
import type { Params } from './params';
import { labText as text } from './text';

type Some = Partial<Values<Params>>;
type Words = Readonly<Record<'title' | 'claim' | 'why', string>> & {
  readonly runs: readonly string[];
};

const ends = (results: readonly RunResult[], metric: string) =>
  results.map((result) => metricAt(result, metric));

export const experiments: readonly Experiment<Params>[] = [
  {
    ...said(
      text.experiments.most,
      (['house', 'photo', 'speech', 'translation'] as const).map((task) => ({ task })),
    ),
    ask: { kind: 'which', question: text.experiments.most.question },
    winner: (results) => {
      const all = ends(results, 'standard');
      return all.indexOf(Math.max(...all));
    },
    holds: (results) => {
      const [house, photo, speech, translation] = ends(results, 'standard');
      return (
        house === 500 && photo === 1_228_900 && speech === 16_100_100 && translation === 30_000_100
      );
    },
  },
  {
    ...said(text.experiments.wider, [{ task: 'photo' }, { task: 'photo', larger: 2 }]),
    ask: { kind: 'end', question: text.experiments.wider.question, metric: 'standard' },
    holds: (results) => {
      const [small, large] = ends(results, 'standard');
      return (
        small === 1_228_900 &&
        large === 4_915_300 &&
        ends(results, 'shared').every((filters) => filters === 7600)
      );
    },
  },
  {
    ...said(text.experiments.longer, [{ task: 'speech' }, { task: 'speech', larger: 4 }]),
    ask: { kind: 'end', question: text.experiments.longer.question, metric: 'shared' },
    holds: (results) => {
      const [short, long] = ends(results, 'standard');
      return (
        short === 16_100_100 &&
        long === 64_400_100 &&
        ends(results, 'shared').every((recurrent) => recurrent === 26_200)
      );
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
