/** Bars of histograms, and the axis that several of them share. */
import type { Histogram } from '../../core/panels/spread';

/** One bar; `share` is its height against the tallest. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** The bars that are not empty. Values that are all one make a single bar without width. */
export function bars({ low, high, counts }: Histogram): readonly Bar[] {
  const most = Math.max(...counts);
  const width = (high - low) / counts.length;
  return Array.from(counts, (count, i) => ({
    from: low + i * width,
    to: low + (i + 1) * width,
    share: count / most,
  })).filter(({ share }) => share > 0);
}

/** A range that holds all of them, and 0, with a twentieth to spare at both sides; −1 to 1 where there is nothing but 0. */
export function axisOf(all: readonly (Histogram | undefined)[]): readonly [number, number] {
  const finite = (value: number) => (Number.isFinite(value) ? value : 0);
  const low = Math.min(0, ...all.map((h) => finite(h?.low ?? 0)));
  const high = Math.max(0, ...all.map((h) => finite(h?.high ?? 0)));
  const room = (high - low) / 20;
  return room === 0 ? [-1, 1] : [low - room, high + room];
}
