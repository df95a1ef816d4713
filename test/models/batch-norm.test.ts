/** Batch norm against its formula in float64, against derivatives by tfjs, and its running averages. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RandomState } from '../../src/core/random';
import { NORM_EPSILON } from '../../src/models/layers/batch-norm';
import { network } from '../../src/models/network';
import * as tf from '../../src/models/tf';

beforeAll(() => tf.setBackend('cpu'));
beforeAll(() => tf.engine().startScope());
afterAll(() => tf.engine().endScope());

const random = new RandomState(1);
const volume = (...shape: number[]) =>
  tf.tensor(Float32Array.from(random.randn(shape.reduce((a, b) => a * b))), shape);

/** A network that is nothing but a batch norm. */
const batchNorm = (
  gamma: readonly number[],
  beta: readonly number[],
  places: readonly number[] = [],
) =>
  network({ input: [...places, gamma.length], layers: [{ type: 'batch-norm' }] }, ({ symbol }) =>
    Float32Array.from(symbol === 'γ' ? gamma : beta),
  );

test('every channel of z̃ has mean β and deviation γ over batch and places', () => {
  const norm = batchNorm([1, 2, 0.5], [0, -1, 4], [5, 5]);
  const { output: z } = norm.forward(tf.add(tf.mul(volume(8, 5, 5, 3), 7), 2), {
    isTraining: true,
  });
  const { mean, variance } = tf.moments(z, [0, 1, 2]);
  [0, -1, 4].forEach((beta, c) => expect(mean.dataSync()[c]).toBeCloseTo(beta, 5));
  [1, 2, 0.5].forEach((gamma, c) => expect(variance.dataSync()[c]).toBeCloseTo(gamma ** 2, 4));
});

test('its gradients are those that tfjs finds through mean and variance', () => {
  const norm = batchNorm([1, -2, 0.5, 3], [0, 0, 0, 0], [3, 3]);
  const gamma = norm.parameters[0]!.variable;
  const [z, weight] = [volume(6, 3, 3, 4), volume(6, 3, 3, 4)];
  const ours = tf.grad((x: tf.Tensor) =>
    tf.sum(tf.mul(norm.forward(x, { isTraining: true }).output, weight)),
  );
  const plain = tf.grad((x: tf.Tensor) => {
    const { mean, variance } = tf.moments(x, [0, 1, 2]);
    const whitened = tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, NORM_EPSILON)));
    return tf.sum(tf.mul(tf.mul(whitened, gamma), weight));
  });
  const expected = plain(z).dataSync();
  ours(z)
    .dataSync()
    .forEach((g, i) => expect(g).toBeCloseTo(expected[i]!, 4));
});

test('answers use the running averages, which remember nine tenths of the past', () => {
  const norm = batchNorm([1], [0]);
  const root = Math.sqrt(21);
  const batch = tf.tensor2d([[10 - root], [10 + root]]);
  for (let step = 0; step < 2; step++)
    for (const { variable, next } of norm.forward(batch, { isTraining: true }).kept)
      variable.assign(next);
  const [mean, variance] = norm.state.map(([, kept]) => kept.dataSync()[0]);
  expect(mean).toBeCloseTo(1.9, 5);
  expect(variance).toBeCloseTo(0.81 + 0.19 * 21, 4);
  const { output } = norm.forward(tf.tensor2d([[1.9]]));
  expect(output.dataSync()[0]).toBeCloseTo(0, 6);
});

test('a b before it has no gradient: the mean takes it out again', () => {
  const norm = batchNorm([1, 1, 1, 1], [0, 0, 0, 0]);
  const [z, weight] = [volume(50, 4), volume(50, 4)];
  const cost = (b: tf.Tensor) =>
    tf.sum(tf.mul(tf.tanh(norm.forward(tf.add(z, b), { isTraining: true }).output), weight));
  tf.grad(cost)(tf.tensor1d([0, 1, -2, 3]))
    .dataSync()
    .forEach((g) => expect(g).toBeCloseTo(0, 4));
});
