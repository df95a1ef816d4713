/** z = a ∗ W + b (cross-correlation, as everywhere in deep learning), without b where batch norm follows. */
import { applied } from '../layer';
import * as tf from '../tf';
import { plus } from './dense';

export const layer = applied('conv', ({ stride, padding }, a, { learned: { W, b } }) =>
  plus(tf.conv2d(a as tf.Tensor4D, W as tf.Tensor4D, stride, padding), b),
);
