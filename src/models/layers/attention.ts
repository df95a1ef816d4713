/** Multi-head attention. Its weights are noted: [m, heads, steps, steps looked at]. */
import { sequenceOf } from '../../nn/layer';
import { applied } from '../layer';
import * as tf from '../tf';
import { plus } from './dense';

/** What a masked score is lowered by: its weight is 0 in single precision. */
const FAR_BELOW = 1e9;

export const layer = applied('attention', ({ heads, to, mask = 'none' }, x, pass) => {
  const { Wq, Wk, Wv, Wo, b } = pass.learned;
  const [steps, units] = sequenceOf(pass.layer.input);
  const m = x.shape[0]!;
  const seen = to === 'memory' ? pass.memory! : x;
  /** [m, T, units] through a matrix, shared out: [m, heads, T, units/heads]. */
  const project = (a: tf.Tensor, W: tf.Tensor) => {
    const rows = tf.matMul(tf.reshape(a, [-1, a.shape.at(-1)!]) as tf.Tensor2D, W as tf.Tensor2D);
    return tf.transpose(tf.reshape(rows, [m, a.shape[1]!, heads, units / heads]), [0, 2, 1, 3]);
  };
  const q = tf.mul(project(x, Wq!), 1 / Math.sqrt(units / heads));
  const scores = tf.matMul(q, project(seen, Wk!), false, true);
  const weights = tf.softmax(mask === 'causal' ? tf.add(scores, causalMask(steps)) : scores);
  pass.note('attention', () => weights);
  const heard = tf.transpose(tf.matMul(weights, project(seen, Wv!)), [0, 2, 1, 3]);
  const together = tf.matMul(
    tf.reshape(heard, [m * steps, units]) as tf.Tensor2D,
    Wo as tf.Tensor2D,
  );
  return tf.reshape(plus(together, b), [m, steps, units]);
});

/** 0 where step t may look (s ≤ t), far below 0 elsewhere: [steps, steps]. */
export function causalMask(steps: number): tf.Tensor2D {
  const values = Float32Array.from({ length: steps * steps }, (_, at) =>
    at % steps > Math.floor(at / steps) ? -FAR_BELOW : 0,
  );
  return tf.tensor2d(values, [steps, steps]);
}
