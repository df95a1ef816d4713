/** Long lines made short enough to draw: the least and greatest value of every bucket of pixels, in their order. */

/** A line of points (x[i], y[i]) with rising x. */
export interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** A point as Chart.js draws it. */
export interface XY {
  readonly x: number;
  readonly y: number;
}

/**
 * At most about two points for each of `pixels` equal parts of [from, to], with the extremes of y of every part kept, and one
 * point more on either side so that the line goes on to the edge. Points whose y `keep` refuses are left out.
 */
export function decimate(
  { x, y }: Points,
  pixels: number,
  from: number,
  to: number,
  keep: (y: number) => boolean = Number.isFinite,
): XY[] {
  const first = Math.max(0, lowerBound(x, from) - 1);
  const last = Math.min(x.length - 1, lowerBound(x, to) + 1);
  const out: XY[] = [];
  const bucketOf = (i: number) => Math.floor(((x[i]! - from) / (to - from || 1)) * pixels);
  for (let i = first; i <= last;) {
    const bucket = bucketOf(i);
    let [low, high] = [-1, -1];
    for (; i <= last && bucketOf(i) === bucket; i++) {
      if (!keep(y[i]!)) continue;
      if (low < 0 || y[i]! < y[low]!) low = i;
      if (high < 0 || y[i]! > y[high]!) high = i;
    }
    if (low < 0) continue;
    for (const at of low === high ? [low] : low < high ? [low, high] : [high, low]) {
      out.push({ x: x[at]!, y: y[at]! });
    }
  }
  return out;
}

/** The first index whose x is at least `value`; the length if there is none. */
export function lowerBound(x: ArrayLike<number>, value: number): number {
  let [low, high] = [0, x.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the point nearest to `value` along x; −1 on an empty line. */
export function nearestIndex(x: ArrayLike<number>, value: number): number {
  const after = lowerBound(x, value);
  if (after === 0) return x.length ? 0 : -1;
  if (after === x.length) return after - 1;
  return value - x[after - 1]! < x[after]! - value ? after - 1 : after;
}
