/** Sets of painted pictures: each from its own seed, the classes taking turns. */
import { RandomState } from '../../core/random';
import { dataText as text } from '../data.text';
import type { Making } from '../making';
import type { Picture } from './painting/paint';
import { seedOf } from '../seeds';

/** What a kind of picture is. */
export interface PictureKind {
  readonly name: string;
  readonly labels: readonly string[];
  /** Pixels from edge to edge. */
  readonly side: number;
  /** Paints a picture of a class over one that is black. */
  readonly paint: (picture: Picture, of: number, random: RandomState) => void;
}

/** m pictures of side × side × 3 values from 0 to 1, one by one; the first of a larger set of this seed are the same. */
export function* pictureSet(kind: PictureKind, m: number, seed: number): Making {
  const { name, labels, side, paint } = kind;
  const n = side * side * 3;
  const x = new Float32Array(m * n);
  const y = Float64Array.from({ length: m }, (_, i) => i % labels.length);
  for (let i = 0; i < m; i++) {
    const picture = { side, pixels: x.subarray(i * n, (i + 1) * n) };
    paint(picture, y[i]!, new RandomState(seedOf(seed, i)));
    yield (i + 1) / m;
  }
  return {
    name,
    x,
    y,
    m,
    n,
    classes: labels.length,
    features: Array.from({ length: n }, (_, i) => featureName(i, side)),
    labels,
    image: { height: side, width: side, channels: 3 },
  };
}

/** The same with a test set of pictures that are not among the m. */
export function* pictureSets(kind: PictureKind, m: number, tests: number, seed: number): Making {
  const all = Math.max(1, m + tests);
  const train = yield* part(pictureSet(kind, m, seedOf(seed, 0)), 0, m / all);
  const test = yield* part(pictureSet(kind, tests, seedOf(seed, 1)), m / all, tests / all);
  return { ...train, test };
}

/** A set whose making is a part of a larger one. */
function* part(making: Making, from: number, share: number): Making {
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
    yield from + share * value;
  }
}

function featureName(i: number, side: number): string {
  const pixel = Math.floor(i / 3);
  const [row, column] = [Math.floor(pixel / side) + 1, (pixel % side) + 1];
  return text.pictures.value(row, column, text.pictures.channels[i % 3]!);
}
