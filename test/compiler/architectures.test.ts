import { describe, expect, it } from 'vitest';
import { compiledExecutor } from '../../src/compiler';
import type { Executor, TensorFunction } from '../../src/models/executor';
import { optimizers } from '../../src/models/optimizers';
import * as tf from '../../src/models/tf';
import { EagerExecutor } from '../../src/training/trainer/eager';
import { near, numbers } from './compare';

type Logits = (x: tf.Tensor, weights: readonly tf.Tensor[]) => tf.Tensor;

interface Architecture {
  readonly input: readonly number[];
  readonly classes: number;
  readonly weights: readonly (readonly number[])[];
  readonly logits: Logits;
  /** Inputs from numbers in [−1, 1). */
  readonly from?: (x: number) => number;
}

const BATCH = 6;
const M = 18;
const STEPS = 100;
/** What rounding the logits leaves in a cost however small. */
const ROUNDING = 2e-7;

const dense = (x: tf.Tensor, W: tf.Tensor, b: tf.Tensor) =>
  tf.add(tf.matMul(x as tf.Tensor2D, W as tf.Tensor2D), b);

const convolutional: Architecture = {
  input: [12, 12, 1],
  classes: 3,
  weights: [[3, 3, 1, 4], [4], [3, 3, 4, 8], [8], [32, 3], [3]],
  logits: (x, [w1, b1, w2, b2, w3, b3]) => {
    const a1 = tf.relu(tf.add(tf.conv2d(x as tf.Tensor4D, w1 as tf.Tensor4D, 1, 'same'), b1!));
    const p1 = tf.maxPool(a1 as tf.Tensor4D, 2, 2, 'valid');
    const a2 = tf.relu(tf.add(tf.conv2d(p1, w2 as tf.Tensor4D, 1, 'valid'), b2!));
    const p2 = tf.avgPool(a2 as tf.Tensor4D, 2, 2, 'valid');
    return dense(tf.reshape(p2, [x.shape[0]!, 32]), w3!, b3!);
  },
};

const UNITS = 5;
const LENGTH = 7;
const recurrent: Architecture = {
  input: [LENGTH],
  classes: 3,
  weights: [[9, 4], [4, 4 * UNITS], [UNITS, 4 * UNITS], [4 * UNITS], [UNITS, 3], [3]],
  from: (x) => Math.floor((x + 1) * 4.5),
  logits: (x, [E, Wx, Wh, b, W, c]) => {
    const words = tf.gather(E!, tf.cast(x, 'int32'), 0);
    let h: tf.Tensor = tf.zeros([x.shape[0]!, UNITS]);
    let state: tf.Tensor = h;
    for (const word of tf.unstack(words, 1)) {
      const z = tf.add(dense(word, Wx!, b!), tf.matMul(h as tf.Tensor2D, Wh as tf.Tensor2D));
      const [i, f, o, g] = tf.split(z, 4, 1) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
      state = tf.add(tf.mul(tf.sigmoid(f), state), tf.mul(tf.sigmoid(i), tf.tanh(g)));
      h = tf.mul(tf.sigmoid(o), tf.tanh(state));
    }
    return dense(h, W!, c!);
  },
};

const attentive: Architecture = {
  input: [LENGTH, 4],
  classes: 3,
  weights: [[4, 6], [4, 6], [4, 4], [4], [4], [4 * LENGTH, 3], [3]],
  logits: (x, [Q, K, V, gamma, beta, W, c]) => {
    const project = (P: tf.Tensor) =>
      tf.reshape(tf.matMul(tf.reshape(x, [-1, 4]) as tf.Tensor2D, P as tf.Tensor2D), [
        x.shape[0]!,
        LENGTH,
        -1,
      ]);
    const scores = tf.div(tf.matMul(project(Q!), project(K!), false, true), Math.sqrt(6));
    const added = tf.add(x, tf.matMul(tf.softmax(scores), project(V!)));
    const { mean, variance } = tf.moments(added, -1, true);
    const normal = tf.div(tf.sub(added, mean), tf.sqrt(tf.add(variance, 1e-5)));
    const scaled = tf.add(tf.mul(normal, tf.add(gamma!, 1)), beta!);
    return dense(tf.reshape(scaled, [x.shape[0]!, -1]), W!, c!);
  },
};

/** Costs of every step and the weights after them, with Adam. */
async function trained(
  executor: Executor,
  { input, classes, weights, logits, from }: Architecture,
) {
  const scalar = (x: number) => tf.variable(tf.scalar(x), false);
  const parameters = weights.map((shape, i) => {
    const size = tf.util.sizeFromShape([...shape]);
    return tf.variable(tf.mul(tf.tensor(numbers(size, i + 1), [...shape]), 0.6));
  });
  const slots = parameters.map((w) => [0, 1].map(() => tf.variable(tf.zeros(w.shape), false)));
  const beta = scalar(0.9);
  const h = {
    rate: scalar(0.01),
    beta,
    rho: beta,
    beta1: beta,
    beta2: scalar(0.99),
    epsilon: scalar(1e-6),
    weightDecay: scalar(0.01),
  };
  const variables = [...parameters, ...slots.flat(), ...new Set(Object.values(h))];
  executor.manage(variables);
  const corrections = [tf.scalar(0.5), tf.scalar(0.5)];
  const step: TensorFunction = ({ x, y }) => {
    const { value, grads } = tf.variableGrads(
      () => tf.losses.softmaxCrossEntropy(y!, logits(x!, parameters)) as tf.Scalar,
      parameters,
    );
    for (const [i, w] of parameters.entries()) {
      const context = { h: h as never, corrections, decays: w.rank > 1 };
      const { next, state } = optimizers.adamw.update(w, grads[w.name]!, slots[i]!, context);
      w.assign(next);
      state.forEach((s, j) => slots[i]![j]!.assign(s));
    }
    return { cost: value };
  };
  const program = executor.trainProgram(step, {
    x: { shape: [BATCH, ...input], dtype: 'float32' },
    y: { shape: [BATCH, classes], dtype: 'float32' },
  });
  const x = numbers(M * tf.util.sizeFromShape([...input]), 30);
  const rows = {
    x: from ? x.map(from) : x,
    y: Float32Array.from({ length: M * classes }, (_, i) =>
      Number(i % classes === Math.floor(i / classes) % classes),
    ),
  };
  const order = Int32Array.from({ length: STEPS * BATCH }, (_, i) => (i * 5) % M);
  const { cost } = await program.advance({ rows, order, batch: BATCH, noise: [] }, 0, STEPS);
  const values = [];
  for (const w of parameters) values.push(await executor.read(w));
  tf.dispose([...variables, ...corrections]);
  return { cost: cost!, values, fallbacks: program.fallbacks };
}

describe('100 steps of AdamW', () => {
  for (const [name, architecture] of Object.entries({
    'a convolutional': convolutional,
    'a recurrent': recurrent,
    'an attentive': attentive,
  })) {
    it(`of ${name} network agree with tfjs eager, which learns`, async () => {
      const eager = await trained(new EagerExecutor('cpu'), architecture);
      const compiled = await trained(compiledExecutor(), architecture);
      expect(compiled.fallbacks).toEqual([]);
      expect(eager.cost.at(-1)!).toBeLessThan(0.7 * eager.cost[0]!);
      eager.cost.forEach((e, i) =>
        expect(Math.abs(compiled.cost[i]! - e)).toBeLessThanOrEqual(1e-5 * e + ROUNDING),
      );
      eager.values.forEach((w, v) =>
        w.forEach((e, i) =>
          expect(near(compiled.values[v]![i]!, e, 1e-4), `${v}[${i}]`).toBe(true),
        ),
      );
    });
  }
});
