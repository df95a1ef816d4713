/** Batch norm against its formula in float64, against derivatives by tfjs, and its running averages. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RandomState } from '../../src/core/random';
import { batchNorm, follow, NORM_EPSILON, normalized } from '../../src/models/batch-norm';
import * as tf from '../../src/models/tf';

beforeAll(() => tf.setBackend('cpu'));
beforeAll(() => tf.engine().startScope());
afterAll(() => tf.engine().endScope());

const random = new RandomState(1);
const volume = (...shape: number[]) =>
  tf.tensor(Float32Array.from(random.randn(shape.reduce((a, b) => a * b))), shape);

test('every channel of z̃ has mean β and deviation γ over batch and places', () => {
  const norm = batchNorm(3);
  norm.gamma.assign(tf.tensor1d([1, 2, 0.5]));
  norm.beta.assign(tf.tensor1d([0, -1, 4]));
  const { z } = normalized(tf.add(tf.mul(volume(8, 5, 5, 3), 7), 2), norm, true);
  const { mean, variance } = tf.moments(z, [0, 1, 2]);
  [0, -1, 4].forEach((beta, c) => expect(mean.dataSync()[c]).toBeCloseTo(beta, 5));
  [1, 2, 0.5].forEach((gamma, c) => expect(variance.dataSync()[c]).toBeCloseTo(gamma ** 2, 4));
});

test('its gradients are those that tfjs finds through mean and variance', () => {
  const norm = batchNorm(4);
  norm.gamma.assign(tf.tensor1d([1, -2, 0.5, 3]));
  const [z, weight] = [volume(6, 3, 3, 4), volume(6, 3, 3, 4)];
  const ours = tf.grad((x: tf.Tensor) => tf.sum(tf.mul(normalized(x, norm, true).z, weight)));
  const plain = tf.grad((x: tf.Tensor) => {
    const { mean, variance } = tf.moments(x, [0, 1, 2]);
    const whitened = tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, NORM_EPSILON)));
    return tf.sum(tf.mul(tf.add(tf.mul(whitened, norm.gamma), norm.beta), weight));
  });
  const expected = plain(z).dataSync();
  ours(z)
    .dataSync()
    .forEach((g, i) => expect(g).toBeCloseTo(expected[i]!, 4));
});

test('answers use the running averages, which remember nine tenths of the past', () => {
  const norm = batchNorm(1);
  const statistics = (mean: number, variance: number) => ({
    mean: tf.tensor1d([mean]),
    variance: tf.tensor1d([variance]),
  });
  follow(norm, statistics(10, 21));
  follow(norm, statistics(10, 21));
  expect(norm.mean.dataSync()[0]).toBeCloseTo(1.9, 6);
  expect(norm.variance.dataSync()[0]).toBeCloseTo(0.81 + 0.19 * 21, 5);
  const { z } = normalized(tf.tensor2d([[1.9]]), norm, false);
  expect(z.dataSync()[0]).toBeCloseTo(0, 6);
});

test('a b before it has no gradient: the mean takes it out again', () => {
  const norm = batchNorm(4);
  const [z, weight] = [volume(50, 4), volume(50, 4)];
  const cost = (b: tf.Tensor) =>
    tf.sum(tf.mul(tf.tanh(normalized(tf.add(z, b), norm, true).z), weight));
  tf.grad(cost)(tf.tensor1d([0, 1, -2, 3]))
    .dataSync()
    .forEach((g) => expect(g).toBeCloseTo(0, 4));
});
