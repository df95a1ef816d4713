/** Pictures of a set as elements show them: the same array for the same pictures, so that they are painted once. */
import type { Dataset } from '../../data/dataset';

const first = new WeakMap<Dataset, Map<string, Float32Array>>();

/** The first pictures of a set, at most so many: values 0 … 1, one after the other. */
export const firstPictures = (set: Dataset, count: number): Float32Array =>
  slice(set, 0, Math.min(count, set.m));

/** The picture with this number. */
export const pictureAt = (set: Dataset, index: number): Float32Array =>
  slice(set, index, index + 1);

function slice(set: Dataset, from: number, to: number): Float32Array {
  const known = first.get(set) ?? new Map<string, Float32Array>();
  first.set(set, known);
  const key = `${from} ${to}`;
  const pixels = known.get(key) ?? Float32Array.from(set.x.subarray(from * set.n, to * set.n));
  known.set(key, pixels);
  return pixels;
}
