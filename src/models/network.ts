/** Fully connected networks of any depth as plain tfjs functions over variables; logistic regression is one without hidden layers. */
import type { ActivationName } from '../core/model-params';
import type { Parameters } from './initializers';
import * as tf from './tf';

/** What the last layer's Z means: probabilities of two classes, of several, or values. */
export type Output = 'sigmoid' | 'softmax' | 'linear';

/** The shape of a network: `widths` are n⁽⁰⁾ (inputs), the hidden layers' units, and n⁽ᴸ⁾ (outputs). */
export interface Architecture {
  readonly widths: readonly number[];
  readonly activation: ActivationName;
  readonly output: Output;
}

/** One layer: W is inputs × units (the course's Wᵀ, since our examples are rows), b has one entry a unit. */
export interface Layer {
  readonly W: tf.Variable<tf.Rank.R2>;
  readonly b: tf.Variable<tf.Rank.R1>;
}

/** A forward pass: Z and A of every layer, [m, units]; of the output layer only Z (its logits). */
export interface Forward {
  readonly Z: readonly tf.Tensor2D[];
  readonly A: readonly tf.Tensor2D[];
  readonly logits: tf.Tensor2D;
}

/** What is done to the activations of hidden layer `layer` (from 1), such as dropout. */
export type Hidden = (A: tf.Tensor2D, layer: number) => tf.Tensor2D;

/** A network with its variables, which it owns. */
export interface Network {
  readonly architecture: Architecture;
  readonly layers: readonly Layer[];
  /** `x` is [m, inputs]. */
  forward(x: tf.Tensor2D, hidden?: Hidden): Forward;
  dispose(): void;
}

/** A network of this shape that starts with these parameters, one for each layer. */
export function network(architecture: Architecture, start: readonly Parameters[]): Network {
  const layers = start.map(({ inputs, units, W, b }) => ({
    W: variable(tf.tensor2d(W, [inputs, units])),
    b: variable(tf.tensor1d(b)),
  }));
  return {
    architecture,
    layers,
    forward: (x, hidden) => forward(layers, activations[architecture.activation], x, hidden),
    dispose: () => tf.dispose(layers.flatMap(({ W, b }) => [W, b])),
  };
}

/** A variable made from a tensor, which is then disposed: a variable owns its value alone. */
export function variable<R extends tf.Rank>(start: tf.Tensor<R>): tf.Variable<R> {
  const made = tf.variable(start);
  start.dispose();
  return made;
}

function forward(
  layers: readonly Layer[],
  activate: (z: tf.Tensor2D) => tf.Tensor2D,
  x: tf.Tensor2D,
  hidden: Hidden = (A) => A,
): Forward {
  const [Z, A]: [tf.Tensor2D[], tf.Tensor2D[]] = [[], []];
  let input = x;
  for (const [i, { W, b }] of layers.entries()) {
    const z = tf.add<tf.Tensor2D>(tf.matMul(input, W), b);
    Z.push(z);
    if (i === layers.length - 1) break;
    input = hidden(activate(z), i + 1);
    A.push(input);
  }
  return { Z, A, logits: Z.at(-1)! };
}

/** The course's leaky ReLU: max(.01 z, z). */
const LEAK = 0.01;

const activations: Readonly<Record<ActivationName, (z: tf.Tensor2D) => tf.Tensor2D>> = {
  sigmoid: (z) => tf.sigmoid(z),
  tanh: (z) => tf.tanh(z),
  relu: (z) => tf.relu(z),
  'leaky-relu': (z) => tf.leakyRelu(z, LEAK),
  linear: (z) => z,
};

/** ŷ from the logits: probabilities or values, [m, outputs]. */
export const predictions: Readonly<Record<Output, (logits: tf.Tensor2D) => tf.Tensor2D>> = {
  sigmoid: (z) => tf.sigmoid(z),
  softmax: (z) => tf.softmax(z),
  linear: (z) => tf.clone(z),
};
