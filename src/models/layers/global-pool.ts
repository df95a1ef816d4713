/** Mean or maximum over every axis but the examples' and the channels'. */
import { applied } from '../layer';
import * as tf from '../tf';

export const layer = applied('global-pool', ({ pool }, a) => {
  const places = a.shape.slice(1, -1).map((_, axis) => axis + 1);
  return pool === 'max' ? tf.max(a, places) : tf.mean(a, places);
});
