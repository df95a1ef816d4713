/** z = a W + b, without b where batch norm follows. */
import { applied } from '../layer';
import * as tf from '../tf';
import { flat } from './flatten';

export const layer = applied('dense', (_, a, { learned: { W, b } }) =>
  plus(tf.matMul(flat(a), W as tf.Tensor2D), b),
);

/** z + b, or z where there is no b. */
export const plus = (z: tf.Tensor, b: tf.Tensor | undefined) => (b ? tf.add(z, b) : z);
