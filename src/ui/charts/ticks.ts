/** Round numbers along an axis. */

/** About `count` multiples of 1, 2 or 5 times a power of ten within [from, to]. */
export function niceTicks(from: number, to: number, count: number): readonly number[] {
  if (!(to > from)) return [];
  const step = niceStep(from, to, count);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from(
    { length: last - first + 1 },
    (_, i) => Number(((first + i) * step).toPrecision(12)) + 0,
  );
}

/** The distance between about `count` such multiples. */
export function niceStep(from: number, to: number, count: number): number {
  const rough = (to - from) / count;
  const unit = 10 ** Math.floor(Math.log10(rough));
  return unit * ([1, 2, 5].find((m) => m * unit >= rough * (1 - 1e-9)) ?? 10);
}

/** A range a little wider than [from, to], never empty. */
export function padded(from: number, to: number, part = 0.06): readonly [number, number] {
  const pad = (to - from || Math.abs(to) || 1) * part;
  return [from - pad, to + pad];
}

/** The least and greatest finite values; [0, 1] when there is none. */
export function extent(values: Iterable<number>): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 1];
}
