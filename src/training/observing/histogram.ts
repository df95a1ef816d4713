/** The spread of values, counted. */
import type { Histogram } from '../../core/panels/spread';

/** The most values that are counted, and into how many bins. */
const VALUES = 200_000;
const BINS = 40;

/** The spread of values; of very many, of evenly picked ones. */
export function histogram(all: Float32Array): Histogram {
  const stride = Math.max(1, Math.floor(all.length / VALUES));
  const values = stride === 1 ? all : all.filter((_, i) => i % stride === 0);
  let [low, high, sum] = [Infinity, -Infinity, 0];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
    sum += value;
  }
  const mean = sum / values.length;
  const counts = new Float64Array(BINS);
  const width = (high - low) / BINS || 1;
  let squares = 0;
  for (const value of values) {
    const bin = Math.min(BINS - 1, Math.floor((value - low) / width));
    if (bin >= 0) counts[bin]!++;
    squares += (value - mean) ** 2;
  }
  return { low, high, counts, mean, deviation: Math.sqrt(squares / values.length) };
}
