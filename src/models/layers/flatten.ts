/** [m, …] as [m, features]. */
import { applied } from '../layer';
import * as tf from '../tf';

export const layer = applied('flatten', (_, a) => flat(a));

/** [m, …] as [m, features]. */
export function flat(a: tf.Tensor): tf.Tensor2D {
  return a.rank === 2 ? (a as tf.Tensor2D) : tf.reshape(a, [a.shape[0]!, -1]);
}
