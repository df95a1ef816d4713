/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { follows, lowest, metricAt, near } from '../../core/claims';
import { flowerCosts } from '../../nn/course-figures';
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

/** Whether the rows of W⁽¹⁾ are the same to the last bit, whenever they were measured. */
const staysEqual = ({ measurements }: RunResult) =>
  measurements.every(({ metrics }) => metrics['rowDifference'] === 0);

const random = { start: 'randn', scale: 0.01 } as const;
const regression = { dataset: 'moons', m: 300, units: 0 } as const;

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(text.starts3, { start: 'zeros' }, { start: 'constant' }, random),
    ...race(text.starts3.question),
    steps: 5000,
    holds: ([zeros, same, randn]) =>
      zeros!.measurements.every(({ metrics }) => near(metrics['cost']!, Math.LN2, 1e-6)) &&
      staysEqual(zeros!) &&
      staysEqual(same!) &&
      metricAt(same!, 'cost') > 0.6 &&
      metricAt(randn!, 'rowDifference', 0) > 0 &&
      follows(randn!, 'cost', flowerCosts, 1e-3),
    reference: { label: text.starts3.reference, line: 'cost', unit: 'steps', points: flowerCosts },
  },
  {
    ...experimentOf<Params>(text.hair, { start: 'constant' }, { start: 'nearly' }),
    ...race(text.hair.question),
    steps: 5000,
    holds: ([same, nearly]) =>
      metricAt(nearly!, 'rowDifference', 0) < 1e-3 &&
      metricAt(nearly!, 'rowDifference') > 1 &&
      metricAt(nearly!, 'cost') < metricAt(same!, 'cost') - 0.1,
  },
  {
    ...experimentOf<Params>(text.chance, {}, { batch: 16, rate: 0.3 }, { keepProb: 0.8 }),
    ...race(text.chance.question),
    steps: 2000,
    holds: ([plain, batches, dropout]) =>
      staysEqual(plain!) && staysEqual(batches!) && metricAt(dropout!, 'rowDifference', 1) > 0,
  },
  {
    ...experimentOf<Params>(
      text.regression,
      { ...regression, start: 'zeros' },
      { ...regression, start: 'randn', scale: 1 },
    ),
    ...race(text.regression.question),
    steps: 1000,
    holds: ([zeros, randn]) => near(metricAt(zeros!, 'cost'), metricAt(randn!, 'cost'), 1e-4),
  },
];
