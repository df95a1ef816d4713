/** The experiments of this lab. */
import { lowest, metricAt } from '../../core/claims';
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

const models = (['logistic', 'small', 'large'] as const).map((model: ModelName) => ({
  label: text.modelNames[model],
  values: { model },
}));

export const experiments: readonly Experiment<Params>[] = [
  {
    ...said(text.scale),
    runs: models,
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
    ...said(text.heart),
    runs: models.slice(-1),
    sweep: onTrain,
    steps: 1000,
    ask: { kind: 'draw', question: text.heart.question, line: 0 },
    holds: (results) => {
      const [large] = meansOf(onTrain, results);
      return large![0]! > 0.99 && large!.at(-1)! < 0.9;
    },
  },
  {
    ...said(text.algorithm),
    runs: (['sigmoid', 'relu'] as const).map((activation, i) => ({
      label: text.algorithm.runs[i]!,
      values: { activation, m: 2000, optimizer: 'gd', rate: 0.1 },
    })),
    steps: 500,
    ask: { kind: 'which', question: text.algorithm.question },
    winner: (results) => lowest(results),
    holds: ([sigmoid, relu]) =>
      metricAt(relu!, 'cost', 50) < 0.4 && metricAt(sigmoid!, 'cost', 400) > 0.4,
  },
];

function said({ title, claim, why }: Readonly<Record<'title' | 'claim' | 'why', string>>) {
  return { title, claim, why };
}
