/** The starts there are, and how far the rows of a weight matrix are apart. */
import type { LayerWeights } from '../../core/panels/parameters';
import { RandomState } from '../../core/random';

export const startNames = ['zeros', 'constant', 'nearly', 'rand', 'randn'] as const;
export type StartName = (typeof startNames)[number];

/** By what weights differ that are nearly the same (a standard deviation). */
const NEARLY = 1e-4;

/** The first weights of layers of these widths (inputs, …, outputs), each W as inputs × units; drawn unit by unit, as the notebook does. */
export function startOf(
  widths: readonly number[],
  start: StartName,
  scale: number,
  seed: number,
): readonly Float32Array[] {
  const random = new RandomState(seed);
  return widths.slice(1).map((units, l) => {
    const inputs = widths[l]!;
    const drawn = draws[start](random, units * inputs, scale);
    return Float32Array.from(
      { length: drawn.length },
      (_, i) => drawn[(i % units) * inputs + Math.floor(i / units)]!,
    );
  });
}

const draws: Readonly<
  Record<StartName, (random: RandomState, count: number, scale: number) => Float64Array>
> = {
  zeros: (_, count) => new Float64Array(count),
  constant: (_, count, scale) => new Float64Array(count).fill(scale),
  nearly: (random, count, scale) => random.normal(scale, NEARLY, count),
  rand: (random, count, scale) => random.rand(count).map((w) => w * scale),
  randn: (random, count, scale) => random.randn(count).map((w) => w * scale),
};

/** The largest difference between the weights of two units for the same input; 0 for a single unit. */
export function rowDifference({ W, inputs, units }: LayerWeights): number {
  const spreads = Array.from({ length: inputs }, (_, k) => {
    const ofInput = W.subarray(k * units, (k + 1) * units);
    return Math.max(...ofInput) - Math.min(...ofInput);
  });
  return Math.max(...spreads);
}
