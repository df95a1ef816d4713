/** Repeats values by joining copies: tfjs's own nearest-neighbour resizing has a wrong gradient for more than one image. */
import { applied } from '../layer';
import * as tf from '../tf';

export const layer = applied('upsampling', ({ factor }, a) => {
  const [m, height, width, channels] = a.shape as [number, number, number, number];
  const copies = (x: tf.Tensor, axis: number) =>
    tf.concat(
      Array.from({ length: factor }, () => x),
      axis,
    );
  const wide = copies(a, 3);
  const rows = tf.reshape(wide, [m, height, 1, width * factor * channels]);
  return tf.reshape(copies(rows, 2), [m, height * factor, width * factor, channels]);
});
