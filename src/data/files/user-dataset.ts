/** What reading own files comes to, what links say of it, and whether it can be trained on. */
import type { DataRef } from '../../core/run';
import { fileText } from './files.text';
import { type ImageShape, taskOf } from '../dataset';
import { MAX_CLASSES, MIN_ROWS } from './limits';
import { arePictures, inverted, MOST_VALUES, type OwnSet, pixelsOf, transposed } from '../pictures';
import type { Table } from './table';

const text = fileText.problem;

/** A table, which still needs choices, or a set. */
export type Reading = { readonly kind: 'table'; readonly table: Table } | SetReading;

/** A set that is whole, and how links name its files. */
export interface SetReading {
  readonly kind: 'set';
  readonly set: OwnSet;
  readonly ref: DataRef;
  /** Sentences about the reading: what was left out, held out or put together. */
  readonly notes: readonly string[];
}

/** A size as links write it, such as “28x28x1”. */
export function formatSize({ height, width, channels }: ImageShape): string {
  return [height, width, channels].join('x');
}

const INVERTED = '.inverted';
const TRANSPOSED = '.transposed';

/** Whether a link asks for dark and light exchanged. */
export function isInverted(options: string): boolean {
  return options.endsWith(INVERTED);
}

/** Whether a link asks for rows and columns exchanged. */
export function isTransposed(options: string): boolean {
  return options.replace(INVERTED, '').endsWith(TRANSPOSED);
}

/** The reading with dark and light, and rows and columns, exchanged or as they were read; the same where there are no pictures. */
export function asAsked(
  reading: SetReading,
  invert: boolean,
  transpose = isTransposed(reading.ref.options),
): SetReading {
  const { ref } = reading;
  let { set } = reading;
  if (!arePictures(set)) return reading;
  const [isSame, isUpright] = [
    isInverted(ref.options) === invert,
    isTransposed(ref.options) === transpose,
  ];
  if (isSame && isUpright) return reading;
  if (!isSame) set = inverted(set);
  if (!isUpright) set = transposed(set);
  const plain = ref.options.replace(INVERTED, '').replace(TRANSPOSED, '');
  const options = plain + (transpose ? TRANSPOSED : '') + (invert ? INVERTED : '');
  return { ...reading, set, ref: { ...ref, options } };
}

/** The size that a link asks for; undefined where it asks for none. */
export function parseSize(options: string): ImageShape | undefined {
  const [, height, width, channels] = /^(\d{1,3})x(\d{1,3})x([13])\b/.exec(options) ?? [];
  const size = { height: Number(height), width: Number(width), channels: Number(channels) };
  return pixelsOf(size) > 0 && pixelsOf(size) <= MOST_VALUES ? size : undefined;
}

/** Whether a set can be trained on: a sentence says why not. */
export function unfit(set: OwnSet): string | undefined {
  const { m, labels } = set;
  const isRegression = taskOf(set).kind === 'regression';
  if (m < MIN_ROWS) return text.tooFew(m, MIN_ROWS);
  if (labels.length > MAX_CLASSES) return text.tooManyClasses(labels.length, MAX_CLASSES);
  return labels.length === 1 && !isRegression ? text.oneClass(labels[0]!) : undefined;
}
