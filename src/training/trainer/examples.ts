/** A dataset as a network reads it: scaled, in single precision, targets as the output layer's columns. */
import { type Dataset, normalize, type Scale, scaleOf } from '../../data/dataset';
import type { Output } from '../../models/losses';

export interface Examples {
  readonly m: number;
  /** m × n. */
  readonly x: Float32Array;
  /** m × outputs: 0 or 1, one-hot, or the value. */
  readonly y: Float32Array;
  /** m: the class, or the value as the network is to give it. */
  readonly target: Float64Array;
}

/** How a network's inputs and, for regression, its value relate to the data's own units. */
export interface Scaling {
  readonly features: Scale;
  readonly value: Scale | undefined;
}

/** The scaling by the training set's own means and deviations; without one, numbers are taken as they are. */
export function scalingOf(train: Dataset): Scaling {
  const value = train.classes === 0 ? scaleOf({ ...train, x: train.y, n: 1 }) : undefined;
  return { features: scaleOf(train), value };
}

/** What the output layer gives for a set with this many classes: one probability, several, or a value. */
export function outputFor(classes: number, isSoftmax = false): Output {
  if (classes === 0) return 'linear';
  return outputWidth(classes, isSoftmax) === 1 ? 'sigmoid' : 'softmax';
}

/** How many columns the output layer has; `isSoftmax` gives two classes one each. */
export function outputWidth(classes: number, isSoftmax = false): number {
  return classes > 2 || (isSoftmax && classes > 0) ? classes : 1;
}

/** A set as examples. Those of an unscaled set are made once and shared, since large sets are trained on more than once. */
export function examples(set: Dataset, scaling?: Scaling, isSoftmax = false): Examples {
  if (scaling || isSoftmax) return makeExamples(set, scaling, isSoftmax);
  const known = made.get(set) ?? makeExamples(set, undefined, false);
  made.set(set, known);
  return known;
}

const made = new WeakMap<Dataset, Examples>();

function makeExamples(set: Dataset, scaling: Scaling | undefined, isSoftmax: boolean): Examples {
  const { m, classes } = set;
  const { x } = scaling ? normalize(set, scaling.features) : set;
  const value = scaling?.value;
  const target = value ? set.y.map((y) => (y - value.mean[0]!) / value.deviation[0]!) : set.y;
  const base = { m, x: x instanceof Float32Array ? x : Float32Array.from(x), target };
  if (outputWidth(classes, isSoftmax) === 1) return { ...base, y: Float32Array.from(target) };
  const y = new Float32Array(m * classes);
  for (let i = 0; i < m; i++) y[i * classes + set.y[i]!] = 1;
  return { ...base, y };
}

/** The first `count` examples, in the same memory. */
export function firstExamples(all: Examples, count = all.m): Examples {
  const m = Math.min(all.m, count);
  const first = <T extends Float32Array | Float64Array>(values: T) =>
    values.subarray(0, (values.length / Math.max(1, all.m)) * m) as T;
  return { m, x: first(all.x), y: first(all.y), target: first(all.target) };
}

/** Network outputs in the data's own units. */
export function unscaled(values: Float32Array, scaling: Scaling | undefined): Float32Array {
  const value = scaling?.value;
  return value ? values.map((v) => v * value.deviation[0]! + value.mean[0]!) : values;
}
