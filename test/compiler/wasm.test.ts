import { describe, expect, it } from 'vitest';
import { straightFunctions } from '../../src/compiler/inline';
import { Runtime, inlinable } from '../../src/compiler/runtime';
import { F32, I32, ModuleBuilder, constF32, constI32 } from '../../src/compiler/wasm';

const memory = new WebAssembly.Memory({ initial: 1 });
const exportsOf = (builder: ModuleBuilder) =>
  new WebAssembly.Instance(new WebAssembly.Module(builder.bytes()), { kernels: { memory } })
    .exports as Record<string, () => number>;

describe('the binary format', () => {
  it('encodes whole numbers of every length', () => {
    const builder = new ModuleBuilder();
    const numbers = [0, 1, 63, 64, 127, 128, 8191, 8192, 2 ** 20, 2 ** 31 - 1];
    const all = [...numbers, ...numbers.map((n) => -n), -(2 ** 31)];
    for (const [i, n] of all.entries())
      builder.export(`f${i}`, builder.define({ parameters: [], results: [I32] }, [], constI32(n)));
    const made = exportsOf(builder);
    for (const [i, n] of all.entries()) expect(made[`f${i}`]!()).toBe(n | 0);
  });

  it('encodes float32 bit for bit', () => {
    const builder = new ModuleBuilder();
    const all = [0, -0, 1.5, -1e-45, 3.4e38, Infinity, -Infinity, NaN, Math.fround(0.1)];
    for (const [i, x] of all.entries())
      builder.export(`f${i}`, builder.define({ parameters: [], results: [F32] }, [], constF32(x)));
    const made = exportsOf(builder);
    for (const [i, x] of all.entries()) expect(made[`f${i}`]!()).toBe(Math.fround(x));
  });
});

describe('functions of the module', () => {
  it('are taken into loops where they neither branch nor call what does', () => {
    for (const name of ['exp4', 'log4', 'tanh4', 'sigmoid4', 'expm14', 'log1p4', 'softplus4'])
      expect(inlinable.has(name), name).toBe(true);
    for (const name of ['sin4', 'pow4', 'sum', 'prepare'])
      expect(inlinable.has(name), name).toBe(false);
  });

  it('are read from any module: a doubled square, with its arguments in order', () => {
    const builder = new ModuleBuilder();
    const [get0, get1, sub, mul] = [[0x20, 0], [0x20, 1], [0x93], [0x94]];
    const pair = { parameters: [F32, F32], results: [F32] } as const;
    const difference = builder.define(pair, [], [get0, get1, sub]);
    const called = [0x10, difference];
    builder.export(
      'squared',
      builder.define(pair, [F32], [[get0, get1, called], [0x22, 2], [0x20, 2], mul]),
    );
    const found = straightFunctions(builder.bytes()).get('squared')!;
    expect(found.locals).toEqual([F32, F32, F32, F32, F32]);
  });
});

describe('the memory of a runtime', () => {
  it('gives parts that do not overlap, and gives freed ones again', () => {
    const runtime = new Runtime();
    const parts = [10, 1000, 4, 70_000].map((size) => ({ at: runtime.allocate(size), size }));
    for (const { at, size } of parts) runtime.floats(at, size / 4).fill(size);
    for (const { at, size } of parts)
      expect(new Set(runtime.floats(at, size / 4))).toEqual(new Set([size]));
    for (const { at } of parts) runtime.release(at);
    const before = runtime.memory.buffer.byteLength;
    for (let i = 0; i < 100; i++) runtime.release(runtime.allocate(60_000));
    expect(runtime.memory.buffer.byteLength).toBe(before);
    expect(() => runtime.release(12)).toThrow('12');
  });
});
