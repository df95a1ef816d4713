/** Graph → program in memory: fuses, places, generates the code that calls the module, and links it. */
import type * as tf from '../models/tf';
import { runFallback } from './fallback';
import { type Chain, type Step, factorsOf, readsOf, writesOf } from './chain';
import { fused } from './fuse';
import type { Graph, Node, Operand, Value } from './graph';
import { type Call, kernels } from './kernels';
import { loop, loopKey, vectorCalls } from './loops';
import { placed } from './place';
import type { Runtime } from './runtime';
import {
  ADD_I32,
  type Code,
  F32,
  type FunctionType,
  I32,
  LT_I32,
  ModuleBuilder,
  V128,
  type ValueType,
  call,
  constF32,
  constI32,
  getLocal,
  repeat,
  setLocal,
  teeLocal,
} from './wasm';

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

type Instruction =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'loop'; readonly chain: Chain; readonly args: readonly number[] }
  | { readonly kind: 'fallback'; readonly index: number };

/** Collects instructions, then makes them a module that imports the kernels and their memory. */
class Program {
  readonly fallbacks: Node[] = [];

  constructor(
    private readonly addressOf: (v: Value) => number,
    private readonly at: (o: Operand | undefined) => number,
    private readonly scratch: number,
  ) {}

  steps(steps: readonly Step[]): readonly Instruction[] {
    return steps.flatMap((step): readonly Instruction[] => {
      if (step.kind === 'chain') {
        const values = [...step.inputs.map((i) => i.value), ...writesOf(step), ...factorsOf(step)];
        const args = values.map((value) => this.addressOf(value));
        const { product } = step;
        if (!product?.batch) return [{ kind: 'loop', chain: step, args }];
        const [y, a, b] = args as [number, number, number];
        const size = product.m * product.n;
        return product.batch.map((at, i) => ({
          kind: 'loop',
          chain: step,
          args: [y + 4 * i * size, a + 4 * at.a, b + 4 * at.b],
        }));
      }
      const { node } = step;
      const kernel = kernels[node.kernel];
      if (!kernel) return [{ kind: 'fallback', index: this.fallbacks.push(node) - 1 }];
      const { inputs: x, attrs, outputs } = node;
      const calls = kernel.calls({ x, attrs, outputs, at: this.at, scratch: this.scratch });
      return calls.map((made) => ({ kind: 'call', call: made }));
    });
  }

  link(
    runtime: Runtime,
    setup: readonly Instruction[],
    main: readonly Instruction[],
    copies: readonly Call[],
    results: readonly number[],
    control: number,
  ): WebAssembly.Instance {
    const module = new ModuleBuilder();
    const all = [...setup, ...main];
    const imported = (made: Call) => module.import(made.name, typeOf(made));
    for (const instruction of all) {
      if (instruction.kind === 'call') imported(instruction.call);
      if (instruction.kind === 'fallback') module.import('fallback', FALLBACK);
      if (instruction.kind === 'loop') {
        for (const { name, count } of vectorCalls(instruction.chain))
          module.import(name, VECTOR[count]);
      }
    }
    copies.forEach(imported);
    const prepare = module.import('prepare', PREPARE);

    const loops = new Map<string, number>();
    const loopIndex = (chain: Chain): number => {
      const key = loopKey(chain);
      const known = loops.get(key);
      if (known !== undefined) return known;
      const { locals, body } = loop(chain, (name, n) => call(module.import(name, VECTOR[n])));
      const pointers = chain.inputs.length + writesOf(chain).length + factorsOf(chain).length;
      const parameters = Array.from({ length: pointers }, (): ValueType => I32);
      const made = module.define({ parameters, results: [] }, locals, body);
      loops.set(key, made);
      return made;
    };
    const code = (instructions: readonly Instruction[]): Code =>
      instructions.map((i) => {
        switch (i.kind) {
          case 'call':
            return called(imported(i.call), i.call);
          case 'loop':
            return [...i.args.flatMap(constI32), call(loopIndex(i.chain))];
          case 'fallback':
            return [constI32(i.index), call(module.import('fallback', FALLBACK))];
        }
      });
    const setupIndex = module.define(NOTHING, [], code(setup));
    module.export('setup', setupIndex);
    const stepIndex = module.define(NOTHING, [], code(main));
    const end = copies.map((made) => called(imported(made), made));
    module.export('run', module.define(...runner(stepIndex, prepare, end, results, control)));

    const fallback = (i: number) => runFallback(this.fallbacks[i]!, runtime.memory, this.at);
    return new WebAssembly.Instance(new WebAssembly.Module(module.bytes()), {
      kernels: { ...runtime.exports, fallback },
    });
  }
}

const NOTHING: FunctionType = { parameters: [], results: [] };
const FALLBACK: FunctionType = { parameters: [I32], results: [] };
const PREPARE: FunctionType = { parameters: [I32, I32], results: [] };
const VECTOR = {
  1: { parameters: [V128], results: [V128] },
  2: { parameters: [V128, V128], results: [V128] },
} as const;

function typeOf({ args }: Call): FunctionType {
  return { parameters: args.map((a) => (typeof a === 'number' ? I32 : F32)), results: [] };
}

function called(index: number, { args }: Call): Code {
  const pushed = args.flatMap((a) => (typeof a === 'number' ? constI32(a) : constF32(a.float)));
  return [pushed, call(index)];
}

/** run(steps, order, batch, ring): prepare, step, results to the ring, variables; as often as asked. */
function runner(
  step: number,
  prepare: number,
  end: Code,
  results: readonly number[],
  control: number,
): Parameters<ModuleBuilder['define']> {
  const [steps, order, batch, ring, done] = [0, 1, 2, 3, 4];
  const kept = results.flatMap((address, i) => [
    getLocal(ring),
    constI32(address),
    LOAD_F32,
    storeF32(4 * i),
  ]);
  const body = repeat([
    constI32(control),
    getLocal(order),
    call(prepare),
    call(step),
    kept,
    end,
    advanced(ring, constI32(4 * results.length)),
    advanced(order, [getLocal(batch), constI32(4), MUL]),
    getLocal(done),
    constI32(1),
    ADD_I32,
    teeLocal(done),
    getLocal(steps),
    LT_I32,
  ]);
  return [{ parameters: [I32, I32, I32, I32], results: [] }, [I32], body];
}

const LOAD_F32: Code = [0x2a, 2, 0];
const MUL: Code = [0x6c];

function storeF32(offset: number): Code {
  return [[0x38, 2], leb(offset)];
}

function leb(x: number): Code {
  return x < 128 ? [x] : [(x & 127) | 128, ...leb(x >> 7)];
}

function advanced(local: number, by: Code): Code {
  return [getLocal(local), by, ADD_I32, setLocal(local)];
}
