/** Graph → program in memory: fuses, places, fills in the constants, links. */
import type * as tf from '../models/tf';
import { type Step, readsOf, writesOf } from './chain';
import { fused } from './fuse';
import type { Graph, Operand, Value } from './graph';
import type { Call } from './kernel';
import { kernels } from './kernels';
import { Program } from './link';
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

/** Words of the control block for a program with so many inputs. */
function controlWords(inputs: number): number {
  return 3 + 4 * inputs;
}

export function compile(
  graph: Graph,
  runtime: Runtime,
  addressOf: (v: tf.Variable) => number,
): Compiled {
  const steps = fused(graph);
  const constant = constants(steps);
  const once = steps.filter((s) => writesOf(s).every((v) => constant.has(v)));
  const always = steps.filter((s) => !writesOf(s).every((v) => constant.has(v)));
  const ends = [...Object.values(graph.outputs), ...graph.assigned.values()].map((o) => o.value);
  const read = new Set([...steps.flatMap(readsOf), ...ends]);
  const lasting = new Set([
    ...Object.values(graph.inputs),
    ...[...read].filter((v) => v.source.kind === 'constant'),
    ...constant,
  ]);
  const { offsets, size, inPlace } = placed(graph, always, lasting);
  const scratch = Math.max(0, ...steps.map(scratchOf));
  const moved = [...graph.assigned].filter(([, o]) => inPlace.get(o.value) === undefined);
  const held = moved.filter(([, o]) => o.value.source.kind !== 'node');
  const heldSize = held.reduce((n, [, o]) => n + o.value.size + 4, 0);
  const block = runtime.allocate(
    4 * (size + scratch + heldSize) + 4 * controlWords(Object.keys(graph.inputs).length),
  );
  const working = block + 4 * size;
  const control = working + 4 * (scratch + heldSize);

  const addressOfValue = (value: Value): number => {
    const variable = inPlace.get(value);
    if (variable) return addressOf(variable);
    if (value.source.kind === 'variable') return addressOf(value.source.variable);
    const offset = offsets.get(value);
    if (offset === undefined) throw new Error(`The value ${value.id} has no place.`);
    return block + 4 * offset;
  };
  const at = (o: Operand | undefined) => {
    if (!o) throw new Error('A kernel misses an input.');
    return addressOfValue(o.value);
  };
  for (const value of lasting) {
    if (value.source.kind !== 'constant') continue;
    const { data } = value.source;
    const place = runtime.floats(addressOfValue(value), value.size);
    if (typeof data === 'number') place.fill(data);
    else place.set(data);
  }

  const program = new Program(addressOfValue, at, working);
  const results = Object.entries(graph.outputs).map(([name, o]) => ({
    name,
    address: at(o),
    size: o.value.size,
  }));
  // Values that other variables hold are taken before any variable is written.
  let free = working + 4 * scratch;
  const copies: Call[] = [];
  const taken = moved.map(([variable, o]) => {
    if (o.value.source.kind === 'node') return { variable, from: at(o), size: o.value.size };
    const from = free;
    free += 4 * Math.ceil(o.value.size / 4) * 4;
    copies.push({ name: 'copy', args: [from, at(o), o.value.size] });
    return { variable, from, size: o.value.size };
  });
  for (const { variable, from, size: n } of taken)
    copies.push({ name: 'copy', args: [addressOf(variable), from, n] });

  const setup = program.steps(once);
  const main = program.steps(always);
  const instance = program.link(
    runtime,
    setup,
    main,
    copies,
    results.map((r) => r.address),
    control,
  );
  (instance.exports['setup'] as () => void)();
  return {
    inputs: Object.fromEntries(
      Object.entries(graph.inputs).map(([name, value]) => [name, addressOfValue(value)]),
    ),
    outputs: Object.fromEntries(results.map(({ name, ...rest }) => [name, rest])),
    control,
    fallbacks: [...new Set(program.fallbacks.map((node) => node.kernel))],
    run: instance.exports['run'] as Compiled['run'],
    dispose: () => runtime.release(block),
  };
}

/** Values that no input or variable has a part in. */
function constants(steps: readonly Step[]): ReadonlySet<Value> {
  const found = new Set<Value>();
  for (const step of steps) {
    const all = readsOf(step).every((v) => v.source.kind === 'constant' || found.has(v));
    if (all) for (const v of writesOf(step)) found.add(v);
  }
  return found;
}

function scratchOf(step: Step): number {
  return step.kind === 'node' ? (kernels[step.node.kernel]?.scratch?.(step.node) ?? 0) : 0;
}
