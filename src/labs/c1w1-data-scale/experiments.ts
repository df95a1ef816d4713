/** The experiments of this lab. */
import { lowest, metricAt } from '../../core/claims';
import { type ExperimentText, experimentOf } from '../../core/experiments';
import type { Experiment } from '../../core/lab';
import { meansOf } from '../../core/sweep';
import type { ModelName, Params } from './params';
import { labText as text } from './text';

/** Twenty examples to two thousand. */
const amounts = {
  x: 'm',
  at: [20, 100, 500, 2000],
  scale: 'log',
} as const;
const onDev = { ...amounts, of: ['devAccuracy'], range: [0.7, 0.9], seeds: 3 } as const;
const onTrain = { ...amounts, of: ['accuracy'], range: [0.75, 1], seeds: 2 } as const;

/** An experiment with a run for each of these models, under its name. */
const ofModels = (said: Omit<ExperimentText, 'runs'>, ...models: readonly ModelName[]) =>
  experimentOf<Params>(
    { ...said, runs: models.map((model) => text.modelNames[model]) },
    ...models.map((model) => ({ model })),
  );

export const experiments: readonly Experiment<Params>[] = [
  {
    ...ofModels(text.scale, 'logistic', 'small', 'large'),
    sweep: onDev,
    steps: 500,
    ask: { kind: 'draw', question: text.scale.question, line: 2 },
    holds: (results) => {
      const [logistic, small, large] = meansOf(onDev, results);
      const least = Math.min(logistic![0]!, small![0]!);
      const most = Math.max(logistic!.at(-1)!, small!.at(-1)!);
      return large![0]! < least - 0.01 && large!.at(-1)! > most + 0.01;
    },
  },
  {
    ...ofModels(text.heart, 'large'),
    sweep: onTrain,
    steps: 1000,
    ask: { kind: 'draw', question: text.heart.question, line: 0 },
    holds: (results) => {
      const [large] = meansOf(onTrain, results);
      return large![0]! > 0.99 && large!.at(-1)! < 0.9;
    },
  },
  {
    ...experimentOf<Params>(
      text.algorithm,
      ...(['sigmoid', 'relu'] as const).map(
        (activation) => ({ activation, m: 2000, optimizer: 'gd', rate: 0.1 }) as const,
      ),
    ),
    steps: 500,
    ask: { kind: 'which', question: text.algorithm.question },
    winner: (results) => lowest(results),
    holds: ([sigmoid, relu]) =>
      metricAt(relu!, 'cost', 50) < 0.4 && metricAt(sigmoid!, 'cost', 400) > 0.4,
  },
];
