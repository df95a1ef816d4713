/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { lowest, metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import { log } from '../../core/math';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const race = (question: string) =>
  ({
    ask: { kind: 'which', question },
    winner: (results: readonly RunResult[]) => lowest(results),
  }) as const;

const classes = [6, 4, 3] as const;
const rings = { dataset: 'quantiles', classes: 3, optimizer: 'adam', rate: 0.03 } as const;

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(
      text.two,
      { classes: 2, rate: 0.1 },
      { classes: 2, output: 'sigmoid', rate: 0.2 },
    ),
    steps: 500,
    ask: { kind: 'which', question: text.two.question },
    holds: ([softmax, sigmoid]) =>
      softmax!.measurements.every(({ metrics }, i) =>
        near(metrics['cost']!, sigmoid!.measurements[i]!.metrics['cost']!, 1e-5),
      ),
  },
  {
    ...experimentOf<Params>(text.nothing, ...classes.map((count) => ({ classes: count }))),
    steps: 0,
    ask: { kind: 'end', question: text.nothing.question, metric: 'cost' },
    holds: (results) =>
      results.every((run, i) => near(metricAt(run, 'cost', 0), log(classes[i]!), 1e-6)),
  },
  {
    ...experimentOf<Params>(text.straight, rings, { ...rings, units: 8 }),
    ...race(text.straight.question),
    steps: 1500,
    holds: (results) => {
      const [alone, behind] = results.map((r) => metricAt(r, 'accuracy'));
      return alone! < 0.6 && behind! > 0.9;
    },
  },
];
