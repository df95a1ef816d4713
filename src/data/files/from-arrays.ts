/** From named arrays to a set: X and y as the course names them, or x_train, y_train, x_test, y_test; features or pictures, whichever X has. */
import { dataText } from '../data.text';
import { fileText } from './files.text';
import { type Arrays, lengthOf, type NumberArray, type Numbers } from './arrays';
import type { Dataset } from '../dataset';
import {
  MOST_BYTES,
  MOST_VALUES,
  type OwnSet,
  type Pictures,
  pixelsOf,
  sizeText,
} from '../pictures';
import { fine, problem, type Read } from './result';
import { MAX_VALUES } from './table';
import { withTest } from './test-part';

const text = fileText.problem;
const { notes: noteText } = fileText;

/** More different whole numbers than these are values, not classes, unless they count the classes. */
const MOST_CLASSES = 10;
const MOST_COUNTED = 100;
/** More classes of pictures have no room in a byte. */
const MOST_LABELS = 256;

/** Whether rows of bytes are taken for pictures. */
export type Wanted = 'pictures' | 'any';

/** A set, and sentences about how it was read. */
export interface ArraySet {
  readonly set: OwnSet;
  readonly notes: readonly string[];
}

/** The set that arrays make, with its own test set where they have one. */
export function setFrom(arrays: Arrays, name: string, wanted: Wanted): Read<ArraySet> {
  const train = partOf(arrays, 'train') ?? onlyPair(arrays);
  if (!train) return problem(text.matKeys(name, [...arrays.keys()]));
  const held = partOf(arrays, 'val') ?? partOf(arrays, 'test');
  const whole = examplesOf(train, wanted);
  if (!whole.ok) return whole;
  const rest = held ? examplesOf(held, wanted) : undefined;
  if (rest && !rest.ok) return rest;
  const notes = whole.value.notes;
  const set = whole.value.image
    ? picturesOf(whole.value, rest?.value, name)
    : featuresOf(whole.value, rest?.value, name);
  return set.ok ? fine({ set: set.value, notes: [...notes, ...cutNote(whole.value)] }) : set;
}

/** X and y under the names they have. */
interface Part {
  readonly X: NumberArray;
  readonly y: NumberArray;
  readonly XName: string;
  readonly yName: string;
}

const X_NAMES = '(?:setx|x|images?|features?|data|fea|inputs?)';
const Y_NAMES = '(?:sety|y|labels?|targets?|gnd|classes|class)';
const AFFIXES = {
  train: '(?:train|training|tr)',
  val: '(?:val|valid|validation|dev|cv)',
  test: '(?:test|testing|te)',
} as const;

/** The arrays of a part, as they are most often named: X, Xval, x_train, trainX, test_labels … */
function partOf(arrays: Arrays, part: keyof typeof AFFIXES): Part | undefined {
  const find = (names: string) => {
    const affix = AFFIXES[part];
    const patterns = [
      new RegExp(`^(?:${affix}${names}|${names}${affix})$`),
      ...(part === 'train' ? [new RegExp(`^${names}$`)] : []),
    ];
    const keys = [...arrays.keys()];
    for (const pattern of patterns)
      for (const key of keys)
        if (pattern.test(key.toLowerCase().replace(/[^a-z]/g, ''))) return key;
    return undefined;
  };
  const [XName, yName] = [find(X_NAMES), find(Y_NAMES)];
  if (XName === undefined || yName === undefined) return undefined;
  return { X: arrays.get(XName)!, y: arrays.get(yName)!, XName, yName };
}

/** Two arrays without telling names, such as arr_0 and arr_1: the one with a dimension more is X. */
function onlyPair(arrays: Arrays): Part | undefined {
  if (arrays.size !== 2) return undefined;
  const [first, second] = [...arrays];
  const isVector = ([, { shape }]: readonly [string, NumberArray]) =>
    shape.filter((size) => size > 1).length <= 1;
  if (
    isVector(first!) === isVector(second!) ||
    [...arrays.keys()].some((key) => !/^arr_\d$/.test(key))
  )
    return undefined;
  const [x, y] = isVector(second!) ? [first!, second!] : [second!, first!];
  return { X: x[1], y: y[1], XName: x[0], yName: y[0] };
}

/** A part whose X and y fit together. */
interface Examples extends Part {
  readonly m: number;
  /** m: numbers or words. */
  readonly target: readonly (number | string)[] | Float64Array;
  /** How far apart in `X.values` are the values of two examples, and of two features. */
  readonly strides: Strides;
  readonly image: Image | undefined;
  readonly notes: readonly string[];
}

interface Strides {
  readonly example: number;
  /** By feature, or by row, column and channel. */
  readonly feature: readonly number[];
  readonly sizes: readonly number[];
}

interface Image {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

function examplesOf(part: Part, wanted: Wanted): Read<Examples> {
  const { X, y, XName, yName } = part;
  if (!isNumbers(X.values)) return problem(text.matValue(XName));
  if (lengthOf(X.shape) === 0) return problem(text.noExamples(XName));
  const target = targetOf(y);
  if (!isFiniteNumbers(target)) return problem(text.matValue(yName));
  const count = target.length;
  const place = layoutOf(X, count, wanted);
  if (!place) return problem(text.matRows(XName, yName, rowsOf(X), count));
  const { image } = place;
  if (image && pixelsOf(image) > MOST_VALUES)
    return problem(text.tooLarge(sizeText(image), MOST_VALUES));
  const notes = place.isTransposed ? [noteText.transposed(XName)] : [];
  return fine({ ...part, m: count, target, strides: place.strides, image, notes });
}

function rowsOf({ shape }: NumberArray): number {
  return shape[0] ?? 1;
}

function isNumbers(values: NumberArray['values']): values is Numbers {
  return ArrayBuffer.isView(values);
}

function isFiniteNumbers(values: Examples['target']): boolean {
  return (values as readonly unknown[]).every(
    (value) => typeof value === 'string' || Number.isFinite(value),
  );
}

/** What is to be learned, one for each example; one-hot rows are the index of their one. */
function targetOf(y: NumberArray): Examples['target'] {
  const { shape, order, values } = y;
  if (!isNumbers(values)) return values;
  const [m = 1, k = 1] = shape;
  const isOneHot = shape.length === 2 && m > 1 && k > 1 && values.length === m * k;
  if (!isOneHot) return Float64Array.from(values);
  const at = (i: number, j: number) => values[order === 'C' ? i * k + j : j * m + i]!;
  const result = new Float64Array(m).fill(-1);
  for (let i = 0; i < m; i++)
    for (let j = 0; j < k; j++) {
      const value = at(i, j);
      if (value === 0) continue;
      if (value !== 1 || result[i] !== -1) return Float64Array.from(values);
      result[i] = j;
    }
  return result.includes(-1) ? Float64Array.from(values) : result;
}

interface Layout {
  readonly strides: Strides;
  readonly image: Image | undefined;
  readonly isTransposed: boolean;
}

/** Which dimension of X counts the examples: the first, else the last. */
function layoutOf(
  { shape, order, values }: NumberArray,
  m: number,
  wanted: Wanted,
): Layout | undefined {
  const strides = stridesOf(shape, order);
  const isTransposed = shape[0] !== m;
  if (isTransposed && (shape.at(-1) !== m || shape.length < 2)) return undefined;
  const drop = <T>(some: readonly T[]) => (isTransposed ? some.slice(0, -1) : some.slice(1));
  const [sizes, steps] = [drop(shape), drop(strides)];
  const example = isTransposed ? strides.at(-1)! : strides[0]!;
  const layout = (feature: readonly number[], of: readonly number[], image?: Image) => ({
    strides: { example, feature, sizes: of },
    image,
    isTransposed: isTransposed && shape.length === 2,
  });
  if (sizes.length <= 1) {
    const side = Math.sqrt(sizes[0] ?? 1);
    const isPicture =
      wanted === 'pictures' && values instanceof Uint8Array && Number.isInteger(side) && side >= 8;
    if (!isPicture) return layout(steps.length > 0 ? steps : [1], sizes.length > 0 ? sizes : [1]);
    const [step] = steps as [number];
    const image = { height: side, width: side, channels: 1 };
    return layout([side * step, step, 1], [side, side, 1], image);
  }
  // channels last, else first
  const colour = sizes.length === 3 && ![1, 3].includes(sizes[2]!) && [1, 3].includes(sizes[0]!);
  const turn = <T>([a, b, c]: readonly T[]) => (colour ? [b!, c!, a!] : [a!, b!, c!]);
  if (sizes.length > 3) return undefined;
  const three = sizes.length === 2 ? [...sizes, 1] : turn(sizes);
  const [height, width, channels] = three as [number, number, number];
  if (channels !== 1 && channels !== 3) return undefined;
  const apart = sizes.length === 2 ? [...steps, 1] : turn(steps);
  return layout(apart, three, { height, width, channels });
}

/** How far apart two neighbours of each dimension are. */
function stridesOf(shape: readonly number[], order: 'C' | 'Fortran'): readonly number[] {
  const sizes = order === 'C' ? shape.toReversed() : shape;
  let stride = 1;
  const strides = sizes.map((size) => {
    const here = stride;
    stride *= size;
    return here;
  });
  return order === 'C' ? strides.toReversed() : strides;
}

// — Features —

function featuresOf(train: Examples, held: Examples | undefined, name: string): Read<Dataset> {
  const n = train.strides.sizes[0]!;
  for (const part of held ? [train, held] : [train]) {
    if (part.image || part.strides.sizes[0] !== n)
      return problem(text.matColumns(part.XName, n, lengthOf(part.strides.sizes)));
    if (part.m * n > MAX_VALUES)
      return problem(text.tooManyNumbers(part.XName, part.m * n, MAX_VALUES));
    if (!(part.X.values as Numbers).every(Number.isFinite))
      return problem(text.matValue(part.XName));
  }
  const classes = classesOf(train.target, MOST_CLASSES);
  const set = datasetOf(train, classes, name);
  if (!held) return fine(set);
  const unknown =
    classes && (held.target as readonly unknown[]).find((one) => !classes.includes(one as number));
  if (unknown !== undefined) return problem(text.matClass(held.yName, String(unknown)));
  return fine({ ...set, test: datasetOf(held, classes, name) });
}

/** The classes, ascending, where y has words or few different whole numbers; undefined where it has values. */
function classesOf(
  target: Examples['target'],
  most: number,
): readonly (number | string)[] | undefined {
  const different = [...new Set<number | string>(target)].toSorted(ascending);
  if (different.some((one) => typeof one === 'string')) return different;
  if (!different.every(Number.isInteger)) return undefined;
  const [first, last] = [different[0] as number, different.at(-1) as number];
  const isCounted =
    (first === 0 || first === 1) &&
    last - first === different.length - 1 &&
    different.length <= MOST_COUNTED &&
    target.length >= 2 * different.length;
  return different.length <= most || isCounted ? different : undefined;
}

function ascending(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

function datasetOf(
  { X, target, m, strides }: Examples,
  classes: readonly (number | string)[] | undefined,
  name: string,
): Dataset {
  const n = strides.sizes[0]!;
  const [values, step] = [X.values as Numbers, strides.feature[0]!];
  const x = new Float64Array(m * n);
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) x[i * n + j] = values[i * strides.example + j * step]!;
  const index = classes && new Map(classes.map((one, i) => [one, i]));
  return {
    name,
    x,
    y: Float64Array.from(target as readonly number[], (one) => (index ? index.get(one)! : one)),
    m,
    n,
    classes: classes?.length ?? 0,
    features: Array.from({ length: n }, (_, j) => dataText.feature(j + 1)),
    labels: classes ? classes.map(String) : [dataText.value],
  };
}

// — Pictures —

/** How many of a part's pictures are read: the first, where there is no room for all. */
function countOf({ m, image }: Examples): number {
  return Math.min(m, Math.floor(MOST_BYTES / pixelsOf(image!)));
}

function cutNote(part: Examples): readonly string[] {
  return part.image && countOf(part) < part.m ? [noteText.first(countOf(part), part.m)] : [];
}

function picturesOf(train: Examples, held: Examples | undefined, name: string): Read<Pictures> {
  const whole = partPictures(train, name);
  if (!whole.ok || !held) return whole;
  if (!held.image)
    return problem(
      text.matColumns(held.XName, pixelsOf(train.image!), lengthOf(held.strides.sizes)),
    );
  const test = partPictures(held, name);
  return test.ok ? withTest(whole.value, test.value) : test;
}

function partPictures(part: Examples, name: string): Read<Pictures> {
  const { X, target, strides, XName, yName } = part;
  const image = part.image!;
  const m = countOf(part);
  const classes = classesOf(target, MOST_LABELS);
  if (!classes || classes.length > MOST_LABELS) return problem(text.pictureClasses(yName));
  const toByte = byteOf(X.values as Numbers);
  if (!toByte) return problem(text.pictureValues(XName));
  const { height, width, channels } = image;
  const [down, right, deep] = strides.feature as [number, number, number];
  const values = X.values as Numbers;
  const bytes = new Uint8Array(m * pixelsOf(image));
  for (let i = 0, to = 0; i < m; i++)
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        const at = i * strides.example + row * down + column * right;
        for (let channel = 0; channel < channels; channel++)
          bytes[to++] = toByte(values[at + channel * deep]!);
      }
  const index = new Map(classes.map((one, i) => [one, i]));
  const y = Uint8Array.from({ length: m }, (_, i) => index.get(target[i]!)!);
  return fine({ name, bytes, y, m, labels: classes.map(String), image });
}

/** How values become bytes, whether they are 0 … 255, 0 … 1 or −1 … 1; undefined for others. */
function byteOf(values: Numbers): ((value: number) => number) | undefined {
  if (values instanceof Uint8Array) {
    // logical arrays have 0 and 1 only
    const isBits = values.every((value) => value <= 1);
    return isBits ? (value) => 255 * value : (value) => value;
  }
  let [least, most, isWhole] = [Infinity, -Infinity, true];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) return undefined;
    if (value < least) least = value;
    if (value > most) most = value;
    isWhole &&= Number.isInteger(value);
  }
  if (least >= 0 && most <= 1) return (value) => Math.round(255 * value);
  if (least >= -1 && most <= 1) return (value) => Math.round(127.5 * (value + 1));
  if (least >= 0 && most <= 255) return isWhole ? (value) => value : Math.round;
  return undefined;
}
