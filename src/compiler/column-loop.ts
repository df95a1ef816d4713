/**
 * The loop of a product with one column: four rows at a time, whose sums become one vector for the chain. Every sum is
 * four partial ones over every fourth term, added as (0 + 2) + (1 + 3).
 */
import type { Product } from './chain';
import type { LoopWriter } from './loop-writer';
import {
  type Code,
  I32,
  V128,
  constV128,
  getLocal,
  maskV128,
  memory,
  setLocal,
  shuffle,
  simd,
} from './wasm';

/** Vectors of terms up to which a sum is unrolled. */
const UNROLLED = 8;

export function columnLoop(writer: LoopWriter, { m, k }: Product): Code {
  const { chain, pointers } = writer;
  const [a, b] = writer.factors as [number, number];
  const strides = [...chain.inputs.map((i) => i.strides[0]!), ...chain.outputs.map(() => 1)];
  const sums = Array.from({ length: 4 }, () => writer.local(V128));
  const line = writer.local(V128);

  /** Adds the products of one vector of terms to the sums of the first rows; only `left` of them count. */
  const terms = (rows: number, index: number | undefined, offset: number, left: number): Code => {
    const valid = left >= 4 ? [] : [maskV128(left), simd('v128.and')];
    const load = (pointer: number, at: number) => [
      writer.address(pointer, index),
      memory('v128.load', at),
      valid,
    ];
    const added = sums.slice(0, rows).map((sum, r) => {
      const one = [load(a, offset + 4 * r * k), getLocal(line), simd('f32x4.mul')];
      return [getLocal(sum), one, simd('f32x4.add'), setLocal(sum)];
    });
    return [load(b, offset), setLocal(line), added];
  };
  const added = (rows: number): Code => {
    const zero = sums.map((sum) => [constV128(0), setLocal(sum)]);
    const whole = Math.floor(k / 4);
    const vectors = Math.ceil(k / 4);
    if (vectors <= UNROLLED) {
      const all = Array.from({ length: vectors }, (_, v) =>
        terms(rows, undefined, 16 * v, k - 4 * v),
      );
      return [zero, all];
    }
    const index = writer.local(I32);
    const loop = writer.counted(16 * whole, terms(rows, index, 0, 4), 16, index);
    return [zero, loop, whole < vectors ? terms(rows, index, 0, k - 4 * whole) : []];
  };
  const block = (rows: number): Code => [
    added(rows),
    fourSums(sums),
    setLocal(writer.element),
    chain.inputs.map((_, i) => writer.load(i, pointers[i]!, undefined, 0, strides[i] === 1)),
    writer.computed(rows),
    chain.outputs.map(({ from }, i) => {
      const pointer = pointers[chain.inputs.length + i]!;
      return writer.store(pointer, undefined, 0, from, rows);
    }),
  ];
  const next = writer.advance([
    { pointer: a, by: 4 * k },
    ...pointers.map((pointer, i) => ({ pointer, by: 4 * strides[i]! })),
  ]);
  const whole = Math.floor(m / 4);
  const many = [block(4), next];
  const all = whole > 1 ? writer.counted(whole, many) : whole === 1 ? many : [];
  return [all, m % 4 > 0 ? block(m % 4) : []];
}

/** The sums of the lanes of four vectors, as one. */
function fourSums([s0, s1, s2, s3]: readonly number[]): Code {
  const pair = (p: number, q: number) => {
    const both = [getLocal(p), getLocal(q)];
    const [low, high] = [shuffle([0, 4, 1, 5]), shuffle([2, 6, 3, 7])];
    return [both, low, both, high, simd('f32x4.add'), setLocal(p)];
  };
  const both = [getLocal(s0!), getLocal(s2!)];
  return [
    pair(s0!, s1!),
    pair(s2!, s3!),
    [both, shuffle([0, 1, 4, 5]), both, shuffle([2, 3, 6, 7]), simd('f32x4.add')],
  ];
}
