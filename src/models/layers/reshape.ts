/** The same numbers in another shape. */
import { applied } from '../layer';
import * as tf from '../tf';

export const layer = applied('reshape', ({ shape }, a) => tf.reshape(a, [-1, ...shape]));
