/** Steps of a program: kernel calls, and chains of elementwise kernels that run as one loop. */
import { elementwise } from './elementwise';
import { type Attrs, type Node, type Operand, type Value, uniform } from './graph';

/** One loop over the elements of a box. */
export interface Chain {
  readonly kind: 'chain';
  /** Sizes of the axes longer than 1; of both axes of a product. */
  readonly dims: readonly number[];
  readonly inputs: readonly { readonly value: Value; readonly strides: readonly number[] }[];
  /** A matrix product or a sum of rows whose elements the loop makes itself instead of reading them. */
  readonly product?: Product;
  readonly operations: readonly Operation[];
  /** Values kept for others and what gives their elements. */
  readonly outputs: readonly Output[];
  /** Scalars kept for others and what gives the numbers they add up. */
  readonly totals: readonly Output[];
}

export interface Output {
  readonly value: Value;
  readonly from: Argument;
}

/** Σₖ a[i, k] b[k, j]; without a the rows of b are just added up. */
export interface Product {
  readonly a?: Value;
  readonly b: Value;
  readonly m: number;
  readonly n: number;
  readonly k: number;
  /** Whether a lies transposed, [k, m]. */
  readonly transposed: boolean;
  /** Where, in numbers from the start, the factors of each of several such products lie. */
  readonly batch?: readonly { readonly a: number; readonly b: number }[];
}

/** One elementwise kernel within a chain. */
export interface Operation {
  readonly kernel: string;
  readonly attrs: Attrs;
  readonly args: readonly Argument[];
}

export type Argument =
  | { readonly kind: 'input'; readonly index: number }
  | { readonly kind: 'operation'; readonly index: number }
  | { readonly kind: 'product' }
  | { readonly kind: 'number'; readonly x: number };

/** A kernel call. */
export interface NodeStep {
  readonly kind: 'node';
  readonly node: Node;
}

export type Step = Chain | NodeStep;

/** What a step reads. */
export function readsOf(step: Step): readonly Value[] {
  return step.kind === 'chain'
    ? [...step.inputs.map((input) => input.value), ...factorsOf(step)]
    : Object.values(step.node.inputs).map((o) => o.value);
}

/** What the product of a chain reads. */
export function factorsOf({ product }: Chain): readonly Value[] {
  return product ? [...(product.a ? [product.a] : []), product.b] : [];
}

/** What a step writes. */
export function writesOf(step: Step): readonly Value[] {
  return step.kind === 'chain'
    ? [...step.outputs, ...step.totals].map((output) => output.value)
    : step.node.outputs.map((o) => o.value);
}

/** The chain of elementwise nodes of one shape and of sums over them; `leaves` says what others read. */
export function chainOf(nodes: readonly Node[], leaves: (v: Value) => boolean): Chain {
  const ordered = nodes.toSorted((a, b) => a.outputs[0]!.value.id - b.outputs[0]!.value.id);
  const first = ordered.find((node) => elementwise[node.kernel])!;
  const dims = first.outputs[0]!.shape.filter((d) => d !== 1);
  const position = new Map<Value, Argument>();
  const inputs: { value: Value; strides: readonly number[] }[] = [];
  const operations: Operation[] = [];
  const outputs: Output[] = [];
  const totals: Output[] = [];
  const argument = (o: Operand, whole: readonly number[]): Argument => {
    const x = uniform(o.value);
    if (x !== undefined) return { kind: 'number', x };
    const made = position.get(o.value);
    if (made !== undefined) return made;
    const strides = stridesWithin(o.shape, whole);
    const key = strides.join();
    const known = inputs.findIndex((i) => i.value === o.value && i.strides.join() === key);
    return {
      kind: 'input',
      index: known >= 0 ? known : inputs.push({ value: o.value, strides }) - 1,
    };
  };
  for (const { kernel, attrs, inputs: x, outputs: results } of ordered) {
    const { value, shape } = results[0]!;
    const entry = elementwise[kernel];
    if (!entry) {
      totals.push({ value, from: position.get(x['x']!.value)! });
      continue;
    }
    const args = entry.inputs.map((name) => argument(x[name]!, shape));
    const index = operations.push({ kernel, attrs, args }) - 1;
    position.set(value, { kind: 'operation', index });
    if (leaves(value)) outputs.push({ value, from: { kind: 'operation', index } });
  }
  return { kind: 'chain', dims, inputs, operations, outputs, totals };
}

/** Strides, in numbers, of an operand broadcast to `whole`, along the axes of `whole` longer than 1. */
function stridesWithin(shape: readonly number[], whole: readonly number[]): readonly number[] {
  const padded = [...Array.from({ length: whole.length - shape.length }, () => 1), ...shape];
  let step = 1;
  const strides = padded
    .toReversed()
    .map((d) => {
      const stride = d === 1 ? 0 : step;
      step *= d;
      return stride;
    })
    .toReversed();
  return strides.filter((_, axis) => whole[axis] !== 1);
}
