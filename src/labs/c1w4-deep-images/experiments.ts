/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { lowest, metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const race = (question: string, metric = 'cost') =>
  ({
    ask: { kind: 'which', question },
    winner: (results: readonly RunResult[]) => lowest(results, metric),
  }) as const;

/** As in the notebook, but for fewer pictures and a slightly larger rate. */
const few = { m: 60, rate: 0.01, normalize: false } as const;
const deep = { ...few, hidden: [20, 7, 5] } as const;

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(text.heart, few, deep),
    ...race(text.heart.question),
    steps: 400,
    holds: (results) =>
      results.every(
        (run) => metricAt(run, 'accuracy') >= 0.95 && metricAt(run, 'devAccuracy') < 0.75,
      ) && lowest(results) === 0,
  },
  {
    ...experimentOf<Params>(text.hidden, { ...few, hidden: [], initializer: 'zeros' }, few),
    ...race(text.hidden.question, 'devCost'),
    steps: 400,
    holds: (results) => lowest(results) === 0 && lowest(results, 'devCost') === 1,
  },
  {
    ...experimentOf<Params>(text.start, deep, { ...deep, initializer: 'normal', scale: 0.01 }),
    ...race(text.start.question),
    steps: 60,
    holds: ([xavier, small]) =>
      near(metricAt(small!, 'cost'), Math.LN2, 1e-3) && metricAt(xavier!, 'cost') < 0.62,
  },
];
