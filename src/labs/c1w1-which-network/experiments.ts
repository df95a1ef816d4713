/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { highest, metricAt } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const ends = (results: readonly RunResult[], metric: string) =>
  results.map((result) => metricAt(result, metric));

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(
      text.experiments.most,
      ...(['house', 'photo', 'speech', 'translation'] as const).map((task) => ({ task })),
    ),
    steps: 0,
    ask: { kind: 'which', question: text.experiments.most.question },
    winner: (results) => highest(results, 'standard'),
    holds: (results) => {
      const [house, photo, speech, translation] = ends(results, 'standard');
      return (
        house === 500 && photo === 1_228_900 && speech === 16_100_100 && translation === 30_000_100
      );
    },
  },
  {
    ...experimentOf(text.experiments.wider, { task: 'photo' }, { task: 'photo', larger: 2 }),
    steps: 0,
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
    ...experimentOf(text.experiments.longer, { task: 'speech' }, { task: 'speech', larger: 4 }),
    steps: 0,
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
