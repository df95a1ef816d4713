/**
 * A network of L layers in float64, forward and backward, as course 1, week 4 writes it: columns are examples,
 * Z = W A + b, the output is a sigmoid and the cost its cross-entropy. For labs that show every number, and for checks.
 */
import { exp, log, tanh } from '../core/math';
import type { Matrix } from '../core/params/kinds/matrix';

export type LayerActivation = 'sigmoid' | 'tanh' | 'relu' | 'linear';

/** W is n⁽ˡ⁾ × n⁽ˡ⁻¹⁾, b has n⁽ˡ⁾ entries. */
export interface Layer {
  readonly W: Matrix;
  readonly b: readonly number[];
  readonly activation: LayerActivation;
}

/** What the forward pass of a layer keeps for the backward pass. */
export interface Cache {
  /** A⁽ˡ⁻¹⁾, n⁽ˡ⁻¹⁾ × m. */
  readonly input: Matrix;
  /** n⁽ˡ⁾ × m. */
  readonly Z: Matrix;
  /** What leaves the layer, after dropout; n⁽ˡ⁾ × m. */
  readonly A: Matrix;
  /** Inverted dropout: 0 where a unit is out, 1/keep_prob where it is in. */
  readonly mask?: Matrix;
}

/** Gradients of the cost, each of the shape of what it belongs to. */
export interface LayerGradients {
  readonly dA: Matrix;
  readonly dZ: Matrix;
  readonly dW: Matrix;
  readonly db: readonly number[];
}

/** How numbers are kept: `Math.fround` imitates single precision; by default they stay doubles. */
export type Rounding = (value: number) => number;
const exactly: Rounding = (value) => value;

/** The caches of all layers; the last one's A is ŷ. `masks[l]` multiplies the output of layer l (from 0). X is n⁽⁰⁾ × m. */
export function forward(
  layers: readonly Layer[],
  X: Matrix,
  {
    masks = [],
    round = exactly,
  }: { masks?: readonly (Matrix | undefined)[]; round?: Rounding } = {},
): readonly Cache[] {
  const caches: Cache[] = [];
  for (const [l, { W, b, activation }] of layers.entries()) {
    const input = caches.at(-1)?.A ?? X;
    const Z = product(W, input, round).map((row, i) => row.map((z) => round(z + b[i]!)));
    const g = activate[activation];
    const open = Z.map((row) => row.map((z) => round(g(z))));
    const mask = masks[l];
    caches.push({ input, Z, A: mask ? times(open, mask) : open, ...(mask && { mask }) });
  }
  return caches;
}

/** J = −(1/m) Σ (y log ŷ + (1 − y) log(1 − ŷ)) + (λ/2m) Σ ‖W‖². Y is one row of 0 and 1. */
export function crossEntropy(
  A: Matrix,
  Y: Matrix,
  layers: readonly Layer[] = [],
  lambda = 0,
  round: Rounding = exactly,
): number {
  const m = Y[0]!.length;
  const losses = A[0]!.map((a, i) => {
    const share = Y[0]![i]! ? a : round(1 - a);
    return round(-log(share));
  });
  const squares = layers.reduce(
    (sum, { W }) => W.flat().reduce((s, w) => round(s + round(w * w)), sum),
    0,
  );
  return round(
    round(losses.reduce((s, loss) => round(s + loss), 0) / m) + round((lambda / (2 * m)) * squares),
  );
}

/** Gradients of every layer, first to last. dA of the last layer is that of the cross-entropy: dZ = A − Y. */
export function backward(
  layers: readonly Layer[],
  caches: readonly Cache[],
  Y: Matrix,
  { lambda = 0, round = exactly }: { lambda?: number; round?: Rounding } = {},
): readonly LayerGradients[] {
  const m = Y[0]!.length;
  const gradients: LayerGradients[] = [];
  let dA: Matrix = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    const [{ W, activation }, { input, Z, A, mask }] = [layers[l]!, caches[l]!];
    const last = l === layers.length - 1;
    const slope = slopes[activation];
    const dZ = last
      ? minus(A, Y, round)
      : times(
          mask ? times(dA, mask, round) : dA,
          Z.map((row) => row.map((z) => slope(z))),
          round,
        );
    const dW = product(dZ, transposed(input), round).map((row, i) =>
      row.map((sum, j) => round(round(sum / m) + round((lambda / m) * W[i]![j]!))),
    );
    const db = dZ.map((row) => round(row.reduce((s, dz) => round(s + dz), 0) / m));
    gradients.unshift({ dA: last ? [] : dA, dZ, dW, db });
    dA = product(transposed(W), dZ, round);
  }
  return gradients;
}

/** W := W − α dW, b := b − α db. */
export function descend(
  layers: readonly Layer[],
  gradients: readonly LayerGradients[],
  rate: number,
): readonly Layer[] {
  return layers.map(({ W, b, activation }, l) => ({
    activation,
    W: W.map((row, i) => row.map((w, j) => w - rate * gradients[l]!.dW[i]![j]!)),
    b: b.map((value, i) => value - rate * gradients[l]!.db[i]!),
  }));
}

/** Whether each ŷ is above ½. */
export const answers = (A: Matrix): readonly boolean[] => A[0]!.map((a) => a > 0.5);

/** All parameters in one row: W⁽¹⁾ by rows, b⁽¹⁾, W⁽²⁾ … as course 2, week 1 lays them out for gradient checking. */
export function flattened(
  parts: readonly { readonly W: Matrix; readonly b: readonly number[] }[],
): number[] {
  return parts.flatMap(({ W, b }) => [...W.flat(), ...b]);
}

/** Layers of the shapes of `layers` with the parameters of such a row. */
export function restored(layers: readonly Layer[], row: readonly number[]): readonly Layer[] {
  let at = 0;
  const take = (n: number) => row.slice(at, (at += n));
  return layers.map(({ W, b, activation }) => ({
    activation,
    W: W.map((r) => take(r.length)),
    b: take(b.length),
  }));
}

/** The product of an n × k and a k × m matrix, each entry summed in the order of k. */
export function product(a: Matrix, b: Matrix, round: Rounding = exactly): Matrix {
  const columns = b[0]?.length ?? 0;
  return a.map((row) => {
    const sums = Array.from({ length: columns }, () => 0);
    for (const [k, value] of row.entries()) {
      const other = b[k]!;
      for (let j = 0; j < columns; j++) sums[j] = round(sums[j]! + round(value * other[j]!));
    }
    return sums;
  });
}

export const transposed = (a: Matrix): Matrix =>
  (a[0] ?? []).map((_, j) => a.map((row) => row[j]!));

const times = (a: Matrix, b: Matrix, round: Rounding = exactly): Matrix =>
  a.map((row, i) => row.map((value, j) => round(value * b[i]![j]!)));

const minus = (a: Matrix, b: Matrix, round: Rounding): Matrix =>
  a.map((row, i) => row.map((value, j) => round(value - b[i]![j]!)));

const sigmoid = (z: number) => 1 / (1 + exp(-z));

const activate: Readonly<Record<LayerActivation, (z: number) => number>> = {
  sigmoid,
  tanh: tanh,
  relu: (z) => Math.max(0, z),
  linear: (z) => z,
};

/** g′(z). */
const slopes: Readonly<Record<LayerActivation, (z: number) => number>> = {
  sigmoid: (z) => sigmoid(z) * (1 - sigmoid(z)),
  tanh: (z) => 1 - tanh(z) ** 2,
  relu: (z) => (z > 0 ? 1 : 0),
  linear: () => 1,
};
