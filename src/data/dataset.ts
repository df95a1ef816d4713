/** A dataset, and what is done to one before training: splitting, normalizing, adding points and noise. */
import type { Domain } from '../core/panels/maps';
import type { Point } from '../core/params';
import { RandomState } from '../core/random';

/** m examples of n features, one a row. */
export interface Dataset {
  readonly name: string;
  /** m × n, row-major; in single precision where there are many, as of pictures. */
  readonly x: Float64Array | Float32Array;
  /** m: the class index from 0, or the value for regression. */
  readonly y: Float64Array;
  readonly m: number;
  readonly n: number;
  /** How many classes there are; 0 means regression. */
  readonly classes: number;
  /** n names. */
  readonly features: readonly string[];
  /** One name a class; for regression, the one name of the value. */
  readonly labels: readonly string[];
  /** Where an example is a picture: n = height · width · channels, row-major, channels innermost. */
  readonly image?: ImageShape;
  /** Whose it is: the learner's own, or the lab's where it does not say. */
  readonly origin?: 'own' | 'lab';
  /** Where maps of it are drawn, in its own units; by default around its examples. */
  readonly extent?: Domain;
  /** The course's own test set, if there is one. */
  readonly test?: Dataset;
  /** The columns of a file that the features come from, where some are words. */
  readonly sources?: readonly SourceColumn[];
  /** n values that stand for what is missing (NaN), from the training examples alone; `later`: `split` finds them. */
  readonly fills?: Float64Array | 'later';
}

/** What is to be learned: the value y, or which class it is. */
export type Task =
  | { readonly kind: 'regression' }
  | { readonly kind: 'classes'; readonly classes: number };

/** The task that a set is for; pictures always show classes, one for each label. */
export function taskOf({
  labels,
  classes = labels.length,
}: Pick<Dataset, 'labels'> & Partial<Pick<Dataset, 'classes'>>): Task {
  return classes === 0 ? { kind: 'regression' } : { kind: 'classes', classes };
}

/** A column of a file: one feature, or words that are a feature of 0 and 1 each (of two words, the second only). */
export interface SourceColumn {
  readonly name: string;
  readonly categories?: readonly string[];
}

/** The size of a picture in pixels, and its channels: 1 is grey, 3 are red, green and blue. */
export interface ImageShape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** What is trained on, and what is held out. `dev` may have no examples (m = 0). */
export interface Split {
  readonly train: Dataset;
  readonly dev: Dataset;
}

/**
 * Holds out ⌊m · devFraction⌉ examples drawn at random (at least one, and at least one stays); both sides keep the order of
 * the set. With fraction 0 all is trained on, and a set's own test set, if it has one, is the dev set.
 */
export function split(set: Dataset, devFraction: number, seed: number): Split {
  const { test, ...whole } = set;
  if (devFraction <= 0) return filled({ train: whole, dev: test ?? rows(whole, []) });
  const { train, dev } = parts(set.m, devFraction, seed);
  return filled({ train: rows(whole, train), dev: rows(whole, dev) });
}

/** What `split` makes of m examples, as far as they are among the first ones, which are at hand. */
export function splitOfFirst(first: Dataset, m: number, devFraction: number, seed: number): Split {
  if (devFraction <= 0) return split(first, 0, seed);
  const there = (indices: Int32Array) =>
    rows(
      first,
      indices.filter((index) => index < first.m),
    );
  const { train, dev } = parts(m, devFraction, seed);
  return filled({ train: there(train), dev: there(dev) });
}

/** Fills what is missing on both sides with the training examples' median, or most frequent word. */
export function filled({ train, dev }: Split): Split {
  if (train.fills !== 'later') return { train, dev };
  const fills = fillsOf(train);
  return { train: fill(train, fills), dev: fill(dev, fills) };
}

/** Which of m examples are trained on and which held out, ascending: see `split`. */
export function parts(
  m: number,
  devFraction: number,
  seed: number,
): { readonly train: Int32Array; readonly dev: Int32Array } {
  if (devFraction <= 0)
    return { train: Int32Array.from({ length: m }, (_, i) => i), dev: Int32Array.of() };
  const held = Math.min(Math.max(1, Math.round(m * devFraction)), m - 1);
  const order = new RandomState(seed).permutation(m);
  return { train: order.slice(held).sort(), dev: order.slice(0, held).sort() };
}

/** The examples with these indices, in this order; never with a test set. */
export function rows(set: Dataset, indices: ArrayLike<number>): Dataset {
  const { test: _, ...rest } = set;
  const [m, n] = [indices.length, set.n];
  const x = set.x instanceof Float32Array ? new Float32Array(m * n) : new Float64Array(m * n);
  const y = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    const row = indices[i]!;
    x.set(set.x.subarray(row * n, (row + 1) * n), i * n);
    y[i] = set.y[row]!;
  }
  return { ...rest, x, y, m };
}

/** Mean and standard deviation of each of n features. */
export interface Scale {
  readonly mean: Float64Array;
  /** Never 0: a feature that is the same everywhere counts as 1 wide. */
  readonly deviation: Float64Array;
}

/** The scale of a set's features: μ and σ over its m examples (course 2, week 1). */
export function scaleOf({ x, m, n }: Dataset): Scale {
  const mean = new Float64Array(n);
  const deviation = new Float64Array(n);
  for (let row = 0; row < m * n; row += n) for (let j = 0; j < n; j++) mean[j]! += x[row + j]! / m;
  for (let row = 0; row < m * n; row += n)
    for (let j = 0; j < n; j++) deviation[j]! += square(x[row + j]! - mean[j]!) / m;
  for (let j = 0; j < n; j++) {
    const sigma = Math.sqrt(deviation[j]!);
    const isNarrow = sigma <= NARROW * Math.abs(mean[j]!) || sigma === 0 || !Number.isFinite(sigma);
    if (isNarrow) [mean[j], deviation[j]] = carefulScale(x, m, n, j, mean[j]!, sigma);
    else deviation[j] = sigma;
  }
  return { mean, deviation };
}

/** Below this share of μ, σ may be rounding alone, and squares may have vanished. */
const NARROW = 1e-6;

/** μ and σ of feature j where squares overflow or vanish, or where σ may be nothing but rounding: then it counts as 1. */
function carefulScale(
  x: Dataset['x'],
  m: number,
  n: number,
  j: number,
  mean: number,
  plain: number,
): readonly [mean: number, deviation: number] {
  let isConstant = true;
  let largest = 0;
  for (let i = 0; i < m; i++) {
    const value = x[i * n + j]!;
    isConstant &&= value === x[j];
    largest = Math.max(largest, Math.abs(value - mean));
  }
  if (isConstant) return [m > 0 ? x[j]! : 0, 1];
  let variance = 0;
  for (let i = 0; i < m; i++) variance += square((x[i * n + j]! - mean) / largest) / m;
  const isPlainRight = plain > 0 && Number.isFinite(plain);
  const sigma = isPlainRight ? plain : largest * Math.sqrt(variance);
  // The error of a mean of m numbers, which scikit-learn lets count as 0 too.
  const isRounding = sigma <= 10 * Number.EPSILON * Math.abs(mean) * Math.sqrt(m);
  return [mean, isRounding ? 1 : sigma];
}

/** Whether all features are about as large as what a network is initialized for, so that it can learn from them as they are. */
export function isOfUnitScale(set: Dataset): boolean {
  const { mean, deviation } = scaleOf(set);
  return (
    mean.every((value) => Math.abs(value) <= 2) &&
    deviation.every((value) => value >= 0.05 && value <= 3)
  );
}

/** x := (x − μ) / σ by the scale given, as a rule that of the *training* set; the test set, if any, alike. */
export function normalize(set: Dataset, { mean, deviation }: Scale): Dataset {
  const { m, n } = set;
  const x = set.x.slice();
  for (let row = 0; row < m * n; row += n)
    for (let j = 0; j < n; j++) x[row + j] = (x[row + j]! - mean[j]!) / deviation[j]!;
  return { ...set, x, ...(set.test && { test: normalize(set.test, { mean, deviation }) }) };
}

/** Adds Gaussian noise of this standard deviation to every feature. */
export function addNoise(set: Dataset, deviation: number, seed: number): Dataset {
  if (deviation === 0) return set;
  const noise = new RandomState(seed).normal(0, deviation, set.x.length);
  return { ...set, x: set.x.map((value, i) => value + noise[i]!) };
}

/** Adds points to a set of two features, or of one (then x₂ is not used); those of a class it does not have are left out. */
export function withPoints(set: Dataset, points: readonly Point[]): Dataset {
  const { n, classes } = set;
  if (n > 2) throw new Error(`Points have at most 2 features, the set ${set.name} has ${n}`);
  const isRegression = taskOf(set).kind === 'regression';
  const fits = ([, , y]: Point) => isRegression || (Number.isInteger(y) && y >= 0 && y < classes);
  const added = points.filter(fits);
  return {
    ...set,
    x: Float64Array.from([...set.x, ...added.flatMap((point) => point.slice(0, n))]),
    y: Float64Array.from([...set.y, ...added.map(([, , y]) => y)]),
    m: set.m + added.length,
  };
}

/** Where a set of one or two features lies, with a margin of a tenth; with one, y is the range of the value. */
export function domainOf({ x, y, m, n }: Dataset): Domain {
  const first = Array.from({ length: m }, (_, i) => x[i * n]!);
  const second = n > 1 ? Array.from({ length: m }, (_, i) => x[i * n + 1]!) : [...y];
  return { x: padded(first), y: padded(second) };
}

function padded(values: readonly number[]): [number, number] {
  const [low, high] = values.reduce(
    ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
    [Infinity, -Infinity],
  );
  if (low > high) return [-1, 1];
  const margin = 0.1 * (high - low) || 1;
  return [low - margin, high + margin];
}

/** One class against the rest: a binary set in which class 1 is the class given. */
export function oneAgainstRest(
  set: Dataset,
  chosen: number,
  labels: readonly [rest: string, one: string],
): Dataset {
  return {
    ...set,
    y: set.y.map((y) => Number(y === chosen)),
    classes: 2,
    labels,
    ...(set.test && { test: oneAgainstRest(set.test, chosen, labels) }),
  };
}

/** The set with these values where its own are missing. */
export function fill(set: Dataset, fills: Float64Array): Dataset {
  const x = set.x.map((value, i) => (Number.isNaN(value) ? fills[i % set.n]! : value));
  return { ...set, x, fills };
}

/** Each feature's median; of words, 1 for the most frequent and 0 for the others. */
function fillsOf({ x, m, n, sources, features }: Dataset): Float64Array {
  const fills = new Float64Array(n);
  const present = (j: number) =>
    Float64Array.from({ length: m }, (_, i) => x[i * n + j]!).filter(
      (value) => !Number.isNaN(value),
    );
  let at = 0;
  for (const { categories } of sources ?? features.map((name): SourceColumn => ({ name }))) {
    const width = categories && categories.length > 2 ? categories.length : 1;
    if (width === 1) fills[at] = categories ? mode01(present(at)) : median(present(at));
    else {
      const counts = Array.from({ length: width }, (_, k) =>
        present(at + k).reduce((a, b) => a + b, 0),
      );
      fills[at + counts.indexOf(Math.max(...counts))] = 1;
    }
    at += width;
  }
  return fills;
}

function median(values: Float64Array): number {
  const sorted = values.toSorted();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle]! : sorted[middle - 1]! / 2 + sorted[middle]! / 2;
}

/** The more frequent of 0 and 1. */
function mode01(values: Float64Array): number {
  return Number(2 * values.reduce((a, b) => a + b, 0) > values.length);
}

function square(x: number): number {
  return x * x;
}
