/** An unrolled recurrent network of 30 steps, for the time it takes to compile: ten units' classes after a sequence. */
import { meanLoss } from '../../src/models/losses';
import { variable } from '../../src/models/variable';
import * as tf from '../../src/models/tf';
import type { Model } from './model';

const [INPUTS, UNITS, OUTPUTS] = [8, 32, 10];
export const recurrentInputs = {
  x: { shape: [30, 10, INPUTS], dtype: 'float32' },
  y: { shape: [10, OUTPUTS], dtype: 'float32' },
} as const;

/** x is [time, batch, inputs], y [batch, outputs]. */
export function recurrent(): Model {
  const matrix = (rows: number, columns: number) =>
    variable(tf.randomUniform<tf.Rank.R2>([rows, columns], -0.3, 0.3, 'float32', rows + columns));
  const [Wx, Wh, Wy] = [matrix(INPUTS, UNITS), matrix(UNITS, UNITS), matrix(UNITS, OUTPUTS)];
  const [b, by] = [variable(tf.zeros([UNITS])), variable(tf.zeros([OUTPUTS]))];
  return {
    variables: [Wx, Wh, Wy, b, by],
    loss: (x, y) => {
      let h: tf.Tensor2D = tf.zeros([x.shape[1]!, UNITS]);
      for (const xt of tf.unstack(x) as tf.Tensor2D[])
        h = tf.tanh(tf.add(tf.add(tf.matMul(xt, Wx), tf.matMul(h, Wh)), b));
      return meanLoss('softmax', tf.add(tf.matMul(h, Wy), by), y as tf.Tensor2D);
    },
  };
}
