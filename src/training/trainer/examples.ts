/** A dataset as a network reads it: scaled, in single precision, targets as the output layer's columns. */
import {
  type Dataset,
  normalize,
  type Scale,
  scaleOf,
  type Task,
  taskOf,
} from '../../data/dataset';
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
  const value =
    taskOf(train).kind === 'regression' ? scaleOf({ ...train, x: train.y, n: 1 }) : undefined;
  return { features: scaleOf(train), value };
}

/** What the output layer gives for a task: a value, one probability for two classes, or several. */
export function outputFor(task: Task): Output {
  if (task.kind === 'regression') return 'linear';
  return task.classes > 2 ? 'softmax' : 'sigmoid';
}

/** How many columns the output layer has: one for each class, or a single one. */
export const outputWidth = (output: Output, { classes }: Dataset): number =>
  output === 'softmax' ? classes : 1;

/** A set as examples for a network with this output. */
export function examples(set: Dataset, output: Output, scaling?: Scaling): Examples {
  const { m } = set;
  const { x } = scaling ? normalize(set, scaling.features) : set;
  const value = scaling?.value;
  const target = value ? set.y.map((y) => (y - value.mean[0]!) / value.deviation[0]!) : set.y;
  const base = { m, x: x instanceof Float32Array ? x : Float32Array.from(x), target };
  const width = outputWidth(output, set);
  if (output !== 'softmax') return { ...base, y: Float32Array.from(target) };
  const y = new Float32Array(m * width);
  for (let i = 0; i < m; i++) y[i * width + set.y[i]!] = 1;
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
