/** The experiments of this lab: each claim is checked by the tests and by the page alike. */
import type { Block } from '../../core/params/kinds/blocks';
import { lowest, metricAt } from '../../core/claims';
import { experimentOf } from '../../core/experiments';
import type { Experiment } from '../../core/lab';
import type { Values } from '../../core/params';
import type { RunResult } from '../../core/run';
import type { Params } from './params';
import { labText as text } from './text';

type Some = Partial<Values<Params>>;

/** Enough digits to tell networks apart within seconds. */
const digits: Some = { m: 3000, rate: 0.003 };
/** Two hundred to learn from, six hundred to see what was learned. */
const few: Some = { m: 800, devFraction: 0.75, batch: 32 };

/** The volumes of the default network, made by stride 2 in place of pools. */
const strided: readonly Block[] = [8, 16].map((filters) => ({
  filters,
  kernel: 5,
  stride: 2,
  padding: 'valid',
  norm: false,
  pool: 'none',
  size: 2,
}));

/** A race for the lowest cost on the dev set. */
const raceOnDev = { winner: (results: readonly RunResult[]) => lowest(results, 'devCost') };

export const experiments: readonly Experiment<Params>[] = [
  {
    ...experimentOf<Params>(
      text.parameters,
      digits,
      { ...digits, blocks: [], hidden: [40] },
      { ...digits, blocks: [] },
    ),
    ...raceOnDev,
    steps: 400,
    ask: { kind: 'which', question: text.parameters.question },
    holds: (results) => {
      const [cnn, dense, softmax] = results.map((r) => metricAt(r, 'devAccuracy'));
      return lowest(results, 'devCost') === 0 && cnn! > dense! && cnn! > softmax! + 0.03;
    },
  },
  {
    ...experimentOf<Params>(text.pooling, digits, { ...digits, blocks: strided }),
    ...raceOnDev,
    steps: 400,
    ask: { kind: 'which', question: text.pooling.question },
    holds: (results) => lowest(results, 'devCost') === 0,
  },
  {
    ...experimentOf<Params>(text.augmentation, few, { ...few, augment: true }),
    ...raceOnDev,
    steps: 500,
    ask: { kind: 'which', question: text.augmentation.question },
    holds: (results) => {
      const [plain, augmented] = results.map((r) => metricAt(r, 'devAccuracy'));
      return (
        lowest(results, 'devCost') === 1 && augmented! > plain! && lowest(results, 'cost') === 0
      );
    },
  },
  {
    ...experimentOf<Params>(text.dying, { ...digits, rate: 0.1 }, digits),
    winner: (results) => lowest(results),
    steps: 150,
    ask: { kind: 'which', question: text.dying.question },
    holds: ([large, small]) =>
      metricAt(large!, 'silent') > 0.9 &&
      metricAt(large!, 'accuracy') < 0.2 &&
      metricAt(small!, 'silent') < 0.1 &&
      metricAt(small!, 'accuracy') > 0.7,
  },
  {
    ...experimentOf<Params>(text.edges, digits),
    steps: 500,
    ask: { kind: 'end', question: text.edges.question, metric: 'agreement' },
    holds: ([run]) =>
      Math.abs(metricAt(run!, 'agreement', 0)) < 0.1 && metricAt(run!, 'agreement') > 0.15,
  },
];
