/** How weights start: drawn in the course's order and orientation from NumPy's generator, so that they are the notebooks' numbers. */
import type { InitializerName } from '../core/model-params';
import { RandomState } from '../core/random';

/** The start of one layer: W is inputs × units, row-major (a convolution's inputs are the f · f · channels of its window); b is zero. */
export interface Parameters {
  readonly inputs: number;
  readonly units: number;
  readonly W: Float32Array;
  readonly b: Float32Array;
}

/**
 * The start of a network with these widths (inputs, hidden …, outputs). Layer by layer a W of units × inputs is drawn
 * row by row, as `np.random.randn(n_l, n_{l-1})` does, and transposed; b = 0. `scale` is the constant itself, the
 * standard deviation of `normal` and the half-width of `uniform`; Xavier (√(1/n)) and He (√(2/n)) take theirs from the
 * n inputs of the layer (course 2, week 1).
 */
export function initialize(
  widths: readonly number[],
  kind: InitializerName,
  scale: number,
  seed: number,
): readonly Parameters[] {
  const layers = widths.slice(1).map((units, l) => [widths[l]!, units] as const);
  return initializeLayers(layers, kind, scale, seed);
}

/** The same for layers of any kind, each given by the inputs of one of its units and the number of units or filters. */
export function initializeLayers(
  layers: readonly (readonly [inputs: number, units: number])[],
  kind: InitializerName,
  scale: number,
  seed: number,
): readonly Parameters[] {
  const random = new RandomState(seed);
  return layers.map(([inputs, units]) => {
    const drawn = draw[kind](random, units * inputs, inputs, scale);
    return { inputs, units, W: transposed(drawn, units, inputs), b: new Float32Array(units) };
  });
}

type Draw = (random: RandomState, count: number, inputs: number, scale: number) => Float64Array;

const draw: Readonly<Record<InitializerName, Draw>> = {
  zeros: (_, count) => new Float64Array(count),
  constant: (_, count, __, scale) => new Float64Array(count).fill(scale),
  normal: (random, count, _, scale) => random.randn(count).map((w) => w * scale),
  uniform: (random, count, _, scale) => random.uniform(-scale, scale, count),
  xavier: (random, count, inputs) => random.randn(count).map((w) => w * Math.sqrt(1 / inputs)),
  he: (random, count, inputs) => random.randn(count).map((w) => w * Math.sqrt(2 / inputs)),
};

/** A rows × columns matrix as its columns × rows transpose, in single precision. */
function transposed(matrix: Float64Array, rows: number, columns: number): Float32Array {
  return Float32Array.from(
    { length: rows * columns },
    (_, i) => matrix[(i % rows) * columns + Math.floor(i / rows)]!,
  );
}
