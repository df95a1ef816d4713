/** What both kinds of loop share: locals, the chain's arithmetic on one vector, loads, stores and totals. */
import type { Argument, Chain } from './chain';
import { type CallVector, elementwise } from './elementwise';
import { inlined } from './inline';
import { inlinable } from './runtime';
import {
  ADD_F32,
  ADD_I32,
  type Code,
  I32,
  LT_I32,
  V128,
  type ValueType,
  constI32,
  constV128,
  getLocal,
  maskV128,
  memory,
  repeat,
  setLocal,
  simd,
  storeF32,
  storeLanes,
  storeThird,
  teeLocal,
} from './wasm';

export type { CallVector };

/** A function of the addresses of the chain's inputs, outputs, totals and factors, in that order. */
export interface Loop {
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

/** Strides in numbers by input, then by output, along every axis. */
export type Strides = readonly (readonly number[])[];

export class LoopWriter {
  /** Parameters with the addresses of the inputs and outputs. */
  readonly pointers: readonly number[];
  /** Parameters with the addresses of the product's factors. */
  readonly factors: readonly number[];
  /** The vector of a product's elements that the chain works on. */
  readonly element: number;
  private readonly locals: ValueType[] = [];
  private readonly prologue: Code[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly bodies = new Map<string, readonly number[]>();
  private readonly parameters: number;
  private readonly vectors: readonly number[];
  private readonly totals: readonly number[];
  private readonly results: readonly number[];
  private readonly compute: Code;

  constructor(
    readonly chain: Chain,
    call: CallVector,
  ) {
    const { inputs, outputs, totals, product, operations } = chain;
    this.pointers = [...inputs, ...outputs].map((_, i) => i);
    const first = this.pointers.length + totals.length;
    this.factors = product ? (product.a ? [first, first + 1] : [first]) : [];
    this.parameters = first + this.factors.length;
    this.totals = totals.map(() => this.local(V128));
    this.vectors = inputs.map(() => this.local(V128));
    this.results = operations.map(() => this.local(V128));
    this.element = this.local(V128);
    this.compute = operations.flatMap(({ kernel, attrs, args }, i) => {
      const x = args.map((a) => this.argument(a));
      const emitted = elementwise[kernel]!.emit(x, attrs, (name, n) => this.applied(name, n, call));
      return [emitted, setLocal(this.results[i]!)];
    });
  }

  finished(body: Code): Loop {
    return { locals: this.locals, body: [this.prologue, body, this.finishTotals()] };
  }

  local(type: ValueType): number {
    return this.parameters + this.locals.push(type) - 1;
  }

  /** Pushes a pointer, with what an index adds to it. */
  address(pointer: number, index: number | undefined): Code {
    return index === undefined ? getLocal(pointer) : [getLocal(pointer), getLocal(index), ADD_I32];
  }

  /** Puts a vector of input i, or one number of it in all lanes, where the chain reads it. */
  load(i: number, pointer: number, index: number | undefined, offset: number, moves: boolean) {
    const name = moves ? 'v128.load' : 'v128.load32_splat';
    return [this.address(pointer, index), memory(name, offset), setLocal(this.vectors[i]!)];
  }

  /** The chain's arithmetic on the vectors loaded; only `left` lanes count for totals. */
  computed(left: number): Code {
    return [this.compute, this.addUp(left)];
  }

  /** Stores a vector, or only the `left` numbers of it that are within the row. */
  store(
    pointer: number,
    index: number | undefined,
    offset: number,
    from: Argument,
    left: number,
  ): Code {
    const value = [this.address(pointer, index), this.argument(from)];
    if (left >= 4) return [value, memory('v128.store', offset)];
    const lower = [value, storeLanes(left === 1 ? 1 : 2, offset)];
    return left === 3 ? [lower, value, storeThird(offset + 8)] : lower;
  }

  /** Runs `body` and adds `step` to a local that starts at 0, until that is `end`. */
  counted(end: number, body: Code, step = 1, count = this.local(I32)): Code {
    const next = [getLocal(count), constI32(step), ADD_I32, teeLocal(count)];
    return [constI32(0), setLocal(count), repeat([body, next, constI32(end), LT_I32])];
  }

  /** Moves pointers by so many numbers. */
  advance(moves: readonly { readonly pointer: number; readonly by: number }[]): Code {
    return moves
      .filter(({ by }) => by !== 0)
      .map(({ pointer, by }) => [getLocal(pointer), constI32(4 * by), ADD_I32, setLocal(pointer)]);
  }

  /** Locals that hold what others do, and the code that makes them so. */
  copied(pointers: readonly number[]): { readonly own: readonly number[]; readonly code: Code } {
    const own = pointers.map(() => this.local(I32));
    return { own, code: pointers.map((p, i) => [getLocal(p), setLocal(own[i]!)]) };
  }

  /** Adds to the totals what the first `left` lanes hold. */
  private addUp(left: number): Code {
    return this.chain.totals.map(({ from }, i) => {
      const counting = left >= 4 ? [] : [maskV128(left), simd('v128.and')];
      const added = [this.argument(from), counting, simd('f32x4.add')];
      return [getLocal(this.totals[i]!), added, setLocal(this.totals[i]!)];
    });
  }

  /** Stores the totals: lanes 0 + 2 and 1 + 3, then those. */
  private finishTotals(): Code {
    return this.totals.map((total, i) => {
      const lane = (n: number) => [getLocal(total), simd('f32x4.extract_lane'), n];
      const pairs = [lane(0), lane(2), ADD_F32, lane(1), lane(3), ADD_F32];
      return [getLocal(this.pointers.length + i), pairs, ADD_F32, storeF32(0)];
    });
  }

  private argument(a: Argument): Code {
    switch (a.kind) {
      case 'input':
        return getLocal(this.vectors[a.index]!);
      case 'operation':
        return getLocal(this.results[a.index]!);
      case 'product':
        return getLocal(this.element);
      case 'number':
        return getLocal(this.number(a.x));
    }
  }

  /** A function of the module over vectors: its code if that is straight, else a call. */
  private applied(name: string, count: 1 | 2, call: CallVector): Code {
    const body = inlinable.get(name);
    if (!body) return call(name, count);
    const known = this.bodies.get(name) ?? body.locals.map((type) => this.local(type));
    this.bodies.set(name, known);
    return inlined(body, (i) => known[i]!);
  }

  /** A local that holds a constant throughout. */
  private number(x: number): number {
    const key = Object.is(x, -0) ? '-0' : String(x);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const made = this.local(V128);
    this.prologue.push(constV128(x), setLocal(made));
    this.numbers.set(key, made);
    return made;
  }
}
