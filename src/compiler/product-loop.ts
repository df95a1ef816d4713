/**
 * The loop of a matrix product: blocks of rows and columns whose sums stay in registers, each followed by the chain.
 * Every element adds up its terms from k = 0 on, whatever block it lies in.
 */
import type { Product } from './chain';
import { columnLoop } from './column-loop';
import type { LoopWriter, Strides } from './loop-writer';
import { type Code, V128, constV128, getLocal, memory, setLocal, simd } from './wasm';

// V8, at least up to that of Node 20, puts the loads of straight code before its arithmetic. So a block's sums and what one term
// loads must fit into 15 registers together, and the terms go one at a time: two at a time take a 2-32-32-1 network there from
// 380 000 steps a second to 300 000, four to 260 000. Newer ones do not mind, and gain nothing from more.

/** Sums of a block, rows times vectors, and the most of either. */
const SUMS = 8;
const WIDEST = 4;
const HIGHEST = 5;
export function productLoop(writer: LoopWriter, product: Product): Code {
  if (product.m * product.n === 0) return [];
  return product.n === 1 && product.a && !product.transposed
    ? columnLoop(writer, product)
    : new ProductLoop(writer, product).code();
}

/** Where a block starts: its pointers stand at its first row and column. */
interface Place {
  readonly a: number | undefined;
  readonly b: number;
  readonly pointers: readonly number[];
  /** Columns from there on. */
  readonly left: number;
}

class ProductLoop {
  private readonly strides: Strides;
  /** Columns of a block. */
  private readonly width: number;
  /** Rows of a block. */
  private readonly height: number;
  /** Steps in a from row to row and from term to term. */
  private readonly rowStep: number;
  private readonly termStep: number;
  private readonly sums: readonly number[];
  private readonly lines: readonly number[];
  private readonly factor: number;

  constructor(
    private readonly writer: LoopWriter,
    private readonly shape: Product,
  ) {
    const { m, n, k, transposed } = shape;
    const { inputs, outputs } = writer.chain;
    this.strides = [...inputs.map((i) => i.strides), ...outputs.map(() => [n, 1])];
    const wide = Math.min(Math.ceil(n / 4), WIDEST);
    this.width = 4 * wide;
    this.height = heightOf(m, Math.min(Math.floor(SUMS / wide), HIGHEST));
    [this.rowStep, this.termStep] = transposed ? [1, m] : [k, 1];
    this.sums = Array.from({ length: wide * this.height }, () => writer.local(V128));
    this.lines = Array.from({ length: wide }, () => writer.local(V128));
    this.factor = writer.local(V128);
  }

  /** All columns; many of them go by blocks whose part of b stays near while the rows pass by. */
  code(): Code {
    const { writer, width } = this;
    const { n } = this.shape;
    const b = writer.factors.at(-1)!;
    const a = this.shape.a && writer.factors[0];
    const { pointers } = writer;
    if (n <= width) return this.rows({ a, b, pointers, left: n });
    const mine = writer.copied(pointers);
    const myA = writer.copied(a === undefined ? [] : [a]);
    const next = writer.advance([
      ...pointers.map((pointer, i) => ({ pointer, by: width * this.strides[i]![1]! })),
      { pointer: b, by: width },
    ]);
    const columns = (left: number): Code => {
      const place = { a: myA.own[0], b, pointers: mine.own, left };
      return [mine.code, myA.code, this.rows(place), next];
    };
    const rest = n % width > 0 ? columns(n % width) : [];
    return [writer.counted(Math.floor(n / width), columns(width)), rest];
  }

  /** All rows of a block of columns; moves the pointers. */
  private rows(place: Place): Code {
    const { writer, height } = this;
    const { m } = this.shape;
    const { a, pointers } = place;
    const next = writer.advance([
      ...pointers.map((pointer, i) => ({ pointer, by: height * this.strides[i]![0]! })),
      ...(a === undefined ? [] : [{ pointer: a, by: height * this.rowStep }]),
    ]);
    const whole = Math.floor(m / height);
    const many = [this.block(place, height), m > height ? next : []];
    const rest = m % height > 0 ? this.block(place, m % height) : [];
    return [whole > 1 ? writer.counted(whole, many) : many, rest];
  }

  /** The sums of a block, and the chain on them. */
  private block(place: Place, rows: number): Code {
    const across = Math.ceil(Math.min(this.width, place.left) / 4);
    const block = Array.from({ length: rows }, (_, r) =>
      this.sums.slice(r * across, (r + 1) * across),
    );
    const results = block.flatMap((row, r) => row.map((sum, v) => this.result(place, sum, r, v)));
    return [this.added(place, block), results];
  }

  /** Adds up all terms of the sums of a block; the first sets them. */
  private added({ a, b }: Place, block: readonly (readonly number[])[]): Code {
    const { writer } = this;
    const { n, k } = this.shape;
    if (k === 0) return block.flat().map((sum) => [constV128(0), setLocal(sum)]);
    const first = this.term(a, b, block, true);
    if (k === 1) return first;
    const far = writer.copied(a === undefined ? [b] : [b, a]);
    const [bp, ap] = far.own;
    const next = writer.advance([
      { pointer: bp!, by: n },
      ...(ap === undefined ? [] : [{ pointer: ap, by: this.termStep }]),
    ]);
    const rest = writer.counted(k - 1, [next, this.term(ap, bp!, block, false)]);
    return [first, far.code, rest];
  }

  /** One term of the sums of a block, from where the pointers stand. */
  private term(
    a: number | undefined,
    b: number,
    block: readonly (readonly number[])[],
    first: boolean,
  ): Code {
    const lines = this.lines.slice(0, block[0]!.length);
    const loads = lines.map((line, v) => [
      getLocal(b),
      memory('v128.load', 16 * v),
      setLocal(line),
    ]);
    const sums = block.map((row, r) => {
      const splat = memory('v128.load32_splat', 4 * r * this.rowStep);
      const load = a === undefined ? [] : [getLocal(a), splat, setLocal(this.factor)];
      const added = row.map((sum, v) => {
        const line = getLocal(lines[v]!);
        const one = a === undefined ? line : [getLocal(this.factor), line, simd('f32x4.mul')];
        return [first ? one : [getLocal(sum), one, simd('f32x4.add')], setLocal(sum)];
      });
      return [load, added];
    });
    return [loads, sums];
  }

  /** The chain on one vector of a block. */
  private result({ pointers, left }: Place, sum: number, r: number, v: number): Code {
    const { writer, strides } = this;
    const { inputs, outputs } = writer.chain;
    const offset = (i: number) => 4 * (r * strides[i]![0]! + 4 * v * strides[i]![1]!);
    const loads = inputs.map((_, i) =>
      writer.load(i, pointers[i]!, undefined, offset(i), strides[i]![1] === 1),
    );
    const here = left - 4 * v;
    const stores = outputs.map(({ from }, i) => {
      const o = inputs.length + i;
      return writer.store(pointers[o]!, undefined, offset(o), from, here);
    });
    return [getLocal(sum), setLocal(writer.element), loads, writer.computed(here), stores];
  }
}

/** Rows of a block, at most `most`; a little fewer where all blocks are then alike, so that one piece of code does them. */
function heightOf(m: number, most: number): number {
  const high = Math.min(m, most);
  const even = Array.from({ length: high }, (_, less) => high - less).find((h) => m % h === 0)!;
  return 2 * even > high ? even : high;
}
