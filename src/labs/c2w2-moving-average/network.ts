/** A network of four hidden units that learns the moons by mini-batches, and shows the gradients of three of its parameters. */
import {
  backward,
  crossEntropy,
  descend,
  flattened,
  forward,
  type Layer,
  restored,
} from '../../nn/backpropagation';
import type { Matrix } from '../../core/params/kinds/matrix';
import { RandomState } from '../../core/random';
import { planarSets } from '../../data/planar/planar';

const HIDDEN = 4;
/** Its parameters: W⁽¹⁾, b⁽¹⁾, W⁽²⁾, b⁽²⁾. */
export const PARAMETERS = 4 * HIDDEN + 1;
/** Training examples. */
export const M = 300;

const moons = planarSets.moons.generate({ ...planarSets.moons.defaults, m: M });

/** The first weights of a run: normal, with a deviation of .5. */
export function firstWeights(seed: number): Float64Array {
  const weights = new RandomState(seed).normal(0, 0.5, PARAMETERS);
  for (let i = 0; i < HIDDEN; i++) weights[2 * HIDDEN + i] = 0;
  weights[PARAMETERS - 1] = 0;
  return weights;
}

/** One step on these examples: the next weights, and the gradients by W⁽¹⁾₁₁, W⁽²⁾₁₁ and b⁽²⁾. */
export function stepped(weights: Float64Array, examples: Int32Array, rate: number) {
  const layers = layersOf(weights);
  const { X, Y } = batchOf(examples);
  const gradients = backward(layers, forward(layers, X), Y);
  return {
    weights: Float64Array.from(flattened(descend(layers, gradients, rate))),
    seen: [gradients[0]!.dW[0]![0]!, gradients[1]!.dW[0]![0]!, gradients[1]!.db[0]!] as const,
  };
}

/** The cost on the whole training set. */
export function costOf(weights: Float64Array): number {
  return crossEntropy(forward(layersOf(weights), whole.X).at(-1)!.A, whole.Y);
}

function layersOf(weights: Float64Array): readonly Layer[] {
  return restored(shapes, [...weights]);
}

const zeros = (rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));

const shapes: readonly Layer[] = [
  { W: zeros(HIDDEN, 2), b: zeros(1, HIDDEN)[0]!, activation: 'tanh' },
  { W: zeros(1, HIDDEN), b: [0], activation: 'sigmoid' },
];

/** Examples as columns. */
function batchOf(examples: Int32Array): { readonly X: Matrix; readonly Y: Matrix } {
  const row = (value: (i: number) => number) => Array.from(examples, value);
  return {
    X: [row((i) => moons.x[2 * i]!), row((i) => moons.x[2 * i + 1]!)],
    Y: [row((i) => moons.y[i]!)],
  };
}

const whole = batchOf(Int32Array.from({ length: M }, (_, i) => i));
