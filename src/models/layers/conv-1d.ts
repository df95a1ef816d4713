/** A convolution along the steps, as one over a picture that is one high. */
import { applied } from '../layer';
import * as tf from '../tf';
import { plus } from './dense';

export const layer = applied('conv-1d', ({ kernel, stride, padding }, a, { learned: { W, b } }) => {
  const [m, steps, channels] = a.shape as [number, number, number];
  if (kernel === 1 && stride === 1) {
    // A dense layer at every step: one product for all of them.
    const rows = tf.reshape(a, [m * steps, channels]) as tf.Tensor2D;
    const z = tf.matMul(rows, tf.reshape(W!, [channels, -1]) as tf.Tensor2D);
    return plus(tf.reshape(z, [m, steps, -1]), b);
  }
  const past =
    padding === 'causal'
      ? tf.pad(a, [
          [0, 0],
          [kernel - 1, 0],
          [0, 0],
        ])
      : a;
  const picture = tf.reshape(past, [m, 1, past.shape[1]!, channels]) as tf.Tensor4D;
  const filters = tf.expandDims(W!, 0) as tf.Tensor4D;
  const z = tf.conv2d(picture, filters, [1, stride], padding === 'same' ? 'same' : 'valid');
  return plus(tf.reshape(z, [m, -1, W!.shape.at(-1)!]), b);
});
