/** The lab of backpropagation against the notebook's 10 000 steps, and the trace of every number against the numbers. */
import { expect, test } from 'vitest';
import { seedsOf } from '../../src/core/lab';
import { defaults } from '../../src/core/params';
import { lab } from '../../src/labs/c1w4-backpropagation/lab';
import type { Passes } from '../../src/labs/c1w4-backpropagation/network';
import { train as createTrainer } from '../../src/labs/c1w4-backpropagation/train';
import { matricesOf, traceOf } from '../../src/labs/c1w4-backpropagation/trace';
import vectors from '../fixtures/course/c1w3_planar.json';

async function passesAfter(steps: number, some: object = {}): Promise<Passes> {
  const values = { ...defaults(lab.params), ...some };
  const trainer = await createTrainer({ values, seeds: seedsOf(lab), backend: 'auto' });
  await trainer.advance(steps, () => {});
  return trainer.observe({});
}

test('its examples and first weights are those of the notebook', async () => {
  const { X, Y, layers } = await passesAfter(0);
  const { in: given } = vectors.cases.nn_model;
  expect(X.flat()).toEqual(given.X.data);
  expect(Y.flat().map(Boolean)).toEqual(given.Y.data);
  for (const [i, w] of layers[0]!.W.flat().entries())
    expect(w).toBeCloseTo(given.init.W1.data[i]!, 12);
});

test('after 10 000 steps all parameters are those of the notebook', async () => {
  const { layers } = await passesAfter(10_000);
  const { out } = vectors.cases.nn_model;
  for (const [l, { W, b }] of layers.entries()) {
    const [w, c] = [out[`W${l + 1}` as 'W1'].data, out[`b${l + 1}` as 'b1'].data];
    for (const [i, value] of W.flat().entries()) expect(Math.abs(value - w[i]!)).toBeLessThan(1e-7);
    for (const [i, value] of b.entries()) expect(Math.abs(value - c[i]!)).toBeLessThan(1e-7);
  }
});

test('the sum written out for a number comes to that number', async () => {
  const passes = await passesAfter(3, { hidden: [3, 2], scale: 1 });
  const slope = (z: number) => 1 - Math.tanh(z) ** 2;
  for (const [name, rows] of matricesOf(passes)) {
    for (const [row, cells] of rows.entries()) {
      for (const [column, value] of cells.entries()) {
        const trace = traceOf(passes, { name, row, column })!;
        const products = trace.terms.reduce((sum, [a, b]) => sum + a * b, 0);
        const [a, b] = trace.terms[0] ?? [0, 0];
        const last = name === 'A3';
        const made = {
          sum: products + trace.extra,
          mean: products / trace.extra,
          activation: last ? 1 / (1 + Math.exp(-a)) : Math.tanh(a),
          difference: a - b,
          gate: a * slope(b),
          parameter: value,
          given: value,
        }[trace.kind];
        expect(made).toBeCloseTo(value, 12);
      }
    }
  }
});
