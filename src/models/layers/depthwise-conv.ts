/** Each channel with a kernel of its own. */
import { applied } from '../layer';
import * as tf from '../tf';
import { plus } from './dense';

export const layer = applied('depthwise-conv', ({ stride, padding }, a, { learned: { W, b } }) =>
  plus(tf.depthwiseConv2d(a as tf.Tensor4D, W as tf.Tensor4D, stride, padding), b),
);
