/** The loop of a chain all of whose inputs are read: nested over the axes, the innermost one by vectors. */
import type { LoopWriter, Strides } from './loop-writer';
import { type Code, I32 } from './wasm';

/** Vectors of the innermost axis up to which its loop is unrolled. */
const UNROLLED = 4;

export function boxLoop(writer: LoopWriter): Code {
  const { chain, pointers } = writer;
  if (chain.dims.includes(0)) return [];
  const { dims, strides } = collapsed(
    chain.dims,
    chain.inputs.map((i) => i.strides),
  );
  const dense = dims.map((_, axis) => dims.slice(axis + 1).reduce((n, d) => n * d, 1));
  return nest(writer, 0, dims, [...strides, ...chain.outputs.map(() => dense)], pointers);
}

function nest(
  writer: LoopWriter,
  axis: number,
  dims: readonly number[],
  strides: Strides,
  pointers: readonly number[],
): Code {
  if (axis >= dims.length - 1) return row(writer, dims, strides, pointers);
  const { own, code } = writer.copied(pointers);
  const inner = nest(writer, axis + 1, dims, strides, own);
  const next = own.map((pointer, i) => ({ pointer, by: strides[i]![axis]! }));
  return [code, writer.counted(dims[axis]!, [inner, writer.advance(next)])];
}

/** The innermost axis. */
function row(
  writer: LoopWriter,
  dims: readonly number[],
  strides: Strides,
  pointers: readonly number[],
): Code {
  const { inputs, outputs, totals } = writer.chain;
  const inner = dims.length - 1;
  const length = dims[inner] ?? 1;
  // What repeats along the row is loaded before it.
  const loads = (moving: boolean, index: number | undefined, offset: number) =>
    inputs.map((_, i) =>
      (strides[i]![inner] === 1) === moving
        ? writer.load(i, pointers[i]!, index, offset, moving)
        : [],
    );
  // Whole vectors may spill past the end of a buffer, which has room, but not into a next row.
  const exact = dims.length > 1;
  const vector = (index: number | undefined, offset: number, left: number): Code => [
    loads(true, index, offset),
    writer.computed(left),
    outputs.map(({ from }, i) => {
      const pointer = pointers[inputs.length + i]!;
      return writer.store(pointer, index, offset, from, exact ? left : 4);
    }),
  ];
  const before = loads(false, undefined, 0);
  const count = Math.ceil(length / 4);
  if (count <= UNROLLED) {
    const all = Array.from({ length: count }, (_, v) => vector(undefined, 16 * v, length - 4 * v));
    return [before, all];
  }
  const looped = exact || totals.length > 0 ? Math.floor(length / 4) : count;
  const index = writer.local(I32);
  const all = writer.counted(16 * looped, vector(index, 0, 4), 16, index);
  const rest = looped < count ? vector(index, 0, length - 4 * looped) : [];
  return [before, all, rest];
}

/** Makes neighbouring axes one where every input steps through them evenly. */
function collapsed(
  shape: readonly number[],
  inputs: Strides,
): { dims: readonly number[]; strides: Strides } {
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
