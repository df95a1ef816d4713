/** Matrix products and sums of rows join the loops that use them: bias, activation and update happen in registers. */
import {
  type Argument,
  type Chain,
  type NodeStep,
  type Product,
  type Step,
  readsOf,
} from './chain';
import { type Node, type Operand, type Value, sizeOf } from './graph';

/** Largest sums of rows that are taken here; longer ones are left to the module. */
const ROWS = 4096;
/** Longest chain to be repeated for every vector of a block. */
const LONGEST = 32;

/** Steps with the products among them generated, within the one chain that reads each where there is one. */
export function withProducts(steps: readonly Step[], kept: ReadonlySet<Value>): readonly Step[] {
  const readers = new Map<Value, Step[]>();
  for (const step of steps) {
    for (const v of new Set(readsOf(step))) readers.set(v, [...(readers.get(v) ?? []), step]);
  }
  const taken = new Map<Chain, Chain>();
  const gone = new Set<Step>();
  const alone = new Map<Step, Chain>();
  for (const step of steps) {
    const product = step.kind === 'node' ? productOf(step.node) : undefined;
    if (!product) continue;
    const { value } = (step as NodeStep).node.outputs[0]!;
    const [reader, ...others] = readers.get(value) ?? [];
    const joined =
      reader?.kind === 'chain' && others.length === 0 && !kept.has(value) && !taken.has(reader)
        ? joinedWith(reader, value, product)
        : undefined;
    if (joined) {
      taken.set(reader as Chain, joined);
      gone.add(step);
    } else alone.set(step, lone(product, value));
  }
  return steps
    .filter((step) => !gone.has(step))
    .map((step) => alone.get(step) ?? (step.kind === 'chain' ? (taken.get(step) ?? step) : step));
}

/** The product that a node is. */
function productOf(node: Node): Product | undefined {
  switch (node.kernel) {
    case 'BatchMatMul': {
      const { a, b } = node.inputs as { a: Operand; b: Operand };
      const { shape } = node.outputs[0]!;
      const [m, n] = shape.slice(-2) as [number, number];
      const transposed = Boolean(node.attrs['transposeA']);
      const k = a.shape.at(transposed ? -2 : -1)!;
      const product = { a: a.value, b: b.value, m, n, k, transposed };
      const outer = shape.slice(0, -2);
      if (sizeOf(outer) !== 1) return { ...product, batch: batches(outer, a, b) };
      // A column from a matrix that lies transposed is a row, whose elements lie together: aᵀb = (bᵀa)ᵀ.
      return n === 1 && transposed
        ? { a: b.value, b: a.value, m: 1, n: m, k, transposed: false }
        : product;
    }
    case 'Sum': {
      const { x } = node.inputs as { x: Operand };
      const axes = node.attrs['axis'] as readonly number[];
      const [first, last] = [Math.min(...axes), Math.max(...axes)];
      if (sizeOf(x.shape.slice(0, first)) !== 1) return undefined;
      const n = sizeOf(x.shape.slice(last + 1));
      const k = x.value.size / n;
      if (k > ROWS || (n === 1 && k > 32)) return undefined;
      return { b: x.value, m: 1, n, k, transposed: false };
    }
  }
  return undefined;
}

/** Where the matrices of each product of a batch start; axes of length 1 repeat. */
function batches(outer: readonly number[], a: Operand, b: Operand): NonNullable<Product['batch']> {
  const starts = (o: Operand) => {
    const dims = o.shape.slice(0, -2);
    const padded = [...outer.slice(dims.length).map(() => 1), ...dims];
    return (i: number) => {
      let [rest, at, step] = [i, 0, sizeOf(o.shape.slice(-2))];
      for (let axis = outer.length - 1; axis >= 0; axis--) {
        const place = rest % outer[axis]!;
        rest = (rest - place) / outer[axis]!;
        if (padded[axis] !== 1) at += place * step;
        step *= padded[axis]!;
      }
      return at;
    };
  };
  const [ofA, ofB] = [starts(a), starts(b)];
  return Array.from({ length: sizeOf(outer) }, (_, i) => ({ a: ofA(i), b: ofB(i) }));
}

/** The chain with the product in the place of its input `value`, if that is read element by element. */
function joinedWith(chain: Chain, value: Value, product: Product): Chain | undefined {
  const { m, n, batch } = product;
  if (batch) return undefined;
  const shape = [m, n].filter((d) => d !== 1);
  if (shape.join() !== chain.dims.join() || chain.operations.length > LONGEST) return undefined;
  const index = chain.inputs.findIndex((input) => input.value === value);
  const inputs = chain.inputs.filter((_, i) => i !== index);
  if (inputs.some((input) => input.value === value)) return undefined;
  const moved = (a: Argument): Argument => {
    if (a.kind !== 'input') return a;
    if (a.index === index) return { kind: 'product' };
    return { kind: 'input', index: a.index > index ? a.index - 1 : a.index };
  };
  return {
    ...chain,
    dims: [m, n],
    inputs: inputs.map((i) => ({ ...i, strides: along(m, n, i.strides) })),
    product,
    operations: chain.operations.map((o) => ({ ...o, args: o.args.map(moved) })),
  };
}

/** Strides for both axes of a product from those of its axes longer than 1. */
function along(m: number, n: number, strides: readonly number[]): readonly number[] {
  const left = [...strides];
  const first = m === 1 ? 0 : left.shift()!;
  // A single column is read a vector at a time too; what lies beside it is never stored.
  return [first, n === 1 ? 0 : left.shift()!];
}

function lone(product: Product, value: Value): Chain {
  return {
    kind: 'chain',
    dims: [product.m, product.n],
    inputs: [],
    product,
    operations: [],
    outputs: [{ value, from: { kind: 'product' } }],
    totals: [],
  };
}
