/** Chain → machine code: one function with a loop over vectors of four, everything between loads and stores in registers. */
import { elementwise } from './elementwise';
import type { Chain } from './fuse';
import {
  ADD_I32,
  type Code,
  I32,
  LT_I32,
  V128,
  type ValueType,
  constI32,
  constV128,
  getLocal,
  memory,
  repeat,
  setLocal,
  teeLocal,
} from './wasm';

/** A function of the addresses of the chain's inputs and outputs, in that order. */
export interface Loop {
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

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

/** Whether the chain may overwrite its inputs: rows that do not end with a vector spill into the next one. */
export function mayOverwrite({ dims }: Chain): boolean {
  return dims.length < 2 || dims.at(-1)! % 4 === 0;
}

/** Chains with the same key are the same function. */
export function loopKey({ dims, inputs, operations, outputs }: Chain): string {
  return JSON.stringify([
    dims,
    inputs.map((i) => i.strides),
    operations,
    outputs.map((o) => o.operation),
  ]);
}

/** Vectors of the innermost axis up to which its loop is unrolled. */
const UNROLLED = 4;

export function loop(chain: Chain, call: (name: string, count: 1 | 2) => Code): Loop {
  const { dims, inputs, operations, outputs } = chain;
  const parameters = inputs.length + outputs.length;
  const locals: ValueType[] = [];
  const local = (type: ValueType) => parameters + locals.push(type) - 1;

  const dense = dims.map((_, axis) => dims.slice(axis + 1).reduce((n, d) => n * d, 1));
  const strides = [...inputs.map((i) => i.strides), ...outputs.map(() => dense)];
  const inner = dims.length - 1;
  const length = dims[inner] ?? 1;

  const numbers = new Map<number, number>();
  const prologue: Code[] = [];
  const numberLocal = (x: number) => {
    const key = Object.is(x, -0) ? NaN : x;
    const known = numbers.get(key);
    if (known !== undefined && !Number.isNaN(x)) return known;
    const made = local(V128);
    prologue.push(constV128(x), setLocal(made));
    numbers.set(key, made);
    return made;
  };
  const vectors = inputs.map(() => local(V128));
  const results = operations.map(() => local(V128));
  const codes: Code[] = [];
  for (const [i, { kernel, attrs, args }] of operations.entries()) {
    const xs = args.map((a) => {
      if (a.kind === 'input') return getLocal(vectors[a.index]!);
      return getLocal(a.kind === 'operation' ? results[a.index]! : numberLocal(a.x));
    });
    codes.push(elementwise[kernel]!.emit(xs, attrs, call), setLocal(results[i]!));
  }
  const compute = codes.flat();

  /** One vector, `offset` bytes beyond the pointers plus the index. */
  const vector = (pointers: readonly number[], index: number | undefined, offset: number): Code => {
    const address = (p: number) =>
      index === undefined ? getLocal(p) : [...getLocal(p), ...getLocal(index), ...ADD_I32];
    return [
      ...inputs.flatMap((_, i) =>
        strides[i]![inner] === 1
          ? [...address(pointers[i]!), ...memory('v128.load', offset), ...setLocal(vectors[i]!)]
          : [],
      ),
      ...compute,
      ...outputs.flatMap(({ operation }, i) => [
        ...address(pointers[inputs.length + i]!),
        ...getLocal(results[operation]!),
        ...memory('v128.store', offset),
      ]),
    ];
  };

  const row = (pointers: readonly number[]): Code => {
    const splats = inputs.flatMap((_, i) =>
      strides[i]![inner] === 1
        ? []
        : [...getLocal(pointers[i]!), ...memory('v128.load32_splat', 0), ...setLocal(vectors[i]!)],
    );
    const count = Math.ceil(length / 4);
    if (count <= UNROLLED) {
      const all = Array.from({ length: count }, (_, v) => vector(pointers, undefined, 16 * v));
      return [...splats, ...all.flat()];
    }
    const index = local(I32);
    return [
      ...splats,
      ...constI32(0),
      ...setLocal(index),
      ...repeat([
        ...vector(pointers, index, 0),
        ...getLocal(index),
        ...constI32(16),
        ...ADD_I32,
        ...teeLocal(index),
        ...constI32(16 * count),
        ...LT_I32,
      ]),
    ];
  };

  const nest = (axis: number, pointers: readonly number[]): Code => {
    if (axis >= inner) return row(pointers);
    const own = pointers.map(() => local(I32));
    const count = local(I32);
    return [
      ...pointers.flatMap((p, i) => [...getLocal(p), ...setLocal(own[i]!)]),
      ...constI32(0),
      ...setLocal(count),
      ...repeat([
        ...nest(axis + 1, own),
        ...own.flatMap((p, i) =>
          strides[i]![axis] === 0
            ? []
            : [...getLocal(p), ...constI32(4 * strides[i]![axis]!), ...ADD_I32, ...setLocal(p)],
        ),
        ...getLocal(count),
        ...constI32(1),
        ...ADD_I32,
        ...teeLocal(count),
        ...constI32(dims[axis]!),
        ...LT_I32,
      ]),
    ];
  };

  const body = nest(
    0,
    Array.from({ length: parameters }, (_, i) => i),
  );
  return { locals, body: [...prologue.flat(), ...body] };
}
