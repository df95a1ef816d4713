/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { follows, lowest, metricAt, near } from '../../core/claims';
import { adamCosts, descentCosts, momentumCosts, rmspropCosts } from '../../nn/course-figures';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const race = { winner: (results: readonly RunResult[]) => lowest(results) };

/** Five mini-batches of up to 64 make an epoch. */
const EPOCH = 5;

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(
      text.course,
      { optimizer: 'adam' },
      { optimizer: 'rmsprop', rho: 0.999 },
      { optimizer: 'momentum' },
      { optimizer: 'gd' },
    ),
    ...race,
    steps: 10_000 * EPOCH,
    ask: { kind: 'which', question: text.course.question },
    holds: ([adam, rmsprop, momentum, descent]) =>
      follows(adam!, 'epochCost', adamCosts, 1e-3) &&
      follows(rmsprop!, 'epochCost', rmspropCosts, 1e-3) &&
      follows(momentum!, 'epochCost', momentumCosts, 1e-3) &&
      follows(descent!, 'epochCost', descentCosts, 1e-3) &&
      near(metricAt(adam!, 'accuracy'), 0.94, 1e-3) &&
      near(metricAt(rmsprop!, 'accuracy'), 0.94, 1e-3) &&
      near(metricAt(momentum!, 'accuracy'), 0.797, 1e-3) &&
      near(metricAt(descent!, 'accuracy'), 0.797, 1e-3),
    reference: {
      label: text.course.reference,
      line: 'epochCost',
      unit: 'epochs',
      points: adamCosts,
    },
  },
  {
    ...experimentOf(text.rates, { optimizer: 'adam' }, { optimizer: 'gd', rate: 0.3 }),
    ...race,
    steps: 2000 * EPOCH,
    ask: { kind: 'which', question: text.rates.question },
    holds: ([adam, descent]) => metricAt(descent!, 'cost') < metricAt(adam!, 'cost'),
  },
  {
    ...experimentOf(
      text.division,
      { optimizer: 'adam' },
      { optimizer: 'adam', epsilon: 1 },
      { optimizer: 'gd' },
    ),
    ...race,
    steps: 1000 * EPOCH,
    ask: { kind: 'which', question: text.division.question },
    holds: (results) => {
      const [adam, undivided, descent] = results.map((r) => metricAt(r, 'cost'));
      return adam! < 0.2 && near(undivided!, descent!, 0.01) && descent! > 0.6;
    },
  },
  {
    ...experimentOf(
      text.momentum,
      { optimizer: 'gd', rate: 3 },
      { optimizer: 'momentum', rate: 3 },
    ),
    ...race,
    steps: 1000 * EPOCH,
    ask: { kind: 'which', question: text.momentum.question },
    holds: ([descent, momentum]) =>
      metricAt(momentum!, 'cost') < 0.2 && metricAt(descent!, 'cost') > metricAt(momentum!, 'cost'),
  },
];
