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

const most = (metric: string) => (results: readonly RunResult[]) => {
  const ends = results.map((r) => metricAt(r, metric));
  return ends.indexOf(Math.max(...ends));
};

export const experiments: readonly Experiment<Params>[] = [
  {
    ...said(text.experiments.routing, [
      { layer: 'max', size: 2, stride: 2, gradient: 'one' },
      { layer: 'average', size: 2, stride: 2, gradient: 'one' },
    ]),
    ask: { kind: 'which', question: text.experiments.routing.question },
    winner: most('touched'),
    holds: ([max, average]) =>
      metricAt(max!, 'touched') === 1 &&
      metricAt(average!, 'touched') === 4 &&
      metricAt(max!, 'gradientSum') === 1 &&
      near(metricAt(average!, 'gradientSum'), 1, 1e-12),
  },
  {
    ...said(text.experiments.bias, [{ gradient: 'ones' }, { gradient: 'numbers' }]),
    ask: { kind: 'end', question: text.experiments.bias.question, metric: 'db' },
    holds: (results) =>
      metricAt(results[0]!, 'db') === 9 &&
      results.every((r) => near(metricAt(r, 'db'), metricAt(r, 'given'), 1e-12)),
  },
  {
    ...said(text.experiments.rim, [{ layer: 'average', size: 3, stride: 1, gradient: 'ones' }]),
    ask: { kind: 'end', question: text.experiments.rim.question, metric: 'middle' },
    holds: ([run]) =>
      near(metricAt(run!, 'middle'), 1, 1e-12) && near(metricAt(run!, 'corner'), 1 / 9, 1e-12),
  },
  {
    ...said(text.experiments.course, [{ example: 'course' }]),
    ask: { kind: 'end', question: text.experiments.course.question, metric: 'outputs' },
    holds: ([run]) => metricAt(run!, 'outputs') === 12,
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
