/** The same matrix product by loops and as one compiled operation, timed. */
import { RandomState } from '../core/random';
import type { ProductTiming } from '../core/timing';
import * as tf from '../models/tf';
import { automaticExecutor } from './trainer/automatic';

/** What is timed is repeated until it has taken so long (ms), so that a coarse clock does for small matrices. */
const LONG_ENOUGH = 20;

/** Times products of random n × n matrices, entries from −½ to ½; `clock` tells milliseconds. */
export async function timeProducts(n: number, clock: () => number): Promise<ProductTiming> {
  const random = new RandomState(n);
  const matrix = () => Float32Array.from(random.uniform(-0.5, 0.5, n * n));
  const [a, b] = [matrix(), matrix()];
  const spec = { shape: [n, n], dtype: 'float32' } as const;
  const executor = await automaticExecutor();
  const program = executor.program(
    ({ a: left, b: right }) => ({ c: tf.matMul(left as tf.Tensor2D, right as tf.Tensor2D) }),
    { a: spec, b: spec },
  );
  const ways = [
    () => Promise.resolve(rowByColumn(a, b, n)),
    () => Promise.resolve(inMemoryOrder(a, b, n)),
    async () => (await program.run({ a, b }))['c']!,
  ] as const;
  const results: Float32Array[] = [];
  const times: number[] = [];
  for (const way of ways) {
    results.push(await way());
    times.push(await timed(way, clock));
  }
  program.dispose();
  const [loops, ordered, operation] = times as [number, number, number];
  const difference = Math.max(...results.slice(1).map((c) => furthest(results[0]!, c)));
  return { n, loops, ordered, operation, difference };
}

/** As one writes it first: every element is a row times a column. */
function rowByColumn(a: Float32Array, b: Float32Array, n: number): Float32Array {
  const c = new Float32Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += a[i * n + k]! * b[k * n + j]!;
      c[i * n + j] = sum;
    }
  return c;
}

/** The loops exchanged: b and c are gone through as they lie in memory. */
function inMemoryOrder(a: Float32Array, b: Float32Array, n: number): Float32Array {
  const c = new Float32Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      const factor = a[i * n + k]!;
      for (let j = 0; j < n; j++) c[i * n + j]! += factor * b[k * n + j]!;
    }
  return c;
}

/** Milliseconds a call, over as many calls as it takes. */
async function timed(way: () => Promise<unknown>, clock: () => number): Promise<number> {
  for (let calls = 1; ; calls *= 2) {
    const start = clock();
    for (let i = 0; i < calls; i++) await way();
    const taken = clock() - start;
    if (taken >= LONG_ENOUGH) return taken / calls;
  }
}

function furthest(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}
