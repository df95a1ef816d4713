/** Optimizers against the course's vectors and a float64 reimplementation written from the formulas. */
import { describe, expect, test } from 'vitest';
import { optimizerNames, type OptimizerName } from '../../src/core/training-params';
import { nextCorrection, optimizers } from '../../src/models/optimizers';
import * as tf from '../../src/models/tf';
import optim from '../fixtures/course/c2w2_optim.json';

const H = {
  rate: 0.02,
  beta: 0.9,
  rho: 0.95,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 0.1,
};

/** What an optimizer does to one number whose gradients are given, in double precision. */
type Rule = (w: number, gradients: readonly number[], h: typeof H) => number;

const adam =
  (decay: (w: number, h: typeof H) => number): Rule =>
  (w, gradients, h) => {
    let [v, s] = [0, 0];
    for (const [i, g] of gradients.entries()) {
      v = h.beta1 * v + (1 - h.beta1) * g;
      s = h.beta2 * s + (1 - h.beta2) * g * g;
      const [vHat, sHat] = [v / (1 - h.beta1 ** (i + 1)), s / (1 - h.beta2 ** (i + 1))];
      w -= h.rate * (vHat / (Math.sqrt(sHat) + h.epsilon) + decay(w, h));
    }
    return w;
  };

const rules: Readonly<Record<OptimizerName, Rule>> = {
  gd: (w, gradients, h) => gradients.reduce((at, g) => at - h.rate * g, w),
  momentum: (w, gradients, h) => {
    let v = 0;
    for (const g of gradients) {
      v = h.beta * v + (1 - h.beta) * g;
      w -= h.rate * v;
    }
    return w;
  },
  nesterov: (w, gradients, h) => {
    let v = 0;
    for (const g of gradients) {
      v = h.beta * v + (1 - h.beta) * g;
      w -= h.rate * (h.beta * v + (1 - h.beta) * g);
    }
    return w;
  },
  rmsprop: (w, gradients, h) => {
    let s = 0;
    for (const g of gradients) {
      s = h.rho * s + (1 - h.rho) * g * g;
      w -= (h.rate * g) / (Math.sqrt(s) + h.epsilon);
    }
    return w;
  },
  adagrad: (w, gradients, h) => {
    let s = 0;
    for (const g of gradients) {
      s += g * g;
      w -= (h.rate * g) / (Math.sqrt(s) + h.epsilon);
    }
    return w;
  },
  adadelta: (w, gradients, h) => {
    let [s, u] = [0, 0];
    for (const g of gradients) {
      s = h.rho * s + (1 - h.rho) * g * g;
      const change = (Math.sqrt(u + h.epsilon) / Math.sqrt(s + h.epsilon)) * g;
      u = h.rho * u + (1 - h.rho) * change * change;
      w -= h.rate * change;
    }
    return w;
  },
  adam: adam(() => 0),
  adamw: adam((w, h) => h.weightDecay * w),
};

function scalars(h: typeof H): Record<keyof typeof H, tf.Scalar> {
  const entries = Object.entries(h).map(([key, value]) => [key, tf.scalar(value)]);
  return Object.fromEntries(entries) as Record<keyof typeof H, tf.Scalar>;
}

/** Applies an optimizer of ours to a vector, once for each gradient. */
function apply(
  name: OptimizerName,
  start: readonly number[],
  gradients: readonly (readonly number[])[],
  h = H,
): readonly number[] {
  return tf.tidy(() => {
    const optimizer = optimizers[name];
    const live = scalars(h);
    let w: tf.Tensor = tf.tensor1d([...start]);
    let state: readonly tf.Tensor[] = Array.from({ length: optimizer.slots }, () =>
      tf.zerosLike(w),
    );
    let corrections = optimizer.corrections.map(() => tf.scalar(0));
    for (const g of gradients) {
      corrections = corrections.map((c, i) => nextCorrection(c, live[optimizer.corrections[i]!]));
      const context = { h: live, corrections, decays: true };
      ({ next: w, state } = optimizer.update(w, tf.tensor1d([...g]), state, context));
    }
    return [...w.dataSync()];
  });
}

test.each(optimizerNames)('%s takes ten steps as in double precision', async (name) => {
  await tf.setBackend('cpu');
  const start = [1, -0.5, 2];
  const gradients = Array.from({ length: 10 }, (_, t) => [
    Math.sin(t + 1),
    0.3 * Math.cos(2 * t),
    0.01 * (t - 4),
  ]);
  const found = apply(name, start, gradients);
  for (const [i, w] of start.entries()) {
    const expected = rules[name](
      w,
      gradients.map((g) => g[i]!),
      H,
    );
    expect(Math.abs(found[i]! - expected)).toBeLessThan(1e-5);
  }
});

describe('one step as in the notebook', () => {
  test('of gradient descent', () => {
    const { in: given, out } = optim.cases.gd;
    const h = { ...H, rate: given.learning_rate };
    const found = apply('gd', given.parameters.W1.data, [given.grads.dW1.data], h);
    found.forEach((w, i) => expect(w).toBeCloseTo(out.W1.data[i]!, 6));
  });

  test('of momentum, from a velocity of zero', () => {
    const { in: given, out } = optim.cases.momentum;
    const h = { ...H, rate: given.learning_rate, beta: given.beta };
    const found = apply('momentum', given.parameters.W2.data, [given.grads.dW2.data], h);
    found.forEach((w, i) => expect(w).toBeCloseTo(out.parameters.W2.data[i]!, 6));
  });

  // The notebook's case is its second step (t = 2) with averages still at zero: the correction is 1 − β².
  test('of Adam at t = 2', () => {
    const { in: given, out } = optim.cases.adam;
    const { learning_rate: rate, beta1, beta2, epsilon } = given;
    const found = tf.tidy(() => {
      const h = scalars({ ...H, rate, beta1, beta2, epsilon });
      const corrections = [beta1, beta2].map((beta) => {
        const b = tf.scalar(beta);
        return nextCorrection(nextCorrection(tf.scalar(0), b), b);
      });
      const w = tf.tensor1d(given.parameters.W1.data);
      const zero = tf.zerosLike(w);
      const context = { h, corrections, decays: true };
      const g = tf.tensor1d(given.grads.dW1.data);
      return [...optimizers.adam.update(w, g, [zero, zero], context).next.dataSync()];
    });
    found.forEach((w, i) => expect(w).toBeCloseTo(out.parameters.W1.data[i]!, 5));
  });
});

test('weight decay leaves biases alone', () => {
  tf.tidy(() => {
    const [one, zero] = [tf.scalar(1), tf.zeros([1])];
    const context = { h: scalars(H), corrections: [one, one], decays: false };
    const { next } = optimizers.adamw.update(tf.tensor1d([5]), zero, [zero, zero], context);
    expect(next.dataSync()[0]).toBe(5);
  });
});
