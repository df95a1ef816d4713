/** Sizes of numbers on a logarithmic scale of whole decades. */

/** Smaller than this counts as nothing. */
const LEAST = 1e-12;

/** Least, median and greatest size of those that are not 0; undefined where all are. */
export function spreadOf(
  values: readonly number[],
): readonly [least: number, median: number, greatest: number] | undefined {
  const sizes = values.map(Math.abs).filter((size) => size > LEAST && Number.isFinite(size));
  if (sizes.length === 0) return undefined;
  sizes.sort((a, b) => a - b);
  return [sizes[0]!, sizes[Math.floor(sizes.length / 2)]!, sizes.at(-1)!];
}

/** The powers of ten between which all sizes lie; [−1, 0] where there are none. */
export function decades(values: readonly number[]): readonly [low: number, high: number] {
  const spread = spreadOf(values);
  if (!spread) return [-1, 0];
  const [low, high] = [Math.floor(Math.log10(spread[0])), Math.ceil(Math.log10(spread[2]))];
  return low === high ? [low, low + 1] : [low, high];
}

/** The same scales, all reaching down from their own top by as many decades, so that spreads compare. */
export function equallySpaced(
  scales: readonly (readonly [low: number, high: number])[],
): readonly (readonly [low: number, high: number])[] {
  const most = Math.max(...scales.map(([low, high]) => high - low));
  return scales.map(([, high]) => [high - most, high]);
}

/** How high a size stands between two powers of ten, 0 to 1; 0 for what is smaller, and for 0 itself. */
export function heightOf(size: number, low: number, high: number): number {
  if (!(size > 0)) return 0;
  return Math.min(1, Math.max(0, (Math.log10(size) - low) / (high - low)));
}
