/** The outputs of all branches, joined along the last axis. */
import { applied } from '../layer';
import * as tf from '../tf';

export const layer = applied('parallel', ({ branches }, a, pass) =>
  tf.concat(
    branches.map((_, i) => pass.branch(i, a)),
    -1,
  ),
);
