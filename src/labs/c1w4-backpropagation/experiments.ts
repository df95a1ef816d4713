/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import { lowest, metricAt, near } from '../../core/claims';
import type { Experiment } from '../../core/lab';
import { experimentOf } from '../../core/experiments';
import type { Params } from './params';
import { labText as text } from './text';

/** The cost of answering ⅔ where two of three examples are true: log 3 − ⅔ log 2. */
const TWO_THIRDS = 0.636514;

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf(text.experiments.course, {}),
    steps: 10_000,
    ask: { kind: 'end', question: text.experiments.course.question, metric: 'firstWeight' },
    holds: ([run]) => near(metricAt(run!, 'firstWeight'), -0.6584816898869863, 1e-7),
  },
  {
    ...experimentOf(text.experiments.zeros, { scale: 0 }, { scale: 0.01 }),
    steps: 200,
    ask: { kind: 'which', question: text.experiments.zeros.question },
    winner: (results) => lowest(results),
    holds: ([zeros, random]) =>
      zeros!.measurements.every(({ metrics }) => metrics['firstGradient'] === 0) &&
      near(metricAt(zeros!, 'cost'), TWO_THIRDS, 1e-3) &&
      metricAt(random!, 'cost') < 0.1,
  },
  {
    ...experimentOf(
      text.experiments.fading,
      { hidden: [4, 4, 4], activation: 'sigmoid', scale: 0.5 },
      { hidden: [4, 4, 4], activation: 'tanh', scale: 0.5 },
    ),
    steps: 50,
    ask: { kind: 'which', question: text.experiments.fading.question },
    winner: (results) => {
      const [sigmoid, tanh] = results.map((r) => metricAt(r, 'firstGradient', 0));
      return sigmoid! < tanh! ? 0 : 1;
    },
    holds: (results) => {
      const [sigmoid, tanh] = results.map((r) => metricAt(r, 'firstGradient', 0));
      return tanh! > 5 * sigmoid!;
    },
  },
];
