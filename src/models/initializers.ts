/** How weights start: drawn in the course's order and orientation from NumPy's generator, so that they are the notebooks' numbers. */
import type { InitializerName } from '../core/model-params';
import { RandomState } from '../core/random';
import { flattened, type PlacedLayer, sizeOf } from '../nn/layers';
import type { Start } from './network';

/**
 * The first values of every parameter of a network, in the order of its layers; those that a kind starts itself (b = 0,
 * γ = 1) draw nothing. Of each layer a W of units × inputs is drawn row by row, as `np.random.randn(n_l, n_{l-1})` does,
 * and transposed. `scale` is the constant itself, the standard deviation of `normal` and the half-width of `uniform`;
 * Xavier (√(1/n)) and He (√(2/n)) take theirs from the n inputs of one unit (course 2, week 1).
 */
export function initialValues(
  placed: readonly PlacedLayer[],
  kind: InitializerName,
  scale: number,
  seed: number,
): Start {
  const random = new RandomState(seed);
  const drawn = flattened(placed)
    .flatMap(({ learned }) => learned)
    .filter(({ start }) => !start);
  const values = new Map(
    drawn.map(({ name, shape, fanIn }) => {
      const units = shape.at(-1)!;
      const rows = sizeOf(shape) / units;
      const w = draw[kind](random, units * rows, fanIn, scale);
      return [name, transposed(w, units, rows)] as const;
    }),
  );
  return ({ name }) => values.get(name);
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
