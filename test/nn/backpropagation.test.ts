/** The network in float64 against the vectors of the course's notebooks. */
import { expect, test } from 'vitest';
import {
  answers,
  backward,
  type Cache,
  crossEntropy,
  descend,
  flattened,
  forward,
  type Layer,
  restored,
} from '../../src/nn/backpropagation';
import type { Matrix } from '../../src/core/params/kinds/matrix';
import checks from '../fixtures/course/c2w1_gradcheck.json';
import logistic from '../fixtures/course/c1w2_logistic.json';
import planar from '../fixtures/course/c1w3_planar.json';

interface Tensor {
  readonly shape: readonly number[];
  readonly data: readonly (number | boolean)[];
}
type Parameters = Readonly<Record<string, Tensor>>;

function rows({ shape, data }: Tensor): Matrix {
  const [height, width] = shape.length === 1 ? [1, shape[0]!] : (shape as [number, number]);
  return Array.from({ length: height! }, (_, i) =>
    data.slice(i * width!, (i + 1) * width!).map(Number),
  );
}

/** W1, b1, W2 … as layers. */
function network(parameters: Parameters, hidden: Layer['activation']): readonly Layer[] {
  const count = Object.keys(parameters).filter((name) => name.startsWith('W')).length;
  return Array.from({ length: count }, (_, l) => ({
    W: rows(parameters[`W${l + 1}`]!),
    b: rows(parameters[`b${l + 1}`]!).flat(),
    activation: l === count - 1 ? 'sigmoid' : hidden,
  }));
}

function expectNear(found: Matrix | readonly number[], wanted: Tensor): void {
  const flat = (found as readonly (number | readonly number[])[]).flat();
  expect(flat).toHaveLength(wanted.data.length);
  const worst = Math.max(...flat.map((v, i) => Math.abs(v - Number(wanted.data[i]))));
  expect(worst).toBeLessThan(1e-7);
}

test('goes forward as the notebook of the planar network', () => {
  const { in: given, out } = planar.cases.forward_propagation;
  const [first, second] = forward(network(given.parameters, 'tanh'), rows(given.X));
  expectNear(first!.Z, out.Z1);
  expectNear(first!.A, out.A1);
  expectNear(second!.Z, out.Z2);
  expectNear(second!.A, out.A2);
});

test('costs what the notebook prints', () => {
  const { in: given, out } = planar.cases.compute_cost;
  expect(crossEntropy(rows(given.A2), rows(given.Y))).toBeCloseTo(out, 9);
});

test('goes backward as the notebook of the planar network', () => {
  const { in: given, out } = planar.cases.backward_propagation;
  const layers = network(given.parameters, 'tanh');
  const { A1, A2, Z1, Z2 } = given.cache;
  const caches: readonly Cache[] = [
    { input: rows(given.X), Z: rows(Z1), A: rows(A1) },
    { input: rows(A1), Z: rows(Z2), A: rows(A2) },
  ];
  const [first, second] = backward(layers, caches, rows(given.Y));
  expectNear(first!.dW, out.dW1);
  expectNear(first!.db, out.db1);
  expectNear(second!.dW, out.dW2);
  expectNear(second!.db, out.db2);
});

test('descends as the notebook of the planar network', () => {
  const { in: given, out } = planar.cases.update_parameters;
  const grads = ['1', '2'].map((l) => ({
    dA: [],
    dZ: [],
    dW: rows(given.grads[`dW${l}` as 'dW1']),
    db: rows(given.grads[`db${l}` as 'db1']).flat(),
  }));
  const layers = descend(network(given.parameters, 'tanh'), grads, given.learning_rate);
  for (const [l, { W, b }] of layers.entries()) {
    expectNear(W, out[`W${l + 1}` as 'W1']);
    expectNear(b, out[`b${l + 1}` as 'b1']);
  }
});

test('trained for 10 000 steps, has the parameters that the notebook prints', () => {
  const { in: given, out } = planar.cases.nn_model;
  let layers = network(given.init, 'tanh');
  const [X, Y] = [rows(given.X), rows(given.Y)];
  for (let i = 0; i < given.num_iterations; i++)
    layers = descend(layers, backward(layers, forward(layers, X), Y), 1.2);
  for (const [l, { W, b }] of layers.entries()) {
    expectNear(W, out[`W${l + 1}` as 'W1']);
    expectNear(b, out[`b${l + 1}` as 'b1']);
  }
});

test('answers as the notebook of the planar network', () => {
  const { in: given, out } = planar.cases.predict;
  const caches = forward(network(given.parameters, 'tanh'), rows(given.X));
  expect(answers(caches.at(-1)!.A)).toEqual(out.data);
});

test('with one layer, is the logistic regression of the notebook', () => {
  const { propagate, optimize, predict } = logistic.cases;
  const unit = ({ w, b }: { w: Tensor; b: number }): readonly Layer[] => [
    { W: [rows(w).flat()], b: [b], activation: 'sigmoid' },
  ];
  const [X, Y] = [rows(propagate.in.X), rows(propagate.in.Y)];
  let layers = unit(propagate.in);
  const caches = forward(layers, X);
  const [gradients] = backward(layers, caches, Y);
  expect(crossEntropy(caches[0]!.A, Y)).toBeCloseTo(propagate.out.cost, 9);
  expectNear(gradients!.dW, propagate.out.dw);
  expect(gradients!.db[0]).toBeCloseTo(propagate.out.db, 9);
  for (let i = 0; i < optimize.in.num_iterations; i++)
    layers = descend(layers, backward(layers, forward(layers, X), Y), optimize.in.learning_rate);
  expectNear(layers[0]!.W, optimize.out.w);
  expect(layers[0]!.b[0]).toBeCloseTo(optimize.out.b, 9);
  const said = answers(forward(unit(predict.in), rows(predict.in.X))[0]!.A);
  expect(said.map(Number)).toEqual(predict.out.data);
});

test('has the gradients of the notebook on gradient checking', () => {
  const { in: given, out } = checks.cases;
  const layers = network(given.parameters, 'relu');
  const Y = rows(given.Y);
  const caches = forward(layers, rows(given.X));
  expect(crossEntropy(caches.at(-1)!.A, Y)).toBeCloseTo(out.cost, 9);
  const correct = out.grads_correct as Parameters;
  for (const [l, { dA, dZ, dW, db }] of backward(layers, caches, Y).entries()) {
    expectNear(dW, correct[`dW${l + 1}`]!);
    expectNear(db, correct[`db${l + 1}`]!);
    expectNear(dZ, correct[`dZ${l + 1}`]!);
    if (l < 2) expectNear(dA, correct[`dA${l + 1}`]!);
  }
});

test('every gradient is the slope of the cost, with a penalty and with units left out', () => {
  const random = (i: number, j: number) => Math.sin(7 * i + 3 * j + 1);
  const matrix = (n: number, m: number) =>
    Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, j) => random(i, j)));
  const layers: readonly Layer[] = (['tanh', 'relu', 'sigmoid'] as const).map((activation, l) => {
    const [n, before] = [[4, 3, 1][l]!, [3, 4, 3][l]!];
    return { W: matrix(n, before), b: matrix(1, n)[0]!, activation };
  });
  const [X, Y] = [matrix(3, 5), [[1, 0, 1, 1, 0]]];
  const masks = [matrix(4, 5).map((row) => row.map((v) => (v > -0.5 ? 1.25 : 0)))];
  const cost = (at: readonly Layer[]) =>
    crossEntropy(forward(at, X, { masks }).at(-1)!.A, Y, at, 0.7);
  const gradients = backward(layers, forward(layers, X, { masks }), Y, { lambda: 0.7 });
  const found = flattened(gradients.map(({ dW, db }) => ({ W: dW, b: db })));
  const row = flattened(layers);
  const nudged = (i: number, by: number) =>
    cost(
      restored(
        layers,
        row.map((v, k) => (k === i ? v + by : v)),
      ),
    );
  for (const [i, slope] of found.entries())
    expect((nudged(i, 1e-6) - nudged(i, -1e-6)) / 2e-6).toBeCloseTo(slope, 6);
});

test('the check of gradients has the differences that the notebook prints', async () => {
  const { lab } = await import('../../src/labs/c2w1-gradient-checking/lab');
  const { defaults } = await import('../../src/core/params');
  const differ = (bug: 'course' | 'none' | 'dW2' | 'db1') =>
    lab.compute({ ...defaults(lab.params), bug }).metrics['difference']!;
  const { out } = checks.cases;
  expect(differ('course')).toBeCloseTo(out.difference_with_bugs, 8);
  expect(differ('none')).toBeCloseTo(out.difference_fixed, 9);
  expect(differ('dW2')).toBeCloseTo(out.only_dW2_bug, 8);
  expect(differ('db1')).toBeCloseTo(out.only_db1_bug, 8);
});
