/** Steps → machine code: a module of their loops and of the calls between them, linked with the kernels and their memory. */
import { type Chain, type Step, factorsOf, writesOf } from './chain';
import { runFallback } from './fallback';
import type { Node, Operand, Value } from './graph';
import type { Call } from './kernel';
import { kernels } from './kernels';
import { loop, loopKey, vectorCalls } from './loops';
import type { Runtime } from './runtime';
import {
  ADD_I32,
  type Code,
  F32,
  type FunctionType,
  I32,
  LOAD_F32,
  LT_I32,
  MUL_I32,
  ModuleBuilder,
  V128,
  type ValueType,
  call,
  constF32,
  constI32,
  getLocal,
  repeat,
  setLocal,
  storeF32,
  teeLocal,
} from './wasm';

/** What a program does, and where everything lies. */
export interface Plan {
  /** Steps over constants, done once. */
  readonly setup: readonly Step[];
  readonly main: readonly Step[];
  /** Calls at the end of each step. */
  readonly end: readonly Call[];
  /** Addresses of the numbers kept of each step. */
  readonly results: readonly number[];
  readonly control: number;
  addressOf(value: Value): number;
  at(o: Operand | undefined): number;
  /** Address of the kernels' working space. */
  readonly scratch: number;
}

/** An instance with `setup()` and `run(steps, order, batch, ring)`, and the kernels it leaves to tfjs. */
export function linked(
  runtime: Runtime,
  plan: Plan,
): { readonly instance: WebAssembly.Instance; readonly fallbacks: readonly string[] } {
  const lacking: Node[] = [];
  const setup = instructions(plan.setup, plan, lacking);
  const main = instructions(plan.main, plan, lacking);
  const writer = new ProgramWriter([...setup, ...main], plan.end);
  const bytes = writer.module(setup, main, plan);
  const fallback = (i: number) => runFallback(lacking[i]!, runtime.memory, plan.at);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    kernels: { ...runtime.exports, fallback },
  });
  return { instance, fallbacks: [...new Set(lacking.map((node) => node.kernel))] };
}

type Instruction =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'loop'; readonly chain: Chain; readonly args: readonly number[] }
  | { readonly kind: 'fallback'; readonly index: number };

/** The instructions of steps; nodes that the module lacks are added to `lacking`. */
function instructions(steps: readonly Step[], plan: Plan, lacking: Node[]): readonly Instruction[] {
  return steps.flatMap((step): readonly Instruction[] => {
    if (step.kind === 'chain') return loops(step, plan);
    const { node } = step;
    const kernel = kernels[node.kernel];
    if (!kernel) return [{ kind: 'fallback', index: lacking.push(node) - 1 }];
    const { inputs: x, attrs, outputs } = node;
    const calls = kernel.calls({ x, attrs, outputs, at: plan.at, scratch: plan.scratch });
    return calls.map((made) => ({ kind: 'call', call: made }));
  });
}

/** A chain is one loop, or one for each product of a batch. */
function loops(chain: Chain, plan: Plan): readonly Instruction[] {
  const values = [...chain.inputs.map((i) => i.value), ...writesOf(chain), ...factorsOf(chain)];
  const args = values.map((value) => plan.addressOf(value));
  const { product } = chain;
  if (!product?.batch) return [{ kind: 'loop', chain, args }];
  const [y, a, b] = args as [number, number, number];
  const size = product.m * product.n;
  return product.batch.map((start, i) => ({
    kind: 'loop',
    chain,
    args: [y + 4 * i * size, a + 4 * start.a, b + 4 * start.b],
  }));
}

/** Writes the module; everything it imports is known from the start. */
class ProgramWriter {
  private readonly builder = new ModuleBuilder();
  private readonly defined = new Map<string, number>();
  private readonly prepare: number;

  constructor(all: readonly Instruction[], end: readonly Call[]) {
    for (const instruction of all) {
      if (instruction.kind === 'call') this.imported(instruction.call);
      if (instruction.kind === 'fallback') this.builder.import('fallback', FALLBACK);
      if (instruction.kind === 'loop') {
        for (const { name, count } of vectorCalls(instruction.chain))
          this.builder.import(name, VECTOR[count]);
      }
    }
    for (const made of end) this.imported(made);
    this.prepare = this.builder.import('prepare', PREPARE);
  }

  module(setup: readonly Instruction[], main: readonly Instruction[], plan: Plan) {
    const { builder } = this;
    builder.export('setup', builder.define(NOTHING, [], this.code(setup)));
    const step = builder.define(NOTHING, [], this.code(main));
    builder.export('run', builder.define(RUN, [I32], this.runner(step, plan)));
    return builder.bytes();
  }

  private code(all: readonly Instruction[]): Code {
    return all.map((instruction) => {
      switch (instruction.kind) {
        case 'call':
          return this.called(instruction.call);
        case 'loop':
          return [instruction.args.map(constI32), call(this.loop(instruction.chain))];
        case 'fallback':
          return [constI32(instruction.index), call(this.builder.import('fallback', FALLBACK))];
      }
    });
  }

  /** The body of run(steps, order, batch, ring): prepare, step, results to the ring, assignments; as often as asked. */
  private runner(step: number, { control, results, end }: Plan): Code {
    const [steps, order, batch, ring, done] = [0, 1, 2, 3, 4];
    const advanced = (local: number, by: Code) => [getLocal(local), by, ADD_I32, setLocal(local)];
    return repeat([
      [constI32(control), getLocal(order), call(this.prepare)],
      call(step),
      results.map((from, i) => [getLocal(ring), constI32(from), LOAD_F32, storeF32(4 * i)]),
      end.map((made) => this.called(made)),
      advanced(ring, constI32(4 * results.length)),
      advanced(order, [getLocal(batch), constI32(4), MUL_I32]),
      [getLocal(done), constI32(1), ADD_I32, teeLocal(done), getLocal(steps), LT_I32],
    ]);
  }

  /** Index of a chain's function; alike chains share one. */
  private loop(chain: Chain): number {
    const key = loopKey(chain);
    const known = this.defined.get(key);
    if (known !== undefined) return known;
    const { builder } = this;
    const { locals, body } = loop(chain, (name, n) => call(builder.import(name, VECTOR[n])));
    const pointers = chain.inputs.length + writesOf(chain).length + factorsOf(chain).length;
    const parameters = Array.from({ length: pointers }, (): ValueType => I32);
    const made = builder.define({ parameters, results: [] }, locals, body);
    this.defined.set(key, made);
    return made;
  }

  private called(made: Call): Code {
    const pushed = made.args.map((a) => (typeof a === 'number' ? constI32(a) : constF32(a.float)));
    return [pushed, call(this.imported(made))];
  }

  private imported({ name, args }: Call): number {
    const parameters = args.map((a) => (typeof a === 'number' ? I32 : F32));
    return this.builder.import(name, { parameters, results: [] });
  }
}

const NOTHING: FunctionType = { parameters: [], results: [] };
const FALLBACK: FunctionType = { parameters: [I32], results: [] };
const PREPARE: FunctionType = { parameters: [I32, I32], results: [] };
const RUN: FunctionType = { parameters: [I32, I32, I32, I32], results: [] };
const VECTOR = {
  1: { parameters: [V128], results: [V128] },
  2: { parameters: [V128, V128], results: [V128] },
} as const;
