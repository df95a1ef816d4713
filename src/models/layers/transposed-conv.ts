/** The gradient of a convolution by its input, as a layer. */
import { applied } from '../layer';
import * as tf from '../tf';
import { plus } from './dense';

export const layer = applied('transposed-conv', ({ stride, padding }, a, pass) => {
  const { W, b } = pass.learned;
  const shape = [a.shape[0]!, ...pass.layer.output] as [number, number, number, number];
  return plus(tf.conv2dTranspose(a as tf.Tensor4D, W as tf.Tensor4D, shape, stride, padding), b);
});
