/** What a trace yields: the kernel calls of one step as a graph of values, with no aliases in it. */
import type * as tf from '../models/tf';

/** A buffer's worth of numbers; int32 and bool are held as float32 too, exact to 2^24. */
export interface Value {
  readonly id: number;
  readonly size: number;
  readonly source: Source;
}

/** Where a value comes from. */
export type Source =
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'variable'; readonly variable: tf.Variable }
  | { readonly kind: 'constant'; readonly data: Float32Array | number }
  | { readonly kind: 'node' };

/** A value seen in a shape and a type: reshapes and most casts are nothing but this. */
export interface Operand {
  readonly value: Value;
  readonly shape: readonly number[];
  readonly dtype: tf.DataType;
}

/** One kernel call. */
export interface Node {
  readonly kernel: string;
  /** By the kernel's own input names; lists by position. */
  readonly inputs: Readonly<Record<string, Operand>>;
  readonly attrs: Attrs;
  readonly outputs: readonly Operand[];
}

export type Attrs = Readonly<Record<string, unknown>>;

/** One step: nodes in an order of execution, what it returns and what it assigns. */
export interface Graph {
  readonly inputs: Readonly<Record<string, Value>>;
  readonly variables: ReadonlyMap<tf.Variable, Value>;
  readonly nodes: readonly Node[];
  readonly outputs: Readonly<Record<string, Operand>>;
  readonly assigned: ReadonlyMap<tf.Variable, Operand>;
}

/** Number of elements of a shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, d) => product * d, 1);
}

/** The number a constant repeats, if it is one. */
export function uniform(value: Value): number | undefined {
  return value.source.kind === 'constant' && typeof value.source.data === 'number'
    ? value.source.data
    : undefined;
}

/** Plain data as text that differs where the data do: also ±∞, NaN and −0, which JSON takes for others. */
export function textOf(data: unknown): string {
  return JSON.stringify(data, (_, x: unknown) =>
    typeof x === 'number' && (!Number.isFinite(x) || Object.is(x, -0))
      ? `${Object.is(x, -0) ? '-0' : x}`
      : x,
  );
}
