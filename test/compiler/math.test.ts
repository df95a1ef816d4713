import { describe, expect, it } from 'vitest';
import { compiledExecutor } from '../../src/compiler';
import * as tf from '../../src/models/tf';

/** The distance of neighbouring float32 at x. */
function ulp(x: number): number {
  const bits = new Int32Array(new Float32Array([Math.abs(x)]).buffer);
  bits[0]!++;
  return new Float32Array(bits.buffer)[0]! - Math.abs(Math.fround(x));
}

async function largestError(
  f: (x: tf.Tensor) => tf.Tensor,
  exact: (x: number) => number,
  from: number,
  to: number,
) {
  const n = 40_000;
  const x = Float32Array.from({ length: n }, (_, i) => from + ((to - from) * i) / (n - 1));
  const executor = compiledExecutor();
  const program = executor.program(({ t }) => ({ y: f(t!) }), {
    t: { shape: [n], dtype: 'float32' },
  });
  const { y } = await program.run({ t: x });
  let worst = 0;
  for (let i = 0; i < n; i++) {
    const wanted = exact(x[i]!);
    worst = Math.max(worst, Math.abs(y![i]! - wanted) / ulp(wanted));
  }
  return worst;
}

describe('the elementary functions of the module', () => {
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  const functions = [
    ['exp', tf.exp, Math.exp, -87, 88.5, 1.5],
    ['exp near 0', tf.exp, Math.exp, -1, 1, 1.5],
    ['log', tf.log, Math.log, 1e-3, 10, 1.5],
    ['log of large numbers', tf.log, Math.log, 10, 1e30, 1.5],
    ['tanh', tf.tanh, Math.tanh, -10, 10, 5],
    ['tanh near 0', tf.tanh, Math.tanh, -0.01, 0.01, 3],
    ['sigmoid', tf.sigmoid, sigmoid, -80, 20, 3],
    ['expm1', tf.expm1, Math.expm1, -20, 88, 3],
    ['expm1 near 0', tf.expm1, Math.expm1, -0.4, 0.4, 3],
    ['log1p', tf.log1p, Math.log1p, -0.99, 20, 3],
    ['log1p near 0', tf.log1p, Math.log1p, -1e-3, 1e-3, 3],
    ['softplus', tf.softplus, (x: number) => Math.log1p(Math.exp(x)), -20, 40, 3],
    ['sin', tf.sin, Math.sin, -100, 100, 1],
    ['cos', tf.cos, Math.cos, -100, 100, 1],
    ['sqrt', tf.sqrt, Math.sqrt, 0, 1e6, 0.5],
  ] as const;
  for (const [name, f, exact, from, to, bound] of functions) {
    it(`gives ${name} within ${bound} units in the last place`, async () => {
      expect(
        await largestError(f as (x: tf.Tensor) => tf.Tensor, exact, from, to),
      ).toBeLessThanOrEqual(bound);
    });
  }
});
