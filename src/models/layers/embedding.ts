/** Rows of E by number. */
import { applied } from '../layer';
import * as tf from '../tf';

export const layer = applied('embedding', (_, x, { learned }) =>
  tf.gather(learned['E']!, x.dtype === 'int32' ? x : tf.cast(x, 'int32')),
);
