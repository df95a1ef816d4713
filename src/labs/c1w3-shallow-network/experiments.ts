/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { follows, lowest, metricAt, near } from '../../core/claims';
import { flowerCosts } from '../../nn/course-figures';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

/** A race for the lowest cost. */
const race = { winner: (results: readonly RunResult[]) => lowest(results) };

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(text.flower, {}),
    steps: 5000,
    ask: { kind: 'end', question: text.flower.question, metric: 'accuracy' },
    holds: ([run]) => follows(run!, 'cost', flowerCosts, 1e-3) && metricAt(run!, 'accuracy') >= 0.9,
    reference: {
      label: text.flower.reference,
      line: 'cost',
      unit: 'steps',
      points: flowerCosts,
    },
  },
  {
    ...experimentOf<Params>(
      text.sizes,
      ...[1, 2, 3, 5, 20, 50].map((units) => ({ hidden: [units] })),
    ),
    ...race,
    steps: 5000,
    ask: { kind: 'which', question: text.sizes.question },
    holds: (results) => {
      const [one, two, ...more] = results.map((r) => metricAt(r, 'accuracy'));
      return one! < 0.72 && two! < 0.72 && more.every((accuracy) => accuracy > 0.88);
    },
  },
  {
    ...experimentOf<Params>(
      text.linear,
      { hidden: [], initializer: 'xavier', rate: 0.3 },
      { hidden: [8, 8], activation: 'linear', initializer: 'xavier', rate: 0.3 },
      { hidden: [8, 8], activation: 'tanh', initializer: 'xavier', rate: 0.3 },
    ),
    ...race,
    steps: 1000,
    ask: { kind: 'which', question: text.linear.question },
    holds: (results) => {
      const [none, linear, tanh] = results.map((r) => metricAt(r, 'cost'));
      return near(none!, linear!, 1e-3) && tanh! < 0.5;
    },
  },
  {
    ...experimentOf<Params>(text.depth, spiral([16]), spiral([26]), spiral([8, 8])),
    ...race,
    steps: 2000,
    ask: { kind: 'which', question: text.depth.question },
    holds: (results) => {
      const [few, many, two] = results.map((r) => metricAt(r, 'cost'));
      return two! < 0.1 && few! > two! && many! > two!;
    },
  },
];

function spiral(hidden: readonly number[]) {
  const adam = { optimizer: 'adam', rate: 0.01 } as const;
  return { dataset: 'spiral', hidden, initializer: 'xavier', ...adam } as const;
}
