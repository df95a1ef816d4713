/** What the learner has chosen on the stage; it travels in the demand. */
import type { Demand } from '../../core/lab';
import type { PicturesProbe } from '../../core/observation';
import { type Dataset, rows } from '../../data/dataset';
import type { ViewContext } from '../../ui/lab-view';
import type { Params } from './params';

export interface Choice extends PicturesProbe {
  /** Which of the pictures on offer is read; undefined for one from the gallery. */
  readonly index: number | undefined;
  /** The picture that is read, 0 … 255. */
  readonly drawn: readonly number[];
  readonly truth: number;
}

/** How many pictures are on offer. */
const OFFERED = 18;

/** What was chosen so far; at first the first picture. */
export function choiceOf(context: ViewContext<Params>): Choice {
  const known = context.demand.probe as Choice | undefined;
  if (known?.drawn?.length === context.train.n) return known;
  const { set } = offered(context);
  return { index: 0, drawn: pixelsOf(set, 0), truth: set.y[0]! };
}

export function demandOf({ cell, ...choice }: Choice): Demand {
  return { panels: ['answers', 'classes'], probe: { ...choice, ...(cell && { cell }) } };
}

/** Pictures that are not learned from, where there are any, and the set that they are of. */
export function offered({ train, dev }: ViewContext<Params>) {
  const set = dev.m > 0 ? dev : train;
  let images = drawn.get(set);
  if (!images) {
    const first = Array.from({ length: Math.min(OFFERED, set.m) }, (_, i) => i);
    drawn.set(set, (images = Float32Array.from(rows(set, first).x)));
  }
  return { images, set };
}
const drawn = new WeakMap<Dataset, Float32Array>();

/** A picture of the set as whole numbers 0 … 255; made once. */
export function pixelsOf(set: Dataset, index: number): readonly number[] {
  let pixels = known.get(set)?.get(index);
  if (!pixels) {
    const { x, n } = set;
    pixels = Array.from(x.subarray(index * n, (index + 1) * n), (v) => Math.round(255 * v));
    const all = known.get(set) ?? new Map<number, readonly number[]>();
    known.set(set, all.set(index, pixels));
  }
  return pixels;
}
const known = new WeakMap<Dataset, Map<number, readonly number[]>>();
