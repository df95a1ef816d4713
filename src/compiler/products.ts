/** Small matrix products and sums of rows join the loops that use them: bias, activation and update happen in registers. */
import { type Argument, type Chain, type NodeStep, type Product, type Step, readsOf } from './chain';
import { type Node, type Operand, type Value, sizeOf } from './graph';

/** Multiplications up to which generated code is used instead of the module's blocked product. */
const SMALL = 64 * 64 * 64;
/** Widest result for generated code, which is unrolled over its columns. */
const WIDE = 128;
/** Longest chain to be repeated for every vector of a block. */
const LONGEST = 32;

/** Steps with the small products among them generated, within the one chain that reads each where there is one. */
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

/** The product a node is, if it is a small one. */
function productOf(node: Node): Product | undefined {
  switch (node.kernel) {
    case 'BatchMatMul': {
      const { a, b } = node.inputs as { a: Operand; b: Operand };
      const { transposeA, transposeB } = node.attrs;
      const [m, n] = node.outputs[0]!.shape.slice(-2) as [number, number];
      const k = a.shape.at(transposeA ? -2 : -1)!;
      if (sizeOf(node.outputs[0]!.shape) !== m * n || transposeB || !isSmall(m, n, k))
        return undefined;
      return { a: a.value, b: b.value, m, n, k, transposed: Boolean(transposeA) };
    }
    case 'Sum': {
      const { x } = node.inputs as { x: Operand };
      const axes = node.attrs['axis'] as readonly number[];
      const [first, last] = [Math.min(...axes), Math.max(...axes)];
      if (sizeOf(x.shape.slice(0, first)) !== 1) return undefined;
      const n = sizeOf(x.shape.slice(last + 1));
      const k = x.value.size / n;
      if (!isSmall(1, n, k) || (n === 1 && k > 32)) return undefined;
      return { b: x.value, m: 1, n, k, transposed: false };
    }
  }
  return undefined;
}

function isSmall(m: number, n: number, k: number): boolean {
  return m * n * k <= SMALL && n <= WIDE && m * n * k > 0;
}

/** The chain with the product in the place of its input `value`, if that is read element by element. */
function joinedWith(chain: Chain, value: Value, product: Product): Chain | undefined {
  const { m, n } = product;
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
