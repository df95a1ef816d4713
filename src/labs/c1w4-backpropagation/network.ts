/** The network and its examples, as the notebook makes them; and what one step of it shows. */
import type { Cache, Layer, LayerGradients } from '../../nn/backpropagation';
import type { Values } from '../../core/params';
import type { Matrix } from '../../core/params/kinds/matrix';
import { RandomState } from '../../core/random';
import type { Seeds } from '../../core/run';
import type { Params } from './params';

/** All matrices of a moment: the forward pass, the backward pass, and what they are made of. */
export interface Passes {
  readonly X: Matrix;
  readonly Y: Matrix;
  readonly layers: readonly Layer[];
  readonly caches: readonly Cache[];
  readonly gradients: readonly LayerGradients[];
}

/** X is 2 × m, Y one row. `course`: X, then the signs of Y, drawn as the notebook's test case does with seed 1. */
export function examplesOf({ example, m }: Values<Params>, seeds: Seeds) {
  if (example === 'xor')
    return {
      X: [
        [0, 0, 1, 1],
        [0, 1, 0, 1],
      ],
      Y: [[0, 1, 1, 0]],
    };
  const random = new RandomState(seeds.data);
  const draws = random.randn(2 * m);
  const X = [0, 1].map((i) => [...draws.subarray(i * m, (i + 1) * m)]);
  return { X, Y: [[...random.randn(m)].map((draw) => Number(draw > 0))] };
}

/** W = scale · randn, drawn layer by layer; b = 0. */
export function firstLayers(
  { hidden, activation, scale }: Values<Params>,
  seeds: Seeds,
): readonly Layer[] {
  const widths = [2, ...hidden, 1];
  const random = new RandomState(seeds.weights);
  return widths.slice(1).map((units, l) => {
    const before = widths[l]!;
    const draws = random.randn(units * before);
    return {
      W: Array.from({ length: units }, (_, i) =>
        [...draws.subarray(i * before, (i + 1) * before)].map((draw) => scale * draw),
      ),
      b: Array.from({ length: units }, () => 0),
      activation: l === hidden.length ? 'sigmoid' : activation,
    };
  });
}
