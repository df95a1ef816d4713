/** Networks as plain tfjs functions over variables: layers one after the other, dense or convolutional; logistic regression is one without hidden layers. */
import { type LayerSpec, place, type PlacedLayer, type Shape, sizeOf } from '../core/layers';
import type { ActivationName } from '../core/model-params';
import { batchNorm, type Norm, normalized, type Statistics } from './batch-norm';
import type { Parameters } from './initializers';
import * as tf from './tf';
import { variable } from './variable';

/** What the last layer's Z means: probabilities of two classes, of several, or values. */
export type Output = 'sigmoid' | 'softmax' | 'linear';

/** The shape of a network: what goes in, the layers of which the last is dense, and what its Z means. */
export interface Architecture {
  readonly input: Shape;
  readonly layers: readonly LayerSpec[];
  readonly output: Output;
}

/** The parameters of one layer. W is inputs × units (the course's Wᵀ, since our examples are rows) or f × f × channels × filters. */
export interface Layer {
  readonly W: tf.Variable;
  /** One entry a unit or filter; batch norm's β takes its place. */
  readonly b: tf.Variable<tf.Rank.R1> | undefined;
  readonly norm: Norm | undefined;
}

/** A forward pass over m examples. */
export interface Forward {
  /** Z of every layer with weights: [m, units] or [m, height, width, filters]. */
  readonly Z: readonly tf.Tensor[];
  /** What each of them but the last hands on, after activation, pooling and dropout. */
  readonly A: readonly tf.Tensor[];
  /** What comes out of each of `architecture.layers`. */
  readonly outputs: readonly tf.Tensor[];
  /** Z of the last layer. */
  readonly logits: tf.Tensor2D;
  /** Mean and variance that each batch norm has used, in the order of the layers that have one. */
  readonly statistics: readonly Statistics[];
}

/** How a pass is made; by default as for answers: nothing dropped, batch norm by its running averages. */
export interface Mode {
  /** What is done where units can be dropped; places are counted from 1. */
  readonly drop?: Drop | undefined;
  /** Whether batch norm uses the mean and variance of this very batch. */
  readonly isTraining?: boolean;
}
export type Drop = (A: tf.Tensor, place: number) => tf.Tensor;

/** A network with its variables, which it owns. */
export interface Network {
  readonly architecture: Architecture;
  /** How many numbers an example has, and how many the answer. */
  readonly inputs: number;
  readonly outputs: number;
  readonly placed: readonly PlacedLayer[];
  /** The layers that have weights. */
  readonly layers: readonly Layer[];
  /** `x` is [m, inputs], volumes row by row with the channels innermost. */
  forward(x: tf.Tensor2D, mode?: Mode): Forward;
  dispose(): void;
}

/** A network of this shape that starts with these parameters, one for each layer with weights. Throws where layers do not fit. */
export function network(architecture: Architecture, start: readonly Parameters[]): Network {
  const { placed, misfit } = place(architecture.input, architecture.layers);
  if (misfit)
    throw new Error(
      `Layer ${misfit.layer} has a window of ${misfit.window} on an input of ${misfit.side}`,
    );
  const layers = placed.flatMap(({ weights, number }, i): Layer[] => {
    if (!weights) return [];
    const { W, b } = start[number - 1]!;
    const isNormalized = placed[i + 1]?.spec.type === 'batch-norm';
    return [
      {
        W: variable(tf.tensor(W, [...weights])),
        b: isNormalized ? undefined : variable(tf.tensor1d(b)),
        norm: isNormalized ? batchNorm(weights.at(-1)!) : undefined,
      },
    ];
  });
  return {
    architecture,
    inputs: sizeOf(architecture.input),
    outputs: sizeOf(placed.at(-1)!.output),
    placed,
    layers,
    forward: (x, mode = {}) => forward(architecture.input, placed, layers, x, mode),
    dispose: () => {
      for (const { W, b, norm } of layers)
        tf.dispose([W, ...(b ? [b] : []), ...normVariables(norm)]);
    },
  };
}

const normVariables = (norm: Norm | undefined) => (norm ? Object.values(norm) : []);

function forward(
  shape: Shape,
  placed: readonly PlacedLayer[],
  layers: readonly Layer[],
  x: tf.Tensor2D,
  { drop = (A) => A, isTraining = false }: Mode,
): Forward {
  const [Z, A, outputs]: [tf.Tensor[], tf.Tensor[], tf.Tensor[]] = [[], [], []];
  const statistics: Statistics[] = [];
  let [a, places]: [tf.Tensor, number] = [x, 0];
  if (shape.length === 3) a = tf.reshape(x, [-1, ...shape]);
  for (const { spec, number } of placed) {
    const layer = layers[number - 1]!;
    switch (spec.type) {
      case 'dense':
      case 'conv':
        if (number > 1) A.push(a);
        a = linear(spec, a, layer);
        Z.push(a);
        break;
      case 'pool':
        a = pools[spec.pool](a as tf.Tensor4D, spec.size, spec.size, 'valid');
        break;
      case 'batch-norm': {
        const made = normalized(a, layer.norm!, isTraining);
        a = made.z;
        statistics.push(made.statistics);
        break;
      }
      case 'activation':
        a = activations[spec.activation](a);
        break;
      case 'dropout':
        a = drop(a, ++places);
        break;
      case 'flatten':
        a = flat(a);
        break;
    }
    outputs.push(a);
  }
  return { Z, A, outputs, logits: a as tf.Tensor2D, statistics };
}

/** z = a W + b, without b where batch norm follows. */
function linear(
  spec: Extract<LayerSpec, { type: 'dense' | 'conv' }>,
  a: tf.Tensor,
  { W, b }: Layer,
): tf.Tensor {
  const z =
    spec.type === 'dense'
      ? tf.matMul(flat(a), W as tf.Variable<tf.Rank.R2>)
      : tf.conv2d(a as tf.Tensor4D, W as tf.Variable<tf.Rank.R4>, spec.stride, spec.padding);
  return b ? tf.add(z, b) : z;
}

/** [m, …] as [m, features]. */
function flat(a: tf.Tensor): tf.Tensor2D {
  return a.rank === 2 ? (a as tf.Tensor2D) : tf.reshape(a, [a.shape[0]!, -1]);
}

const pools = { max: tf.maxPool, average: tf.avgPool } as const;

/** The course's leaky ReLU: max(.01 z, z). */
const LEAK = 0.01;

const activations: Readonly<Record<ActivationName, (z: tf.Tensor) => tf.Tensor>> = {
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
