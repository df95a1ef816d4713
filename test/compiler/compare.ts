/** Runs the same tfjs function compiled and eagerly on `cpu`, for tests to compare. */
import { expect } from 'vitest';
import { compiledExecutor } from '../../src/compiler';
import * as tf from '../../src/models/tf';

export interface Array1 {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
  readonly dtype?: 'float32' | 'int32';
}

/** Values of every output of `f`, compiled and eager, and the kernels that fell back. */
export async function both(
  f: (inputs: Readonly<Record<string, tf.Tensor>>) => Readonly<Record<string, tf.Tensor>>,
  inputs: Readonly<Record<string, Array1>>,
) {
  const executor = compiledExecutor();
  const entries = Object.entries(inputs);
  const specs = entries.map(
    ([name, { shape, dtype = 'float32' }]) => [name, { shape, dtype }] as const,
  );
  const program = executor.program(f, Object.fromEntries(specs));
  const arrays = entries.map(([name, { data }]) => [name, Float32Array.from(data)] as const);
  const compiled = await program.run(Object.fromEntries(arrays));
  const eager: Record<string, number[]> = {};
  tf.tidy(() => {
    const tensors = entries.map(
      ([name, { shape, data, dtype = 'float32' }]) =>
        [name, tf.tensor(Array.from(data), [...shape], dtype)] as const,
    );
    for (const [name, t] of Object.entries(f(Object.fromEntries(tensors))))
      eager[name] = Array.from(t.dataSync());
  });
  return { compiled, eager, fallbacks: program.fallbacks };
}

/** Expects both to agree to `tolerance`, relative to the larger of 1 and the number; NaN and ±∞ exactly. */
export async function expectSame(
  f: (inputs: Readonly<Record<string, tf.Tensor>>) => Readonly<Record<string, tf.Tensor>>,
  inputs: Readonly<Record<string, Array1>>,
  tolerance = 1e-6,
) {
  const { compiled, eager, fallbacks } = await both(f, inputs);
  expect(fallbacks).toEqual([]);
  for (const [name, wanted] of Object.entries(eager)) {
    const got = compiled[name]!;
    expect(got.length).toBe(wanted.length);
    const wrong = wanted.flatMap((e, i) => (near(got[i]!, e, tolerance) ? [] : [[i, got[i], e]]));
    expect(wrong, `${name}: [place, compiled, eager]`).toEqual([]);
  }
}

export function near(got: number, wanted: number, tolerance: number): boolean {
  if (Number.isNaN(wanted)) return Number.isNaN(got);
  if (!Number.isFinite(wanted)) return got === wanted;
  return Math.abs(got - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
}

/** Numbers in [−1, 1) from a small generator of its own. */
export function numbers(count: number, seed = 1): Float32Array {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2 ** 31;
  });
}
