import { describe, expect, it } from 'vitest';
import { compiledExecutor } from '../../src/compiler';
import * as tf from '../../src/models/tf';

describe('the compiled executor', () => {
  it('trains a dense network as tfjs does', async () => {
    const sizes = [2, 4, 2, 1];
    let seed = 1;
    const rand = () => (seed = (seed * 16807) % 2147483647) / 2147483647 - 0.5;
    const vars: tf.Variable[] = [];
    for (let l = 1; l < sizes.length; l++) {
      const [a, b] = [sizes[l - 1]!, sizes[l]!];
      vars.push(tf.variable(tf.tensor2d(Float32Array.from({ length: a * b }, rand), [a, b])));
      vars.push(tf.variable(tf.tensor1d(Float32Array.from({ length: b }, rand))));
    }
    const rate = tf.variable(tf.scalar(0.1), false);
    const step = ({ x, y }: Readonly<Record<string, tf.Tensor>>) => {
      const loss = () => {
        let a: tf.Tensor = x!;
        for (let l = 0; l < vars.length; l += 2)
          a = tf.tanh(tf.add(tf.matMul(a, vars[l]! as tf.Tensor2D), vars[l + 1]!));
        return tf.mean(tf.squaredDifference(a, y!)) as tf.Scalar;
      };
      const { value, grads } = tf.variableGrads(loss, vars);
      for (const v of vars) v.assign(tf.sub(v, tf.mul(grads[v.name]!, rate)));
      return { cost: value };
    };
    const m = 40;
    const batch = 10;
    const x = Float32Array.from({ length: m * 2 }, rand);
    const y = Float32Array.from({ length: m }, (_, i) => Math.sign(x[2 * i]! * x[2 * i + 1]!));
    const order = Int32Array.from({ length: m }, (_, i) => (i * 7) % m);
    const executor = compiledExecutor();
    executor.manage([...vars, rate]);
    const t0 = performance.now();
    const program = executor.trainProgram(step, {
      x: { shape: [batch, 2], dtype: 'float32' },
      y: { shape: [batch, 1], dtype: 'float32' },
    });
    console.log('compile', performance.now() - t0);
    const { cost } = await program.advance({ rows: { x, y }, order, batch, noise: [] }, 0, 4);
    const eager: number[] = [];
    for (let s = 0; s < 4; s++) {
      const rows = Array.from(order.subarray(s * batch, (s + 1) * batch));
      const out = tf.tidy(() =>
        step({
          x: tf.gather(tf.tensor2d(x, [m, 2]), rows),
          y: tf.gather(tf.tensor2d(y, [m, 1]), rows),
        }).cost.dataSync(),
      );
      eager.push(out[0]!);
    }
    console.log(cost, eager);
    expect(program.fallbacks).toEqual([]);
    eager.forEach((e, s) => expect(cost![s]).toBeCloseTo(e, 6));
    for (const v of vars) {
      const w = await executor.read(v);
      v.dataSync().forEach((e, i) => expect(w[i]).toBeCloseTo(e, 6));
    }
  });
});
