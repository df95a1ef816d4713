/** P(a) + F(a), or a + F(a). */
import { applied } from '../layer';
import * as tf from '../tf';

export const layer = applied('residual', (_, a, pass) =>
  tf.add(pass.branch(1, a), pass.branch(0, a)),
);
