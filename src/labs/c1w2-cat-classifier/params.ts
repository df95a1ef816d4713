/** What one can change about the cat classifier. */
import { type Schema, withDefault } from '../../core/params';
import { trainingParams } from '../../core/training-params';
import { catParams } from '../../data/images/cat-pictures';
import { batchOf } from '../../data/planar/planar-params';

/** The notebook's: 209 pictures, all in each step. */
export const params = {
  ...catParams,
  ...trainingParams,
  rate: withDefault(trainingParams.rate, 0.005),
  batch: batchOf(trainingParams.batch),
  /** There are no hidden units to leave out. */
  keepProb: { ...trainingParams.keepProb, when: () => false },
} as const satisfies Schema;

export type Params = typeof params;
