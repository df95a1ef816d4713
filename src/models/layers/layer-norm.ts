/** Layer norm with its gradient in one: dz = (dẑ − mean(dẑ) − ẑ mean(dẑ ẑ))/σ, with means over the units of a step. */
import { applied } from '../layer';
import * as tf from '../tf';

/** The ε that keeps σ = √(variance + ε) from 0. */
const EPSILON = 1e-5;

export const layer = applied('layer-norm', (_, z, { learned }) =>
  tf.add(tf.mul(whitened(z), learned['γ']!), learned['β']!),
);

/** ẑ = (z − mean)/σ over the last axis. */
function whitened(z: tf.Tensor): tf.Tensor {
  const mean = (t: tf.Tensor) => tf.mean(t, -1, true);
  const f = tf.customGrad((...[input, save]) => {
    const centred = tf.sub(input as tf.Tensor, mean(input as tf.Tensor));
    const sigma = tf.sqrt(tf.add(mean(tf.square(centred)), EPSILON));
    const value = tf.div(centred, sigma);
    (save as (tensors: tf.Tensor[]) => void)([value, sigma]);
    return {
      value,
      gradFunc: (dy, [zHat, s]) => {
        const along = tf.mul(zHat!, mean(tf.mul(dy, zHat!)));
        return tf.div(tf.sub(tf.sub(dy, mean(dy)), along), s!);
      },
    };
  });
  return f(z);
}
