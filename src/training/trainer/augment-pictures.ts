/** Augmentation (course 2, week 1): pictures a little turned, moved and scaled, so that every epoch shows another one of each. */
import { cos, exp, sin } from '../../core/math';
import { RandomState } from '../../core/random';
import type { Dataset } from '../../data/dataset';
import type { Examples } from './examples';
import type { Sampler } from './samplers/sampler';

/** The widest turn (radians), shift (a part of the side) and scaling (a factor of e to this). */
const TURN = 0.2;
const SHIFT = 0.07;
const SCALING = 0.12;
/** So many pictures are kept in all, and of each at least two and at most so many. */
const KEPT = 40_000;
const MOST = 24;

/** A training set with variants of every example: the first m rows are the examples, the next m a variant of each, and so on. */
export interface Variants {
  readonly rows: { readonly x: Float32Array; readonly y: Float32Array };
  /** The rows that stand for these examples in an epoch: each example is another variant in every epoch, in turn. */
  pick(examples: Int32Array, epoch: number): Int32Array;
}

/** Variants of pictures of this shape; the same for the same seed. */
export function variantsOf(
  { m, x, y }: Examples,
  image: NonNullable<Dataset['image']>,
  seed: number,
): Variants {
  const copies = Math.max(2, Math.min(MOST, Math.floor(KEPT / m)));
  const [n, outputs] = [x.length / m, y.length / m];
  const random = new RandomState(seed);
  const all = { x: new Float32Array(copies * x.length), y: new Float32Array(copies * y.length) };
  for (let copy = 0; copy < copies; copy++) {
    all.y.set(y, copy * m * outputs);
    for (let i = 0; i < m; i++) {
      const picture = x.subarray(i * n, (i + 1) * n);
      const at = (copy * m + i) * n;
      if (copy === 0) all.x.set(picture, at);
      else warp(picture, all.x.subarray(at, at + n), image, chance(random));
    }
  }
  return {
    rows: all,
    pick: (examples, epoch) =>
      examples.map((example) => ((epoch + STRIDE * example) % copies) * m + example),
  };
}

/** A sampler of examples whose rows are those of the variants: in every epoch another one of each example. */
export function augmented(examples: Sampler, { pick }: Variants): Sampler {
  return {
    get m() {
      return examples.m;
    },
    get epoch() {
      return examples.epoch;
    },
    get position() {
      return examples.position;
    },
    stepsUntil: (epoch, batch) => examples.stepsUntil(epoch, batch),
    take(n, batch) {
      const { epoch, m } = examples;
      // A whole-set batch covers several epochs at once, and each has other variants.
      const stretch = examples.take(batch >= m ? 1 : n, batch);
      const { order, from, steps, size } = stretch;
      return { ...stretch, order: pick(order.subarray(from, from + steps * size), epoch), from: 0 };
    },
    startEpoch: () => examples.startEpoch(),
    save: () => examples.save(),
    load: (state) => examples.load(state),
  };
}

/** Sets neighbours apart, so that an epoch has variants of every number. */
const STRIDE = 7;

/** Where in the picture a place of the variant comes from. */
interface Warp {
  readonly cosine: number;
  readonly sine: number;
  /** In parts of the side. */
  readonly right: number;
  readonly down: number;
}

function chance(random: RandomState): Warp {
  const between = (most: number) => most * (2 * random.random() - 1);
  const [angle, scale] = [between(TURN), exp(between(SCALING))];
  return {
    cosine: cos(angle) * scale,
    sine: sin(angle) * scale,
    right: between(SHIFT),
    down: between(SHIFT),
  };
}

/** Each pixel is the mean of the four it falls between, by nearness; beyond the edge the edge goes on. */
function warp(
  from: Float32Array,
  to: Float32Array,
  { height, width, channels }: NonNullable<Dataset['image']>,
  { cosine, sine, right, down }: Warp,
): void {
  const row = (y: number) => Math.max(0, Math.min(height - 1, y)) * width;
  const column = (x: number) => Math.max(0, Math.min(width - 1, x));
  for (let i = 0; i < height; i++)
    for (let j = 0; j < width; j++) {
      const [dx, dy] = [j - (width - 1) / 2, i - (height - 1) / 2];
      const x = cosine * dx - sine * dy + (width - 1) / 2 + right * width;
      const y = sine * dx + cosine * dy + (height - 1) / 2 + down * height;
      const [left, top] = [Math.floor(x), Math.floor(y)];
      const [u, v] = [x - left, y - top];
      const [nw, ne] = [row(top) + column(left), row(top) + column(left + 1)];
      const [sw, se] = [row(top + 1) + column(left), row(top + 1) + column(left + 1)];
      for (let c = 0; c < channels; c++) {
        const above = (1 - u) * from[nw * channels + c]! + u * from[ne * channels + c]!;
        const below = (1 - u) * from[sw * channels + c]! + u * from[se * channels + c]!;
        to[(i * width + j) * channels + c] = (1 - v) * above + v * below;
      }
    }
}
