/** A signal on its way through many layers, and a gradient on its way back (course 2, week 1). */
import { tanh } from '../../core/math';
import { RandomState } from '../../core/random';

export const activations = ['linear', 'tanh', 'relu', 'sigmoid'] as const;
export type Activation = (typeof activations)[number];
export const weights = ['identity', 'normal', 'xavier', 'he'] as const;
export type Weights = (typeof weights)[number];

/** Lengths by layer: of the activations from the input (0) to the last, and of the gradients by the same. */
export interface Signal {
  readonly activations: readonly number[];
  readonly gradients: readonly number[];
  /** What single units say in each layer, from the input (0) on, and the gradients that reach them. */
  readonly said: readonly Float64Array[];
  readonly told: readonly Float64Array[];
}

const UNITS = 32;

/**
 * `identity`: W = w·I, so that a linear layer multiplies by w. `normal`: w times what keeps a linear layer's length,
 * √(1/n) randn. `xavier`: √(1/n) randn. `he`: √(2/n) randn. Lengths are divided by √n; the input's is 1, and so is
 * that of the gradient at the end.
 */
export function signalThrough(
  depth: number,
  activation: Activation,
  kind: Weights,
  w: number,
  seed: number,
): Signal {
  const random = new RandomState(seed);
  const first: Float64Array =
    kind === 'identity' ? new Float64Array(UNITS).fill(1) : unit(random.randn(UNITS));
  const layers: { readonly W: Float64Array; readonly slopes: Float64Array }[] = [];
  const said = [first];
  for (let l = 0; l < depth; l++) {
    const W = matrix(random, kind, w);
    const z = product(W, said[l]!);
    layers.push({ W, slopes: z.map((value) => slope(activation, value)) });
    said.push(z.map((value) => g(activation, value)));
  }
  const told: Float64Array[] = [
    kind === 'identity' ? new Float64Array(UNITS).fill(1) : unit(random.randn(UNITS)),
  ];
  for (const { W, slopes } of layers.toReversed()) {
    const dz = told[0]!.map((value, i) => value * slopes[i]!);
    told.unshift(productTransposed(W, dz));
  }
  return { activations: said.map(length), gradients: told.map(length), said, told };
}

function matrix(random: RandomState, kind: Weights, w: number): Float64Array {
  if (kind === 'identity') {
    const W = new Float64Array(UNITS * UNITS);
    for (let i = 0; i < UNITS; i++) W[i * UNITS + i] = w;
    return W;
  }
  const scale = {
    normal: w / Math.sqrt(UNITS),
    xavier: Math.sqrt(1 / UNITS),
    he: Math.sqrt(2 / UNITS),
  };
  return random.randn(UNITS * UNITS).map((draw) => scale[kind] * draw);
}

function g(activation: Activation, z: number): number {
  switch (activation) {
    case 'linear':
      return z;
    case 'tanh':
      return tanh(z);
    case 'relu':
      return Math.max(0, z);
    case 'sigmoid':
      return (1 + tanh(z / 2)) / 2;
  }
}

function slope(activation: Activation, z: number): number {
  switch (activation) {
    case 'linear':
      return 1;
    case 'tanh':
      return 1 - tanh(z) ** 2;
    case 'relu':
      return z > 0 ? 1 : 0;
    case 'sigmoid':
      return (1 - tanh(z / 2) ** 2) / 4;
  }
}

/** √(mean of squares). */
const length = (v: Float64Array) => Math.sqrt(v.reduce((s, x) => s + x * x, 0) / v.length);
const unit = (v: Float64Array) => v.map((x) => x / length(v));

function product(W: Float64Array, a: Float64Array): Float64Array {
  const out = new Float64Array(UNITS);
  for (let i = 0; i < UNITS; i++)
    for (let k = 0; k < UNITS; k++) out[i]! += W[i * UNITS + k]! * a[k]!;
  return out;
}

function productTransposed(W: Float64Array, dz: Float64Array): Float64Array {
  const out = new Float64Array(UNITS);
  for (let i = 0; i < UNITS; i++)
    for (let k = 0; k < UNITS; k++) out[k]! += W[i * UNITS + k]! * dz[i]!;
  return out;
}
