/** What one can change about the cat classifier. */
import { number, type Schema, withDefault } from '../../core/params';
import { trainingParams } from '../../core/training-params';
import { catCounts } from '../../data/cats';
import { batchOf, planarParams } from '../../data/planar-params';
import { labText as text } from './text';

/** The notebook's: 209 pictures, all in each step. */
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
  ...trainingParams,
  rate: withDefault(trainingParams.rate, 0.005),
  batch: batchOf(trainingParams.batch),
  /** There are no hidden units to leave out. */
  keepProb: { ...trainingParams.keepProb, when: () => false },
} as const satisfies Schema;

export type Params = typeof params;
