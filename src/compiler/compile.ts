/** Graph → program in memory: fuses, places, fills in the constants, links. */
import type * as tf from '../models/tf';
import { type Step, readsOf, writesOf } from './chain';
import { fused } from './fuse';
import type { Graph, Operand, Value } from './graph';
import type { Call } from './kernel';
import { kernels } from './kernels';
import { linked } from './link';
import { placed } from './place';
import type { Runtime } from './runtime';

/** A program ready to run, with all its buffers. */
export interface Compiled {
  /** Address of each input. */
  readonly inputs: Readonly<Record<string, number>>;
  readonly outputs: Readonly<Record<string, { readonly address: number; readonly size: number }>>;
  /** Where `run` looks up what to gather and which noise to draw: see `prepare` in assembly/prepare.ts. */
  readonly control: number;
  readonly fallbacks: readonly string[];
  /** Does `steps` steps; `order` is the address of the row numbers, `batch` rows a step; scalar outputs go to `ring`. */
  run(steps: number, order: number, batch: number, ring: number): void;
  dispose(): void;
}

/** The program of a graph, its variables lying where `addressOf` says. */
export function compile(
  graph: Graph,
  runtime: Runtime,
  addressOf: (v: tf.Variable) => number,
): Compiled {
  const steps = fused(graph);
  const constant = constantsOf(steps);
  const isConstant = (step: Step) => writesOf(step).every((v) => constant.has(v));
  const setup = steps.filter(isConstant);
  const main = steps.filter((step) => !isConstant(step));
  const lasting = new Set([...Object.values(graph.inputs), ...literals(graph, steps), ...constant]);
  const { offsets, size, inPlace } = placed(graph, main, lasting);
  const moved = [...graph.assigned].filter(([v, { value }]) => inPlace.get(value) !== v);

  // One block: values, working space of kernels, values held while variables change places, the control words.
  const scratch = padded(Math.max(0, ...steps.map(scratchOf)));
  const held = moved.reduce((n, [, { value }]) => n + padded(value.size), 0);
  const words = 3 + 6 * Object.keys(graph.inputs).length;
  const block = runtime.allocate(4 * (size + scratch + held + words));
  const working = block + 4 * size;
  const holding = working + 4 * scratch;
  const control = holding + 4 * held;

  const addressOfValue = (value: Value): number => {
    const variable =
      inPlace.get(value) ?? (value.source.kind === 'variable' ? value.source.variable : undefined);
    if (variable) return addressOf(variable);
    const offset = offsets.get(value);
    if (offset === undefined) throw new Error(`The value ${value.id} has no place.`);
    return block + 4 * offset;
  };
  const at = (o: Operand | undefined) => {
    if (!o) throw new Error('A kernel misses an input.');
    return addressOfValue(o.value);
  };
  for (const value of lasting) fill(runtime, value, addressOfValue(value));

  const results = Object.entries(graph.outputs).map(
    ([name, o]) => [name, { address: at(o), size: o.value.size }] as const,
  );
  const { instance, fallbacks } = linked(runtime, {
    setup,
    main,
    end: assignments(moved, holding, at, addressOf),
    results: results.map(([, { address }]) => address),
    control,
    addressOf: addressOfValue,
    at,
    scratch: working,
  });
  (instance.exports['setup'] as () => void)();
  const inputs = Object.entries(graph.inputs).map(([name, v]) => [name, addressOfValue(v)]);
  return {
    inputs: Object.fromEntries(inputs) as Compiled['inputs'],
    outputs: Object.fromEntries(results),
    control,
    fallbacks,
    run: instance.exports['run'] as Compiled['run'],
    dispose: () => runtime.release(block),
  };
}

/** Values that no input or variable has a part in. */
function constantsOf(steps: readonly Step[]): ReadonlySet<Value> {
  const found = new Set<Value>();
  for (const step of steps) {
    const all = readsOf(step).every((v) => v.source.kind === 'constant' || found.has(v));
    if (all) for (const v of writesOf(step)) found.add(v);
  }
  return found;
}

/** Constants of the trace that something reads from memory. */
function literals(graph: Graph, steps: readonly Step[]): readonly Value[] {
  const ends = [...Object.values(graph.outputs), ...graph.assigned.values()].map((o) => o.value);
  return [...steps.flatMap(readsOf), ...ends].filter((v) => v.source.kind === 'constant');
}

function scratchOf(step: Step): number {
  return step.kind === 'node' ? (kernels[step.node.kernel]?.scratch?.(step.node) ?? 0) : 0;
}

function padded(size: number): number {
  return Math.ceil(size / 4) * 4;
}

function fill(runtime: Runtime, { source, size }: Value, address: number): void {
  if (source.kind !== 'constant') return;
  const place = runtime.floats(address, size);
  if (typeof source.data === 'number') place.fill(source.data);
  else place.set(source.data);
}

/** Copies that assign what is not computed in place; all values are held before any variable is written. */
function assignments(
  moved: readonly (readonly [tf.Variable, Operand])[],
  holding: number,
  at: (o: Operand) => number,
  addressOf: (v: tf.Variable) => number,
): readonly Call[] {
  const copy = (to: number, from: number, n: number): Call => ({
    name: 'copy',
    args: [to, from, n],
  });
  let free = holding;
  const holds: Call[] = [];
  const writes = moved.map(([variable, o]) => {
    const { source, size } = o.value;
    if (source.kind === 'node') return copy(addressOf(variable), at(o), size);
    const place = free;
    free += 4 * padded(size);
    holds.push(copy(place, at(o), size));
    return copy(addressOf(variable), place, size);
  });
  return [...holds, ...writes];
}
