/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { lowest, metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const race = (question: string) =>
  ({
    ask: { kind: 'which', question },
    winner: (results: readonly RunResult[]) => lowest(results),
  }) as const;

const adam = { optimizer: 'adam', rate: 0.03 } as const;
const bands = { law: 'bands', m: 200, ...adam } as const;
const valley = { law: 'valley', ...adam } as const;

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(text.negative, {}, { relu: false }),
    ...race(text.negative.question),
    steps: 1000,
    holds: ([bent, straight]) =>
      bent!.measurements.every(({ metrics }) => metrics['lowest']! >= 0) &&
      metricAt(straight!, 'lowest') < -30 &&
      metricAt(bent!, 'cost') < 0.5 * metricAt(straight!, 'cost'),
  },
  {
    ...experimentOf<Params>(text.stacked, ...[1, 3, 12].map((units) => ({ ...bands, units }))),
    ...race(text.stacked.question),
    steps: 3000,
    holds: (results) => {
      const [one, three, twelve] = results.map((r) => metricAt(r, 'cost'));
      return three! < 0.5 * one! && twelve! < 0.5 * three!;
    },
  },
  {
    ...experimentOf<Params>(
      text.straight,
      { ...valley, relu: false },
      { ...valley, relu: false, units: 12 },
      { ...valley, units: 12 },
    ),
    ...race(text.straight.question),
    steps: 2000,
    holds: (results) => {
      const [one, twelve, bent] = results.map((r) => metricAt(r, 'cost'));
      return near(one!, twelve!, 1e-3) && bent! < 0.2 * one!;
    },
  },
];
