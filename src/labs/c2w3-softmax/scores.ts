/** The scores that the network gives one example, worked out on the page from its weights. */
import { tanh } from '../../core/math';
import type { LayerWeights } from '../../core/panels/parameters';

/** z of the output layer for an example x; of a single output, the scores (0, z), whose softmax is its sigmoid. */
export function scoresOf(layers: readonly LayerWeights[], x: readonly number[]): readonly number[] {
  const z = layers.reduce<readonly number[]>(
    (a, layer, l) => linear(layer, l === 0 ? a : a.map(tanh)),
    x,
  );
  return z.length === 1 ? [0, z[0]!] : z;
}

function linear({ W, b, units }: LayerWeights, a: readonly number[]): readonly number[] {
  return Array.from(b, (bias, j) =>
    a.reduce((sum, value, k) => sum + value * W[k * units + j]!, bias),
  );
}
