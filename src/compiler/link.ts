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
  MUL_I32,
  ModuleBuilder,
  LT_I32,
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

type Instruction =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'loop'; readonly chain: Chain; readonly args: readonly number[] }
  | { readonly kind: 'fallback'; readonly index: number };

/** Collects instructions, then makes them a module that imports the kernels and their memory. */
export class Program {
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
    advanced(order, [getLocal(batch), constI32(4), MUL_I32]),
    getLocal(done),
    constI32(1),
    ADD_I32,
    teeLocal(done),
    getLocal(steps),
    LT_I32,
  ]);
  return [{ parameters: [I32, I32, I32, I32], results: [] }, [I32], body];
}

function advanced(local: number, by: Code): Code {
  return [getLocal(local), by, ADD_I32, setLocal(local)];
}
