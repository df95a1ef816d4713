/** The examples: two features of unequal scale, perhaps far from 0, and a value that depends on both alike. */
import { RandomState } from '../../core/random';
import type { Examples } from '../../nn/surfaces';

const M = 60;
/** How much of the value the features do not explain: a standard deviation. */
const NOISE = 0.1;

/** What of normalizing is done: nothing, subtracting the mean, or also dividing by the deviation. */
export type Normalization = 'none' | 'mean' | 'both';

/** Sixty examples whose first feature has the deviation `ratio`, the second 1; both have a mean of `mean` deviations. */
export function examplesOf(ratio: number, mean: number, normalization: Normalization): Examples {
  const scale = [ratio, 1];
  const x = new Float64Array(2 * M);
  for (let i = 0; i < 2 * M; i++) {
    const u = pattern.u[i % 2]![i >> 1]!;
    const deviation = scale[i % 2]!;
    if (normalization === 'none') x[i] = deviation * (u + mean);
    else x[i] = normalization === 'mean' ? deviation * u : u;
  }
  return { x, y: pattern.y };
}

/** Three columns of chance with mean 0 and variance 1, none of which tells anything of another (Gram and Schmidt). */
function independent(): readonly [Float64Array, Float64Array, Float64Array] {
  const random = new RandomState(1);
  const found: Float64Array[] = [new Float64Array(M).fill(1)];
  while (found.length < 4) {
    const column = random.randn(M);
    for (const other of found) {
      const share = dot(column, other) / M;
      for (let i = 0; i < M; i++) column[i]! -= share * other[i]!;
    }
    const deviation = Math.sqrt(dot(column, column) / M);
    found.push(column.map((v) => v / deviation));
  }
  return [found[1]!, found[2]!, found[3]!];
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);

const [first, second, rest] = independent();
const pattern = {
  u: [first, second] as const,
  y: first.map((u, i) => u + second[i]! + NOISE * rest[i]!),
};
