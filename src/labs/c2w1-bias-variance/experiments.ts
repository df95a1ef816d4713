/** The experiments of this lab. */
import { lowest, metricAt, near } from '../../core/claims';
import { experimentOf } from '../../core/experiments';
import type { Experiment } from '../../core/lab';
import { meansOf } from '../../core/sweep';
import type { RunResult } from '../../core/run';
import { diagnose, type Diagnosis } from './diagnosis';
import type { Params } from './params';
import { labText as text } from './text';

const STEPS = 1000;
const both = { of: ['devError', 'trainError'], range: [0, 40], scale: 'log', seeds: 3 } as const;
const overWidth = { ...both, x: 'width', at: [1, 2, 4, 16, 64] } as const;
const overExamples = { ...both, x: 'm', at: [20, 50, 200, 1000, 2000] } as const;

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(text.sizes, { m: 200 }),
    sweep: overWidth,
    steps: STEPS,
    ask: { kind: 'draw', question: text.sizes.question, line: 0 },
    holds: (results) => {
      const [dev, train] = meansOf(overWidth, results);
      const [one, , small, , large] = dev!;
      const high = diagnose({ bayes: 5, train: train![0]!, dev: one! });
      return (
        high.highBias &&
        !high.highVariance &&
        small! < one! / 2 + 1 &&
        small! < large! &&
        large! < one! - 5 &&
        falls(train!)
      );
    },
  },
  {
    ...experimentOf<Params>(text.examples, { width: 1 }, { width: 16 }),
    sweep: overExamples,
    steps: STEPS,
    ask: { kind: 'draw', question: text.examples.question, line: 2 },
    holds: (results) => {
      const [narrowDev, narrowTrain, dev, train] = meansOf(overExamples, results);
      const end = (line: readonly number[] | undefined) => line!.at(-1)!;
      return (
        narrowDev!.every((error) => error > 14) &&
        near(end(narrowTrain), 17, 1) &&
        near(end(narrowDev), 17, 1) &&
        train![0]! < 1 &&
        dev![0]! > 15 &&
        near(end(dev), 7, 1) &&
        near(end(train), 7, 1)
      );
    },
  },
  {
    ...experimentOf<Params>(
      text.highBias,
      { width: 1, m: 1000 },
      { width: 16, m: 1000 },
      { width: 1, m: 5000 },
    ),
    steps: STEPS,
    ask: { kind: 'which', question: text.highBias.question },
    winner: (results) => lowest(results, 'devError'),
    holds: (results) => {
      const [narrow, wide, more] = results.map(ends);
      return (
        narrow!.highBias &&
        !narrow!.highVariance &&
        !wide!.highBias &&
        more!.highBias &&
        beats(results, 1)
      );
    },
  },
  {
    ...experimentOf<Params>(text.highVariance, {}, { m: 1000 }, { width: 64 }),
    steps: STEPS,
    ask: { kind: 'which', question: text.highVariance.question },
    winner: (results) => lowest(results, 'devError'),
    holds: (results) => {
      const [few, many, wider] = results.map(ends);
      return (
        few!.highVariance &&
        !few!.highBias &&
        !many!.highVariance &&
        wider!.highVariance &&
        beats(results, 1)
      );
    },
  },
];

/** Whether a line never rises by more than a point from place to place. */
const falls = (line: readonly number[]) =>
  line.every((value, i) => i === 0 || value < line[i - 1]! + 1);

const beats = (results: readonly RunResult[], run: number) => lowest(results, 'devError') === run;

function ends(result: RunResult): Diagnosis {
  return diagnose({
    bayes: metricAt(result, 'bayesError'),
    train: metricAt(result, 'trainError'),
    dev: metricAt(result, 'devError'),
  });
}
