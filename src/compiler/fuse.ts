/** Nodes → steps: elementwise nodes over the same elements become one loop, everything else stays a step of its own. */
import { elementwise } from './elementwise';
import { withProducts } from './products';
import { type Attrs, type Graph, type Node, type Operand, type Value, uniform } from './graph';

/** One loop over the elements of a box. */
export interface Chain {
  readonly kind: 'chain';
  /** Sizes of the axes longer than 1; of both axes of a product. */
  readonly dims: readonly number[];
  readonly inputs: readonly { readonly value: Value; readonly strides: readonly number[] }[];
  /** A matrix product or a sum of rows whose elements the loop makes itself instead of reading them. */
  readonly product?: Product;
  readonly operations: readonly Operation[];
  /** Values kept for others and what gives them. */
  readonly outputs: readonly { readonly value: Value; readonly from: Argument }[];
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
    ? step.outputs.map((output) => output.value)
    : step.node.outputs.map((o) => o.value);
}

/**
 * The steps of a graph in an order of execution. A group of elementwise nodes floats, taking in what follows,
 * until something outside reads it; then its place is fixed and it takes in only what could run there.
 */
export function fused({ nodes, outputs, assigned }: Graph): readonly Step[] {
  const places = new Map<Value, Group | number>();
  const constants = new Set<Value>();
  const groups: Group[] = [];
  const steps: { slot: number; step: NodeStep }[] = [];
  let slot = 0;
  const settle = (group: Group) => {
    if (group.slot === FLOATING) group.slot = slot++;
  };
  const readable = (value: Value, group: Group) => {
    const place = places.get(value);
    if (place === undefined || place === group) return true;
    if (typeof place === 'number') return place < group.slot;
    return group.slot === FLOATING || place.slot < group.slot;
  };

  for (const node of nodes) {
    const values = Object.values(node.inputs).map((o) => o.value);
    const constant = values.every((v) => v.source.kind === 'constant' || constants.has(v));
    if (constant) for (const o of node.outputs) constants.add(o.value);
    if (!elementwise[node.kernel]) {
      for (const place of values.map((v) => places.get(v))) {
        if (place instanceof Group) settle(place);
      }
      for (const o of node.outputs) places.set(o.value, slot);
      steps.push({ slot: slot++, step: { kind: 'node', node } });
      continue;
    }
    const shape = node.outputs[0]!.shape.filter((d) => d !== 1).join();
    const producers = values.map((v) => places.get(v)).filter((p) => p instanceof Group);
    // Scalars keep together whatever they are for: each step saved counts more than their work.
    const neighbour =
      shape === '' ? groups.findLast((g) => g.shape === '' && g.slot === FLOATING) : undefined;
    const candidates = new Set([...producers, ...(neighbour ? [neighbour] : [])]);
    const open = [...candidates].filter(
      (g) =>
        !g.merged &&
        g.shape === shape &&
        g.constant === constant &&
        g.nodes.length < LONGEST &&
        values.every((v) => readable(v, g)),
    );
    const floating = open.filter((g) => g.slot === FLOATING);
    let home = floating[0] ?? open[0];
    if (!home) {
      home = new Group(shape, constant);
      groups.push(home);
    }
    for (const other of floating.slice(1)) {
      if (home.nodes.length + other.nodes.length >= LONGEST) continue;
      for (const n of other.nodes) places.set(n.outputs[0]!.value, home);
      home.nodes.push(...other.nodes);
      other.merged = true;
    }
    for (const place of values.map((v) => places.get(v))) {
      if (place instanceof Group && place !== home) settle(place);
    }
    home.nodes.push(node);
    places.set(node.outputs[0]!.value, home);
  }

  const live = groups.filter((g) => !g.merged);
  for (const group of live) settle(group);
  const wanted = new Set<Value>();
  for (const o of [...Object.values(outputs), ...assigned.values()]) wanted.add(o.value);
  const readers = new Map<Value, Set<unknown>>();
  const note = (reader: unknown, node: Node) => {
    for (const { value } of Object.values(node.inputs)) {
      const known = readers.get(value);
      if (known) known.add(reader);
      else readers.set(value, new Set([reader]));
    }
  };
  for (const { step } of steps) note(step, step.node);
  for (const group of live) for (const node of group.nodes) note(group, node);
  const chains = live.map((group) => {
    const leaves = (v: Value) => wanted.has(v) || [...(readers.get(v) ?? [])].some((r) => r !== group);
    return { slot: group.slot, step: chain(group.nodes, leaves) };
  });
  const all = [...steps, ...chains].toSorted((a, b) => a.slot - b.slot).map(({ step }) => step);
  return withProducts(all, wanted);
}

const FLOATING = Infinity;
/** Longest chain; more values than this would spill anyway. */
const LONGEST = 48;

class Group {
  readonly nodes: Node[] = [];
  slot = FLOATING;
  merged = false;

  constructor(
    readonly shape: string,
    readonly constant: boolean,
  ) {}
}

function chain(nodes: readonly Node[], leaves: (v: Value) => boolean): Chain {
  const ordered = nodes.toSorted((a, b) => a.outputs[0]!.value.id - b.outputs[0]!.value.id);
  const shape = ordered[0]!.outputs[0]!.shape.filter((d) => d !== 1);
  const position = new Map<Value, number>();
  const inputs: { value: Value; strides: readonly number[] }[] = [];
  const operations: Operation[] = [];
  const outputs: { value: Value; from: Argument }[] = [];
  const argument = (o: Operand, node: Node): Argument => {
    const x = uniform(o.value);
    if (x !== undefined) return { kind: 'number', x };
    const made = position.get(o.value);
    if (made !== undefined) return { kind: 'operation', index: made };
    const strides = stridesWithin(o.shape, node.outputs[0]!.shape);
    const key = strides.join();
    const known = inputs.findIndex((i) => i.value === o.value && i.strides.join() === key);
    return { kind: 'input', index: known >= 0 ? known : inputs.push({ value: o.value, strides }) - 1 };
  };
  for (const node of ordered) {
    const args = elementwise[node.kernel]!.inputs.map((name) => argument(node.inputs[name]!, node));
    const { value } = node.outputs[0]!;
    const operation = operations.push({ kernel: node.kernel, attrs: node.attrs, args }) - 1;
    position.set(value, operation);
    if (leaves(value)) outputs.push({ value, from: { kind: 'operation', index: operation } });
  }
  return { kind: 'chain', dims: shape, inputs, operations, outputs };
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
