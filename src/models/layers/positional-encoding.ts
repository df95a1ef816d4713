/** x + P, or x + PE. */
import { sequenceOf } from '../../nn/layer';
import { positionalEncoding } from '../../nn/positions';
import { applied } from '../layer';
import * as tf from '../tf';

export const layer = applied('positional-encoding', (_, x, { layer: { input }, learned }) => {
  const [steps, units] = sequenceOf(input);
  const places =
    learned['P'] ??
    tf.tensor2d(Float32Array.from(positionalEncoding(steps, units)), [steps, units]);
  return tf.add(x, places);
});
