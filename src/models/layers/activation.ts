/** The activation functions. */
import type { ActivationName } from '../../core/model-params';
import { applied } from '../layer';
import * as tf from '../tf';

/** The course's leaky ReLU: max(.01 z, z). */
const LEAK = 0.01;

const activations: Readonly<Record<ActivationName, (z: tf.Tensor) => tf.Tensor>> = {
  sigmoid: (z) => tf.sigmoid(z),
  tanh: (z) => tf.tanh(z),
  relu: (z) => tf.relu(z),
  'leaky-relu': (z) => tf.leakyRelu(z, LEAK),
  linear: (z) => z,
};

export const layer = applied('activation', ({ activation }, z) => activations[activation](z));
