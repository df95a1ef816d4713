/** Pictures as bytes, 0 … 255 for 0 … 1: as files have them, as the browser keeps them and as they go to the worker, in a quarter of the room. */
import type { Values } from '../core/params';
import { pixelText as text } from './files/pixels.text';
import { type Dataset, filled, type ImageShape, parts, rows, type Split } from './dataset';

/** m pictures of one size, and which class each shows. */
export interface Pictures {
  readonly name: string;
  /** m × height × width × channels, channels innermost. */
  readonly bytes: Uint8Array;
  /** m: the class index from 0. */
  readonly y: Uint8Array;
  readonly m: number;
  /** One name a class. */
  readonly labels: readonly string[];
  readonly image: ImageShape;
  /** Pictures to test on, of the same size and classes, where the files have some. */
  readonly test?: Pictures;
}

/** A set of the learner's own: values, or pictures that have not been unpacked. */
export type OwnSet = Dataset | Pictures;

/** Whether a set is pictures that have not been unpacked. */
export const arePictures = (set: OwnSet): set is Pictures => 'bytes' in set;

/** The most bytes of pictures in a set: 10⁵ of MNIST's size are 78 million. */
export const MOST_BYTES = 100_000_000;
/** The most values of one picture: 256 × 256 in colour. */
export const MOST_VALUES = 256 * 256 * 3;
/** About how many values of own data the page has on each side: copying them takes it less than a frame. */
const PREVIEW = 1 << 20;

/** The values that a set of one's own is first trained with: where it brings what is held out, nothing more is. */
export function valuesFor({ test }: OwnSet, values: Values): Values {
  return test && 'devFraction' in values ? { ...values, devFraction: 0 } : values;
}

/** A set of one's own as numbers: of pictures, bytes / 255 in single precision. */
export function unpacked(set: OwnSet): Dataset {
  if (!arePictures(set)) return { ...set, origin: 'own' };
  const { name, bytes, y, m, labels, image, test } = set;
  const x = new Float32Array(bytes.length);
  for (let i = 0; i < x.length; i++) x[i] = bytes[i]! / 255;
  return {
    name,
    x,
    y: Float64Array.from(y),
    m,
    n: pixelsOf(image),
    classes: labels.length,
    features: pixelNames(image),
    labels,
    image,
    origin: 'own',
    ...(test && { test: unpacked(test) }),
  };
}

/** The pictures with these indices, in this order; never with a test set. */
export function picked(set: Pictures, indices: ArrayLike<number>): Pictures {
  const { test: _, ...rest } = set;
  const n = pixelsOf(set.image);
  const bytes = new Uint8Array(indices.length * n);
  const y = new Uint8Array(indices.length);
  for (let i = 0; i < indices.length; i++) {
    const at = indices[i]!;
    bytes.set(set.bytes.subarray(at * n, (at + 1) * n), i * n);
    y[i] = set.y[at]!;
  }
  return { ...rest, bytes, y, m: indices.length };
}

/** The same pictures with dark and light exchanged. */
export function inverted(set: Pictures): Pictures {
  const { bytes, test } = set;
  return { ...set, bytes: bytes.map((byte) => 255 - byte), ...(test && { test: inverted(test) }) };
}

/** The same pictures with rows and columns exchanged: EMNIST's lie on their side. */
export function transposed(set: Pictures): Pictures {
  const { bytes, m, image, test } = set;
  const { height, width, channels } = image;
  const result = new Uint8Array(bytes.length);
  for (let i = 0, to = 0; i < m; i++)
    for (let column = 0; column < width; column++)
      for (let row = 0; row < height; row++) {
        const from = ((i * height + row) * width + column) * channels;
        for (let channel = 0; channel < channels; channel++) result[to++] = bytes[from + channel]!;
      }
  return {
    ...set,
    bytes: result,
    image: { height: width, width: height, channels },
    ...(test && { test: transposed(test) }),
  };
}

/** The first examples of what the worker trains on and holds out: all of them, but for sets that would keep the page busy. */
export function previewOf(set: OwnSet, devFraction: number, seed: number): Split {
  const n = arePictures(set) ? pixelsOf(set.image) : set.n;
  const most = Math.max(1, Math.floor(PREVIEW / n));
  const first = (from: OwnSet, indices: Int32Array) => {
    const few = indices.subarray(0, most);
    return arePictures(from) ? unpacked(picked(from, few)) : rows(unpacked(from), few);
  };
  const all = (from: OwnSet) => Int32Array.from({ length: Math.min(from.m, most) }, (_, i) => i);
  const { train, dev } = parts(set.m, devFraction, seed);
  const isWhole = devFraction <= 0 && set.test !== undefined;
  return filled({
    train: first(set, train),
    dev: isWhole ? first(set.test!, all(set.test!)) : first(set, dev),
  });
}

/** The first pictures, so many in all, the classes taking turns. */
export function assorted({ y, labels }: Pictures, count: number): readonly number[] {
  const ofClass = labels.map((_, label) => {
    const first: number[] = [];
    for (let i = 0; i < y.length && first.length < count; i++) if (y[i] === label) first.push(i);
    return first;
  });
  const rounds = Array.from({ length: count }, (_, round) =>
    ofClass.flatMap((some) => some[round] ?? []),
  );
  return rounds.flat().slice(0, count);
}

/** How many bytes a picture has. */
export function pixelsOf({ height, width, channels }: ImageShape): number {
  return height * width * channels;
}

/** Whether two sizes are the same. */
export function sameSize(a: ImageShape, b: ImageShape): boolean {
  return a.height === b.height && a.width === b.width && a.channels === b.channels;
}

/** A size as it is said. */
export function sizeText({ height, width, channels }: ImageShape): string {
  return text.size(height, width, channels);
}

function pixelNames({ height, width, channels }: ImageShape): readonly string[] {
  return Array.from({ length: height * width * channels }, (_, i) => {
    const pixel = Math.floor(i / channels);
    const channel =
      channels === 1 ? undefined : (text.channels[i % channels] ?? String(i % channels));
    return text.pixel(Math.floor(pixel / width) + 1, (pixel % width) + 1, channel);
  });
}
