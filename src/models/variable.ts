/** Variables that own their values alone. */
import * as tf from './tf';

/** A variable made from a tensor, which is then disposed. */
export function variable<R extends tf.Rank>(start: tf.Tensor<R>): tf.Variable<R> {
  const made = tf.variable(start);
  start.dispose();
  return made;
}
