/** A dataset, and what is done to one before training: splitting, normalizing, adding points and noise. */
import { RandomState } from '../core/random';

/** m examples of n features, one a row. */
export interface Dataset {
  readonly name: string;
  /** m × n, row-major. */
  readonly x: Float64Array;
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
  readonly image?: { readonly height: number; readonly width: number; readonly channels: number };
  /** The course's own test set, if there is one. */
  readonly test?: Dataset;
}

/** What is trained on, and what is held out. `dev` may have no examples (m = 0). */
export interface Split {
  readonly train: Dataset;
  readonly dev: Dataset;
}

/**
 * Holds out ⌊m · devFraction⌉ examples drawn at random, but at least one a side where m allows; both sides keep the set's
 * order. A set with its own `test` is trained on whole and tested on that, unless `own` is false. With fraction 0 and no
 * test set, dev is empty.
 */
export function split(set: Dataset, devFraction: number, seed: number, own = true): Split {
  const { test, ...rest } = set;
  if (test && own) return { train: rest, dev: test };
  const held = devFraction <= 0 ? 0 : clamp(Math.round(set.m * devFraction), 1, set.m - 1);
  const order = new RandomState(seed).permutation(set.m);
  return {
    train: rows(rest, order.slice(held).sort()),
    dev: rows(rest, order.slice(0, held).sort()),
  };
}

/** The examples with these indices, in this order; never with a test set. */
export function rows(set: Dataset, indices: ArrayLike<number>): Dataset {
  const { test: _, ...rest } = set;
  const [m, n] = [indices.length, set.n];
  const x = new Float64Array(m * n);
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
  for (let i = 0; i < m * n; i++) mean[i % n]! += x[i]! / m;
  for (let i = 0; i < m * n; i++) deviation[i % n]! += (x[i]! - mean[i % n]!) ** 2 / m;
  return { mean, deviation: deviation.map((variance) => Math.sqrt(variance) || 1) };
}

/** x := (x − μ) / σ by the scale given, as a rule that of the *training* set; the test set, if any, alike. */
export function normalize(set: Dataset, { mean, deviation }: Scale): Dataset {
  const x = set.x.map((value, i) => (value - mean[i % set.n]!) / deviation[i % set.n]!);
  return { ...set, x, ...(set.test && { test: normalize(set.test, { mean, deviation }) }) };
}

/** Adds Gaussian noise of this standard deviation to every feature. */
export function addNoise(set: Dataset, deviation: number, seed: number): Dataset {
  if (deviation === 0) return set;
  const noise = new RandomState(seed).normal(0, deviation, set.x.length);
  return { ...set, x: set.x.map((value, i) => value + noise[i]!) };
}

/** Adds drawn points (x₁, x₂, class or value) to a planar set; points of a class it does not have are left out. */
export function withPoints(
  set: Dataset,
  points: readonly (readonly [number, number, number])[],
): Dataset {
  if (set.n !== 2) throw new Error(`Points have 2 features, the set ${set.name} has ${set.n}`);
  const added = points.filter(
    ([, , y]) => set.classes === 0 || (Number.isInteger(y) && y >= 0 && y < set.classes),
  );
  return {
    ...set,
    x: Float64Array.of(...set.x, ...added.flatMap(([x1, x2]) => [x1, x2])),
    y: Float64Array.of(...set.y, ...added.map(([, , y]) => y)),
    m: set.m + added.length,
  };
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

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
