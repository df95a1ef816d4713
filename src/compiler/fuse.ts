/** Nodes → steps: elementwise nodes over the same elements become one loop, everything else stays a step of its own. */
import { type Chain, type Step, chainOf } from './chain';
import { elementwise } from './elementwise';
import { type Graph, type Node, type Value, sizeOf } from './graph';
import { withProducts } from './products';

/** The steps of a graph in an order of execution. */
export function fused(graph: Graph): readonly Step[] {
  const kept = new Set<Value>();
  for (const o of [...Object.values(graph.outputs), ...graph.assigned.values()]) kept.add(o.value);
  return withProducts(new Fuser().steps(graph.nodes, kept), kept);
}

const FLOATING = Infinity;
/** Longest chain; more values than this would spill anyway. */
const LONGEST = 64;

/** Elementwise nodes of one shape, and sums over all their elements, that will run as one loop. */
class Group {
  readonly nodes: Node[] = [];
  slot = FLOATING;
  merged = false;

  constructor(
    readonly shape: string,
    readonly constant: boolean,
  ) {}
}

/**
 * Goes through the nodes in order and gives each a slot in time. A group floats, taking in what follows, until
 * something outside reads it; then its slot is fixed and it takes in only what could run there.
 */
class Fuser {
  private readonly places = new Map<Value, Group | number>();
  private readonly constants = new Set<Value>();
  private readonly groups: Group[] = [];
  private readonly readers = new Map<Value, Group[]>();
  private readonly single: { slot: number; step: Step & { kind: 'node' } }[] = [];
  private slot = 0;

  steps(nodes: readonly Node[], kept: ReadonlySet<Value>): readonly Step[] {
    for (const node of nodes) this.add(node);
    const live = this.groups.filter((g) => !g.merged);
    for (const group of live) this.settle(group);
    const leaves = this.leaving(live, kept);
    const chains = live.map((group): { slot: number; step: Chain } => ({
      slot: group.slot,
      step: chainOf(group.nodes, (v) => leaves(v, group)),
    }));
    return [...this.single, ...chains].toSorted((a, b) => a.slot - b.slot).map(({ step }) => step);
  }

  private add(node: Node): void {
    const values = Object.values(node.inputs).map((o) => o.value);
    const constant = values.every((v) => v.source.kind === 'constant' || this.constants.has(v));
    if (constant) for (const o of node.outputs) this.constants.add(o.value);
    const total = totalOf(node);
    const summed = total && this.places.get(total);
    if (summed instanceof Group && summed.constant === constant) this.join(summed, node);
    else if (elementwise[node.kernel]) this.join(this.home(node, values, constant), node);
    else {
      for (const v of values) this.settle(this.places.get(v));
      for (const o of node.outputs) this.places.set(o.value, this.slot);
      this.single.push({ slot: this.slot++, step: { kind: 'node', node } });
    }
  }

  /** The group that an elementwise node joins, made from all floating ones that it could. */
  private home(node: Node, values: readonly Value[], constant: boolean): Group {
    const shape = shapeOf(node);
    const open = this.candidates(values, shape).filter(
      (g) =>
        g.shape === shape &&
        g.constant === constant &&
        g.nodes.length < LONGEST &&
        values.every((v) => this.isReadable(v, g)),
    );
    const floating = open.filter((g) => g.slot === FLOATING);
    const home = floating[0] ?? open[0] ?? this.made(shape, constant);
    for (const other of floating.slice(1)) {
      if (home.nodes.length + other.nodes.length < LONGEST) this.merge(home, other);
    }
    for (const v of values) {
      const place = this.places.get(v);
      if (place === home || !(place instanceof Group)) continue;
      if (home.slot !== FLOATING) this.settleBefore(place, home.slot);
      else this.settle(place);
    }
    return home;
  }

  /** Groups that make or read what the node reads; scalars keep together whatever they are for. */
  private candidates(values: readonly Value[], shape: string): readonly Group[] {
    const found = new Set<Group>();
    for (const v of values) {
      const place = this.places.get(v);
      if (place instanceof Group) found.add(place);
      for (const reader of this.readers.get(v) ?? []) if (!reader.merged) found.add(reader);
    }
    const scalar = this.groups.findLast((g) => shape === '' && g.shape === '' && !g.merged);
    if (scalar?.slot === FLOATING) found.add(scalar);
    return [...found];
  }

  /** Whether a value is there when the group runs. */
  private isReadable(value: Value, group: Group): boolean {
    const place = this.places.get(value);
    if (place === undefined) return true;
    if (place === group) return !isTotal(value, group);
    if (typeof place === 'number') return place < group.slot;
    if (group.slot === FLOATING) return true;
    return place.slot < group.slot || (place.slot === FLOATING && this.latest(place) < group.slot);
  }

  /** The slot after which a group could run, if all it reads has one. */
  private latest(group: Group): number {
    const slots = group.nodes
      .flatMap((n) => Object.values(n.inputs))
      .map((o) => this.places.get(o.value))
      .filter((place) => place !== group)
      .map((place) => (place instanceof Group ? place.slot : (place ?? -1)));
    return Math.max(-1, ...slots);
  }

  private settle(place: Group | number | undefined): void {
    if (place instanceof Group && place.slot === FLOATING) place.slot = this.slot++;
  }

  private settleBefore(group: Group, slot: number): void {
    if (group.slot === FLOATING) group.slot = (this.latest(group) + slot) / 2;
  }

  private made(shape: string, constant: boolean): Group {
    const group = new Group(shape, constant);
    this.groups.push(group);
    return group;
  }

  private merge(home: Group, other: Group): void {
    for (const node of other.nodes) this.join(home, node);
    other.merged = true;
  }

  private join(group: Group, node: Node): void {
    group.nodes.push(node);
    this.places.set(node.outputs[0]!.value, group);
    for (const { value } of Object.values(node.inputs)) {
      if (value.size === 1) continue;
      const known = this.readers.get(value);
      if (!known) this.readers.set(value, [group]);
      else if (!known.includes(group)) known.push(group);
    }
  }

  /** Says whether a value is needed outside its group. */
  private leaving(live: readonly Group[], kept: ReadonlySet<Value>) {
    const readers = new Map<Value, Set<unknown>>();
    const note = (reader: unknown, node: Node) => {
      for (const { value } of Object.values(node.inputs)) {
        const known = readers.get(value);
        if (known) known.add(reader);
        else readers.set(value, new Set([reader]));
      }
    };
    for (const { step } of this.single) note(step, step.node);
    for (const group of live) for (const node of group.nodes) note(group, node);
    return (v: Value, group: Group) =>
      kept.has(v) || [...(readers.get(v) ?? [])].some((reader) => reader !== group);
  }
}

/** What a node adds up entirely, if that is all it does. */
function totalOf({ kernel, inputs, outputs }: Node): Value | undefined {
  if (kernel !== 'Sum' || outputs[0]!.value.size !== 1) return undefined;
  return inputs['x']!.value;
}

function isTotal(value: Value, group: Group): boolean {
  return group.nodes.some((n) => n.kernel === 'Sum' && n.outputs[0]!.value === value);
}

function shapeOf(node: Node): string {
  const { shape } = node.outputs[0]!;
  return sizeOf(shape) === 1 ? '' : shape.filter((d) => d !== 1).join();
}
