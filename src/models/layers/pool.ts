/** Max and average pooling. */
import { applied } from '../layer';
import * as tf from '../tf';

const pools = { max: tf.maxPool, average: tf.avgPool } as const;

export const layer = applied('pool', ({ pool, size }, a) =>
  pools[pool](a as tf.Tensor4D, size, size, 'valid'),
);
