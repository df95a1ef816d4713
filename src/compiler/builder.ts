/** Builds a graph from kernel calls: aliases vanish, equal calls share one node, constants fold. */
import * as tf from '../models/tf';
import { elementwise } from './elementwise';
import { type Attrs, type Graph, type Node, type Operand, sizeOf, textOf, uniform } from './graph';
import type { Source, Value } from './graph';
import { resultOf } from './kernels';
import { rewrites } from './rewrites';

export type Inputs = Readonly<Record<string, Operand>>;

export class GraphBuilder {
  private readonly nodes: Node[] = [];
  private readonly known = new Map<string, readonly Operand[]>();
  private count = 0;

  /** Adds a kernel call; the result is a list where the kernel's is. */
  add(kernel: string, inputs: Inputs, attrs: Attrs): Operand | readonly Operand[] {
    const rewritten = rewrites[kernel]?.(this, inputs, attrs) ?? this.folded(kernel, inputs, attrs);
    if (rewritten) return rewritten;
    const key = keyOf(kernel, inputs, attrs);
    const same = this.known.get(key);
    if (same) return same.length === 1 && !LISTS.has(kernel) ? same[0]! : same;
    const result = resultOf(kernel, inputs, attrs);
    const outputs = [result].flat().map(({ shape, dtype }) => this.source(NODE, shape, dtype));
    this.nodes.push({ kernel, inputs, attrs, outputs });
    this.known.set(key, outputs);
    return Array.isArray(result) ? outputs : outputs[0]!;
  }

  /** Adds a kernel call with a single result. */
  one(kernel: string, inputs: Inputs, attrs: Attrs = {}): Operand {
    const result = this.add(kernel, inputs, attrs);
    if ('value' in result) return result;
    throw new Error(`${kernel} gives a list`);
  }

  source(source: Source, shape: readonly number[], dtype: tf.DataType): Operand {
    const value: Value = { id: this.count++, size: sizeOf(shape), source };
    return { value, shape: [...shape], dtype };
  }

  /** A constant from its elements; one whose elements are all the same keeps only that number. */
  constant(
    data: ArrayLike<number | boolean | string>,
    shape: readonly number[],
    dtype: tf.DataType,
  ): Operand {
    const numbers = new Float32Array(data.length);
    for (let i = 0; i < numbers.length; i++) numbers[i] = Number(data[i]);
    const first = numbers[0];
    if (first !== undefined && numbers.every((x) => Object.is(x, first)))
      return this.repeated(first, shape, dtype);
    const key = `constant #${hashOf(numbers)} ${numbers.length}`;
    const same = this.known.get(key)?.[0];
    if (same && isSame(same.value, numbers)) return { value: same.value, shape: [...shape], dtype };
    const made = this.source({ kind: 'constant', data: numbers }, shape, dtype);
    this.known.set(key, [made]);
    return made;
  }

  /** The constant with `x` everywhere. */
  repeated(x: number, shape: readonly number[], dtype: tf.DataType = 'float32'): Operand {
    const rounded = Math.fround(x);
    const key = `constant ${Object.is(rounded, -0) ? '-0' : rounded} ${sizeOf(shape)}`;
    const same = this.known.get(key)?.[0];
    if (same) return { value: same.value, shape: [...shape], dtype };
    const made = this.source({ kind: 'constant', data: rounded }, shape, dtype);
    this.known.set(key, [made]);
    return made;
  }

  graph(
    inputs: Graph['inputs'],
    variables: Graph['variables'],
    outputs: Graph['outputs'],
    assigned: Graph['assigned'],
  ): Graph {
    const needed = new Set<Value>(
      [...Object.values(outputs), ...assigned.values()].map((o) => o.value),
    );
    const nodes = this.nodes
      .toReversed()
      .filter((node) => {
        const live = node.outputs.some((o) => needed.has(o.value));
        if (live) for (const o of Object.values(node.inputs)) needed.add(o.value);
        return live;
      })
      .toReversed();
    return { inputs, variables, nodes, outputs, assigned };
  }

  /** Arithmetic of repeated constants, and with neutral elements; both exact in any order of execution. */
  private folded(kernel: string, inputs: Inputs, attrs: Attrs): Operand | undefined {
    const entry = elementwise[kernel];
    if (!entry) return undefined;
    const operands = entry.inputs.map((name) => inputs[name]!);
    const { shape, dtype } = single(resultOf(kernel, inputs, attrs));
    const numbers = operands.map((o) => uniform(o.value));
    const [a, b] = operands;
    const [x, y] = numbers;
    const exact = EXACT[kernel];
    if (exact && numbers.every((n) => n !== undefined))
      return this.repeated(exact(x!, y ?? NaN), shape, dtype);
    const size = sizeOf(shape);
    const neutral = NEUTRAL[kernel];
    if (neutral && y !== undefined && y === neutral.right && a!.value.size === size)
      return { value: a!.value, shape, dtype };
    if (neutral && x !== undefined && x === neutral.left && b!.value.size === size)
      return { value: b!.value, shape, dtype };
    return undefined;
  }
}

const NODE: Source = { kind: 'node' };
const LISTS: ReadonlySet<string> = new Set(['SplitV', 'Unpack']);

const EXACT: Readonly<Record<string, (x: number, y: number) => number>> = {
  Add: (x, y) => x + y,
  Sub: (x, y) => x - y,
  Multiply: (x, y) => x * y,
  RealDiv: (x, y) => x / y,
  Neg: (x) => -x,
  Square: (x) => x * x,
  Sqrt: (x) => Math.sqrt(x),
  Maximum: (x, y) => Math.max(x, y),
  Minimum: (x, y) => Math.min(x, y),
};

const NEUTRAL: Readonly<Record<string, { right: number; left?: number }>> = {
  Add: { left: 0, right: 0 },
  Sub: { right: 0 },
  Multiply: { left: 1, right: 1 },
  RealDiv: { right: 1 },
};

/** FNV-1a over the bits. */
export function hashOf(numbers: Float32Array): number {
  let hash = 0x811c9dc5;
  for (const word of new Int32Array(numbers.buffer)) hash = Math.imul(hash ^ word, 0x01000193);
  return hash;
}

function isSame({ source }: Value, numbers: Float32Array): boolean {
  if (source.kind !== 'constant' || typeof source.data === 'number') return false;
  const { data } = source;
  return numbers.every((x, i) => Object.is(x, data[i]));
}

function single<T>(result: T | readonly T[]): T {
  return Array.isArray(result) ? (result[0] as T) : (result as T);
}

function keyOf(kernel: string, inputs: Inputs, attrs: Attrs): string {
  const operands = Object.entries(inputs).map(
    ([name, { value, shape, dtype }]) => `${name}:${value.id}[${shape.join()}]${dtype}`,
  );
  return `${kernel} ${operands.join(' ')} ${textOf(attrs)}`;
}
