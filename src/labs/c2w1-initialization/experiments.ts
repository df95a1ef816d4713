/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { follows, lowest, metricAt, near } from '../../core/claims';
import { heCosts, largeCosts } from '../../nn/course-figures';
import type { Experiment } from '../../core/lab';
import type { RunResult } from '../../core/run';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

const race = {
  ask: { kind: 'which', question: text.question },
  winner: (results: readonly RunResult[]) => lowest(results),
} as const;

/** Sixteen units in each of six layers. */
const deep = { hidden: [16, 16, 16, 16, 16, 16], rate: 0.1 } as const;

/** The length of the very first gradient. */
const firstGradient = ({ series }: RunResult) => series['gradNorm']!.values[0]!;

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(
      text.course,
      { initializer: 'he' },
      { initializer: 'normal', scale: 10 },
      { initializer: 'zeros' },
    ),
    ...race,
    steps: 15_000,
    holds: ([he, large, zeros]) =>
      follows(he!, 'cost', heCosts, 1e-3) &&
      near(metricAt(he!, 'accuracy'), 0.99333, 1e-3) &&
      near(metricAt(he!, 'devAccuracy'), 0.96, 0.011) &&
      near(metricAt(large!, 'cost', 14_000), largeCosts.at(-1)![1], 0.03) &&
      near(metricAt(large!, 'accuracy'), 0.83, 0.02) &&
      near(metricAt(large!, 'devAccuracy'), 0.86, 0.02) &&
      zeros!.measurements.every(({ metrics }) => near(metrics['cost']!, Math.LN2, 1e-6)) &&
      metricAt(zeros!, 'accuracy') === 0.5 &&
      metricAt(zeros!, 'devAccuracy') === 0.5,
    reference: { label: text.course.reference, line: 'cost', unit: 'steps', points: heCosts },
  },
  {
    ...experimentOf(
      text.small,
      { initializer: 'normal', scale: 0.01 },
      { initializer: 'xavier' },
      { initializer: 'he' },
    ),
    ...race,
    steps: 15_000,
    holds: ([small, xavier, he]) =>
      near(metricAt(small!, 'cost'), Math.LN2, 1e-4) &&
      firstGradient(he!) > 1000 * firstGradient(small!) &&
      metricAt(he!, 'cost') < metricAt(xavier!, 'cost') &&
      metricAt(xavier!, 'cost') < 0.15,
  },
  {
    ...experimentOf(
      text.deep,
      { ...deep, initializer: 'normal', scale: 0.1 },
      { ...deep, initializer: 'xavier' },
      { ...deep, initializer: 'he' },
    ),
    ...race,
    steps: 1000,
    holds: ([small, xavier, he]) =>
      near(metricAt(small!, 'cost'), Math.LN2, 1e-3) &&
      metricAt(xavier!, 'cost') > 0.6 &&
      metricAt(he!, 'cost') < 0.1 &&
      firstGradient(he!) > 10 * firstGradient(xavier!) &&
      firstGradient(xavier!) > 10 * firstGradient(small!),
  },
];
