/** What one can change: the layers of the network, how it starts and trains, and how many pictures there are. */
import { networkParams } from '../../core/model-params';
import { type AnyValues, flag, type Schema, withDefault } from '../../core/params';
import { trainingParams } from '../../core/training-params';
import { catParams } from '../../data/images/cat-pictures';
import { batchOf } from '../../data/planar/planar-params';
import { labText as text } from './text';

/** The notebook's first network, 12288–7–1 with α = 0.0075, on as many pictures; but for the normalizing, which keeps ReLU units alive at other rates and optimizers. */
export const params = {
  ...catParams,
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
