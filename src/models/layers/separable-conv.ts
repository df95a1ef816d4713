/** Each channel with a kernel of its own, then all channels of a place together. */
import { applied } from '../layer';
import * as tf from '../tf';
import { plus } from './dense';

export const layer = applied(
  'separable-conv',
  ({ stride, padding }, a, { learned: { D, W, b } }) => {
    const apart = tf.depthwiseConv2d(a as tf.Tensor4D, D as tf.Tensor4D, stride, padding);
    return plus(tf.conv2d(apart, W as tf.Tensor4D, 1, 'valid'), b);
  },
);
