/** Chain → machine code: one function with a loop over vectors of four, everything between loads and stores in registers. */
import { elementwise } from './elementwise';
import type { Argument, Chain, Product } from './chain';
import {
  ADD_F32,
  ADD_I32,
  type Code,
  I32,
  LT_I32,
  STORE_F32,
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
  storeLanes,
  storeThird,
  teeLocal,
} from './wasm';

/** A function of the addresses of the chain's inputs, outputs, totals and factors, in that order. */
export interface Loop {
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

/** Calls a function of the module over vectors. */
type CallVector = (name: string, count: 1 | 2) => Code;

/** Functions of the module over vectors that the chain calls. */
export function vectorCalls(chain: Chain): readonly { name: string; count: 1 | 2 }[] {
  const found: { name: string; count: 1 | 2 }[] = [];
  const note = (name: string, count: 1 | 2) => {
    found.push({ name, count });
    return [];
  };
  for (const { kernel, attrs, args } of chain.operations) {
    elementwise[kernel]!.emit(
      args.map(() => []),
      attrs,
      note,
    );
  }
  return found;
}

/** Chains with the same key are the same function. */
export function loopKey({ dims, inputs, product, operations, outputs, totals }: Chain): string {
  return JSON.stringify([
    dims,
    inputs.map((i) => i.strides),
    product && [product.m, product.n, product.k, product.transposed, product.a !== undefined],
    operations,
    outputs.map((o) => o.from),
    totals.map((o) => o.from),
  ]);
}

export function loop(chain: Chain, call: CallVector): Loop {
  const writer = new LoopWriter(chain, call);
  return chain.product ? writer.product(chain.product) : writer.box();
}

/** Vectors of the innermost axis up to which its loop is unrolled. */
const UNROLLED = 4;
/** Accumulators of a block of a product: rows times vectors. */
const ACCUMULATORS = 8;
const WIDEST = 4;
const HIGHEST = 4;
/** Blocks of columns up to which they are unrolled. */
const UNROLLED_COLUMNS = 2;
/** Terms of a product up to which its sum is unrolled, and so many at a time beyond. */
const TERMS = 16;
const TERMS_AT_A_TIME = 4;

/** Some columns of a product: where its factors, the chain's inputs and outputs stand, and how those move. */
interface Columns {
  readonly a: number;
  readonly b: number;
  readonly pointers: readonly number[];
  readonly strides: readonly (readonly number[])[];
  /** First column of each block. */
  readonly columns: readonly number[];
  /** Columns from the pointers on. */
  readonly left: number;
}

class LoopWriter {
  private readonly locals: ValueType[] = [];
  private readonly prologue: Code[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly parameters: number;
  private readonly vectors: readonly number[];
  private readonly totals: readonly number[];
  private readonly results: readonly number[];
  private readonly element: number;
  private readonly compute: Code;

  constructor(
    private readonly chain: Chain,
    call: CallVector,
  ) {
    const { inputs, outputs, totals, product, operations } = chain;
    const factors = product ? (product.a ? 2 : 1) : 0;
    this.parameters = inputs.length + outputs.length + totals.length + factors;
    this.totals = totals.map(() => this.local(V128));
    this.vectors = inputs.map(() => this.local(V128));
    this.results = operations.map(() => this.local(V128));
    this.element = this.local(V128);
    this.compute = operations.flatMap(({ kernel, attrs, args }, i) => [
      elementwise[kernel]!.emit(
        args.map((a) => this.argument(a)),
        attrs,
        call,
      ),
      setLocal(this.results[i]!),
    ]);
  }

  /** The loop over a box whose elements are all read. */
  box(): Loop {
    const { dims, strides } = collapsed(
      this.chain.dims,
      this.chain.inputs.map((i) => i.strides),
    );
    const dense = dims.map((_, axis) => dims.slice(axis + 1).reduce((n, d) => n * d, 1));
    const all = [...strides, ...this.chain.outputs.map(() => dense)];
    const pointers = all.map((_, i) => i);
    return this.finished(this.nest(0, dims, all, pointers));
  }

  /** The loop over blocks of a product, each followed by the chain on its elements. */
  product(product: Product): Loop {
    const { n } = product;
    const { inputs, outputs, totals } = this.chain;
    const strides = [...inputs.map((i) => i.strides), ...outputs.map(() => [n, 1])];
    const factors = strides.length + totals.length;
    const [a, b] = product.a ? [factors, factors + 1] : [-1, factors];
    const wide = Math.min(Math.ceil(n / 4), WIDEST);
    const width = 4 * wide;
    const pointers = strides.map((_, i) => i);
    if (n <= UNROLLED_COLUMNS * width) {
      const columns: number[] = [];
      for (let column = 0; column < n; column += width) columns.push(column);
      return this.finished(this.rows(product, { a, b, pointers, strides, columns, left: n }));
    }
    // Wider ones go by blocks of columns, whose part of b stays near while the rows pass by.
    const [ownA, count] = [this.local(I32), this.local(I32)];
    const own = pointers.map(() => this.local(I32));
    const columns = (left: number) => [
      product.a ? [getLocal(a), setLocal(ownA)] : [],
      ...pointers.map((p, i) => [getLocal(p), setLocal(own[i]!)]),
      this.rows(product, { a: ownA, b, pointers: own, strides, columns: [0], left }),
      this.advance([
        ...pointers.map((pointer, i) => ({ pointer, by: width * strides[i]![1]! })),
        { pointer: b, by: width },
      ]),
    ];
    const whole = Math.floor(n / width);
    const body = [constI32(0), setLocal(count), this.counted(count, 1, whole, columns(width))];
    if (n % width > 0) body.push(columns(n % width));
    return this.finished(body);
  }

  /** All rows of some columns of a product; pointers stand at the first row and are moved. */
  private rows(product: Product, block: Columns): Code {
    const { m, n } = product;
    const { a, pointers, strides } = block;
    const wide = Math.min(Math.ceil(n / 4), WIDEST);
    const high = Math.min(m, Math.floor(ACCUMULATORS / wide), HIGHEST);
    const part = (count: number) =>
      block.columns.map((column) => {
        const across = Math.min(wide, Math.ceil((block.left - column) / 4));
        return this.block(product, block, count, column, across);
      });
    const step = this.advance([
      ...pointers.map((pointer, i) => ({ pointer, by: high * strides[i]![0]! })),
      { pointer: a, by: product.a ? high * (product.transposed ? 1 : product.k) : 0 },
    ]);
    const whole = Math.floor(m / high);
    const body: Code[] = [];
    if (whole > 1) {
      const count = this.local(I32);
      const all = this.counted(count, 1, whole, [part(high), step]);
      body.push(constI32(0), setLocal(count), all);
    } else body.push(part(high), m > high ? step : []);
    if (m % high > 0) body.push(part(m % high));
    return body;
  }

  /** Rows × vectors of a product and the chain on them; pointers stand at the first row. */
  private block(
    product: Product,
    { a, b, pointers, strides, left: columnsLeft }: Columns,
    rows: number,
    column: number,
    across: number,
  ): Code {
    const { m, n, k, transposed } = product;
    const [rowStep, termStep] = transposed ? [1, m] : [k, 1];
    const accumulators = Array.from({ length: rows }, () =>
      Array.from({ length: across }, () => this.accumulator()),
    );
    const factor = this.scratch(0);
    const term = (aPointer: number, bPointer: number, at: number, first: boolean): Code => {
      const lines = Array.from({ length: across }, (_, v) => this.scratch(1 + v));
      const loads = lines.map((line, v) => [
        getLocal(bPointer),
        memory('v128.load', 4 * (at * n + column) + 16 * v),
        setLocal(line),
      ]);
      const sums = accumulators.map((row, r) => [
        ...(product.a
          ? [
              getLocal(aPointer),
              memory('v128.load32_splat', 4 * (r * rowStep + at * termStep)),
              setLocal(factor),
            ]
          : []),
        ...row.map((sum, v) => {
          const one = product.a
            ? [getLocal(factor), getLocal(lines[v]!), simd('f32x4.mul')]
            : getLocal(lines[v]!);
          return first
            ? [one, setLocal(sum)]
            : [getLocal(sum), one, simd('f32x4.add'), setLocal(sum)];
        }),
      ]);
      return [...loads, ...sums];
    };
    const terms = (from: number, count: number, first: boolean, ap = a, bp = b) =>
      Array.from({ length: count }, (_, t) => term(ap, bp, from + t, first && t === 0));
    const code: Code[] = [];
    if (k <= TERMS) code.push(terms(0, k, true));
    else {
      const [ap, bp, count] = [this.local(I32), this.local(I32), this.local(I32)];
      const zero = constV128(0);
      for (const sum of accumulators.flat()) code.push(zero, setLocal(sum));
      if (product.a) code.push(getLocal(a), setLocal(ap));
      code.push(getLocal(b), setLocal(bp), constI32(0), setLocal(count));
      const some = [
        terms(0, TERMS_AT_A_TIME, false, ap, bp),
        this.advance([
          { pointer: ap, by: product.a ? TERMS_AT_A_TIME * termStep : 0 },
          { pointer: bp, by: TERMS_AT_A_TIME * n },
        ]),
      ];
      code.push(this.counted(count, 1, Math.floor(k / TERMS_AT_A_TIME), some));
      code.push(terms(0, k % TERMS_AT_A_TIME, false, ap, bp));
    }
    const { inputs, outputs } = this.chain;
    accumulators.forEach((row, r) =>
      row.forEach((sum, v) => {
        code.push(getLocal(sum), setLocal(this.element));
        const offset = (i: number) =>
          4 * (r * strides[i]![0]! + (column + 4 * v) * strides[i]![1]!);
        inputs.forEach((_, i) => {
          const load = strides[i]![1] === 1 ? 'v128.load' : 'v128.load32_splat';
          code.push(getLocal(pointers[i]!), memory(load, offset(i)), setLocal(this.vectors[i]!));
        });
        code.push(this.compute);
        const left = columnsLeft - column - 4 * v;
        code.push(this.addUp(left));
        outputs.forEach(({ from }, i) => {
          const o = inputs.length + i;
          code.push(this.store(pointers[o]!, undefined, offset(o), from, left));
        });
      }),
    );
    this.freeAccumulators();
    return code;
  }

  private nest(
    axis: number,
    dims: readonly number[],
    strides: readonly (readonly number[])[],
    pointers: readonly number[],
  ): Code {
    if (axis >= dims.length - 1) return this.row(dims, strides, pointers);
    const own = pointers.map(() => this.local(I32));
    const count = this.local(I32);
    return [
      ...pointers.map((p, i) => [getLocal(p), setLocal(own[i]!)]),
      constI32(0),
      setLocal(count),
      this.counted(count, 1, dims[axis]!, [
        this.nest(axis + 1, dims, strides, own),
        this.advance(own.map((pointer, i) => ({ pointer, by: strides[i]![axis]! }))),
      ]),
    ];
  }

  /** The innermost axis. */
  private row(
    dims: readonly number[],
    strides: readonly (readonly number[])[],
    pointers: readonly number[],
  ): Code {
    const { inputs, outputs } = this.chain;
    const inner = dims.length - 1;
    const length = dims[inner] ?? 1;
    const moving = (i: number) => strides[i]![inner] === 1;
    const splats = inputs.map((_, i) =>
      moving(i)
        ? []
        : [getLocal(pointers[i]!), memory('v128.load32_splat', 0), setLocal(this.vectors[i]!)],
    );
    // Whole vectors may spill past the end of a buffer, which has room, but not into a next row.
    const exact = dims.length > 1;
    const vector = (index: number | undefined, offset: number, left: number) => [
      ...inputs.map((_, i) =>
        moving(i)
          ? [address(pointers[i]!, index), memory('v128.load', offset), setLocal(this.vectors[i]!)]
          : [],
      ),
      this.compute,
      this.addUp(left),
      ...outputs.map(({ from }, i) =>
        this.store(pointers[inputs.length + i]!, index, offset, from, exact ? left : 4),
      ),
    ];
    const count = Math.ceil(length / 4);
    const parts: Code[] = [...splats];
    if (count <= UNROLLED) {
      for (let v = 0; v < count; v++) parts.push(vector(undefined, 16 * v, length - 4 * v));
      return parts;
    }
    const looped = exact || this.totals.length > 0 ? Math.floor(length / 4) : count;
    const index = this.local(I32);
    parts.push(constI32(0), setLocal(index));
    parts.push(this.counted(index, 16, 16 * looped, vector(index, 0, 4)));
    if (looped < count) parts.push(vector(index, 0, length - 4 * looped));
    return parts;
  }

  /** Stores a vector, or only the `left` numbers of it that are within the row. */
  private store(
    pointer: number,
    index: number | undefined,
    offset: number,
    from: Argument,
    left: number,
  ): Code {
    const value = [address(pointer, index), this.argument(from)];
    if (left >= 4) return [value, memory('v128.store', offset)];
    const lower = [value, storeLanes(left === 1 ? 1 : 2, offset)];
    return left === 3 ? [lower, value, storeThird(offset + 8)] : lower;
  }

  /** Adds to the totals what the first `left` lanes hold. */
  private addUp(left: number): Code {
    return this.chain.totals.map(({ from }, i) => {
      const mask = left >= 4 ? [] : [maskV128(left), simd('v128.and')];
      const sum = getLocal(this.totals[i]!);
      const added = simd('f32x4.add');
      return [sum, this.argument(from), mask, added, setLocal(this.totals[i]!)];
    });
  }

  /** Stores the totals: lanes 0 + 2 and 1 + 3, then those. */
  private finishTotals(): Code {
    const first = this.chain.inputs.length + this.chain.outputs.length;
    return this.totals.map((total, i) => {
      const lane = (n: number) => [getLocal(total), simd('f32x4.extract_lane'), [n]];
      const even = [lane(0), lane(2), ADD_F32];
      const odd = [lane(1), lane(3), ADD_F32];
      return [getLocal(first + i), even, odd, ADD_F32, STORE_F32];
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

  /** Runs `body`, then adds `step` to `count`, until that is `end`. */
  private counted(count: number, step: number, end: number, body: Code): Code {
    const next = [getLocal(count), constI32(step), ADD_I32, teeLocal(count)];
    return repeat([body, next, constI32(end), LT_I32]);
  }

  /** Moves pointers by so many numbers. */
  private advance(moves: readonly { pointer: number; by: number }[]): Code {
    return moves.map(({ pointer, by }) =>
      by === 0 ? [] : [getLocal(pointer), constI32(4 * by), ADD_I32, setLocal(pointer)],
    );
  }

  private finished(body: Code): Loop {
    return { locals: this.locals, body: [...this.prologue, body, this.finishTotals()] };
  }

  private local(type: ValueType): number {
    return this.parameters + this.locals.push(type) - 1;
  }

  private readonly sums: number[] = [];
  private inUse = 0;

  private accumulator(): number {
    return (this.sums[this.inUse++] ??= this.local(V128));
  }

  private freeAccumulators(): void {
    this.inUse = 0;
  }

  private readonly temporaries: number[] = [];

  private scratch(i: number): number {
    return (this.temporaries[i] ??= this.local(V128));
  }
}

function address(pointer: number, index: number | undefined): Code {
  return index === undefined ? getLocal(pointer) : [getLocal(pointer), getLocal(index), ADD_I32];
}

/** Makes neighbouring axes one where every input steps through them evenly. */
function collapsed(
  shape: readonly number[],
  inputs: readonly (readonly number[])[],
): { dims: readonly number[]; strides: readonly (readonly number[])[] } {
  const dims = [...shape];
  const strides = inputs.map((s) => [...s]);
  for (let axis = dims.length - 2; axis >= 0; axis--) {
    const next = dims[axis + 1]!;
    if (!strides.every((s) => s[axis] === s[axis + 1]! * next)) continue;
    dims.splice(axis, 2, dims[axis]! * next);
    for (const s of strides) s.splice(axis, 1);
  }
  return { dims, strides };
}
