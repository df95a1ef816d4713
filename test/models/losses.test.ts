/** Costs and gradients against the course's vectors and closed forms. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { denseLayers } from '../../src/nn/layers';
import { meanLoss, penalty } from '../../src/models/losses';
import { network, type Start } from '../../src/models/network';
import * as tf from '../../src/models/tf';
import logistic from '../fixtures/course/c1w2_logistic.json';
import planar from '../fixtures/course/c1w3_planar.json';

beforeAll(() => tf.setBackend('cpu'));
beforeAll(() => tf.engine().startScope());
afterAll(() => tf.engine().endScope());

interface Matrix {
  readonly shape: readonly number[];
  readonly data: readonly (number | boolean)[];
}

/** The course's columns are our rows. */
const rows = ({ shape, data }: Matrix) =>
  tf.transpose(tf.tensor2d(data.map(Number), shape as [number, number]));

const near = (actual: tf.Tensor, expected: readonly number[], digits = 6) =>
  actual.dataSync().forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, digits));

/** First values by name. */
const named =
  (start: Readonly<Record<string, Float32Array>>): Start =>
  ({ name }) =>
    start[name];

test('logistic regression has the cost and gradients of the notebook', () => {
  const { in: given, out } = logistic.cases.propagate;
  const W = Float32Array.from(given.w.data);
  const start = { W1: W, b1: Float32Array.of(given.b) };
  const net = network({ input: [2], layers: [{ type: 'dense', units: 1 }] }, named(start));
  const [x, y] = [rows(given.X), rows(given.Y)];
  const { W: w } = net.layers[0]!;
  const b = net.layers[0]!.b!;
  const cost = () => meanLoss('sigmoid', net.forward(x).output as tf.Tensor2D, y);
  const { value, grads } = tf.variableGrads(cost, [w, b]);
  near(value, [out.cost]);
  near(grads[w.name]!, out.dw.data);
  near(grads[b.name]!, [out.db]);
  net.dispose();
});

test('a hidden layer has the activations of the notebook', () => {
  const { in: given, out } = planar.cases.forward_propagation;
  const { W1, b1, W2, b2 } = given.parameters;
  const layers = [...denseLayers([4], 'tanh'), { type: 'dense', units: 1 } as const];
  const W = (matrix: Matrix) => Float32Array.from(rows(matrix).dataSync());
  const b = ({ data }: Matrix) => Float32Array.from(data.map(Number));
  const start = { W1: W(W1), b1: b(b1), W2: W(W2), b2: b(b2) };
  const net = network({ input: [2], layers }, named(start));
  const { Z, A, output } = net.forward(rows(given.X));
  near(tf.transpose(Z[0]!), out.Z1.data);
  near(tf.transpose(A[0]!), out.A1.data);
  near(tf.transpose(output), out.Z2.data);
  net.dispose();
});

describe('cross-entropy', () => {
  const loss = (output: 'sigmoid' | 'softmax', z: number[][], y: number[][]) =>
    meanLoss(output, tf.tensor2d(z), tf.tensor2d(y)).dataSync()[0];

  test('stays finite and exact for logits far out', () => {
    expect(loss('sigmoid', [[1000]], [[0]])).toBe(1000);
    expect(loss('sigmoid', [[-1000]], [[0]])).toBe(0);
    expect(loss('softmax', [[1000, 0, -1000]], [[0, 0, 1]])).toBe(2000);
  });

  test('of two classes is the same by softmax and by sigmoid', () => {
    const [z, y] = [
      [0.3, -2, 4.1],
      [1, 1, 0],
    ];
    const sigmoid = loss(
      'sigmoid',
      z.map((v) => [v]),
      y.map((v) => [v]),
    );
    const softmax = loss(
      'softmax',
      z.map((v) => [0, v]),
      y.map((v) => [1 - v, v]),
    );
    expect(softmax).toBeCloseTo(sigmoid!, 6);
  });
});

test.each(['sigmoid', 'softmax', 'linear'] as const)(
  'the gradient of the %s loss is the slope of the loss',
  (output) => {
    const z = [0.5, -1, 2, 0.1, 0.2, -0.3];
    const y = tf.tensor2d([1, 0, 0, 0, 1, 0], [2, 3]);
    const loss = (values: number[]) =>
      meanLoss(output, tf.tensor2d(values, [2, 3]), y).dataSync()[0]!;
    const gradient = tf.grad((t: tf.Tensor) => meanLoss(output, t as tf.Tensor2D, y))(
      tf.tensor2d(z, [2, 3]),
    );
    const slopes = z.map((_, i) => {
      const moved = (by: number) => loss(z.with(i, z[i]! + by));
      return (moved(0.01) - moved(-0.01)) / 0.02;
    });
    near(gradient, slopes, 3);
  },
);

test('squared error is half the mean square', () => {
  const cost = meanLoss('linear', tf.tensor2d([[1], [5]]), tf.tensor2d([[2], [2]]));
  expect(cost.dataSync()[0]).toBe((1 + 9) / 4);
});

test('penalties are ½ l2 ‖W‖² and l1 Σ|W| over all layers', () => {
  const weights = [tf.tensor2d([[1, -2]]), tf.tensor2d([[3]])];
  const [l2, l1] = [tf.scalar(0.5), tf.scalar(0.25)];
  const of = (penalties: Parameters<typeof penalty>[1]) =>
    penalty(weights, penalties)?.dataSync()[0];
  expect(of({ l2 })).toBe(0.25 * 14);
  expect(of({ l1 })).toBe(0.25 * 6);
  expect(of({ l2, l1 })).toBe(5);
  expect(of({})).toBeUndefined();
});
