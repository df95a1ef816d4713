/** What one can change: the layers of the network, how it starts and trains, and how many pictures there are. */
import { networkParams } from '../../core/model-params';
import { type AnyValues, flag, number, type Schema, withDefault } from '../../core/params';
import { trainingParams } from '../../core/training-params';
import { catCounts } from '../../data/cats';
import { batchOf, planarParams } from '../../data/planar-params';
import { labText as text } from './text';

/** The notebook's first network, 12288–7–1 with α = 0.0075, on as many pictures; but for the normalizing, which keeps ReLU units alive at other rates and optimizers. */
export const params = {
  m: number({
    ...text.m,
    group: 'data',
    effect: 'restart',
    symbol: 'm',
    min: 20,
    max: 1000,
    integer: true,
    step: 1,
    default: catCounts.m,
  }),
  devFraction: planarParams.devFraction,
  normalize: flag({ ...text.normalize, group: 'data', effect: 'restart', default: true }),
  ...networkParams,
  hidden: { ...withDefault(networkParams.hidden, [7]), control: 'panel' },
  activation: withDefault(networkParams.activation, 'relu'),
  initializer: withDefault(networkParams.initializer, 'xavier'),
  ...trainingParams,
  rate: withDefault(trainingParams.rate, 0.0075),
  batch: batchOf(trainingParams.batch),
  keepProb: {
    ...trainingParams.keepProb,
    when: ({ hidden }: AnyValues) => (hidden as readonly number[]).length > 0,
  },
} as const satisfies Schema;

export type Params = typeof params;
