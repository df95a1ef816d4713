/** Measures of a prediction on cases small enough to count by hand, and the course's F₁. */
import { expect, test } from 'vitest';
import {
  accuracy,
  certainties,
  confusion,
  precisionAndRecall,
  predictedClasses,
  regressionErrors,
} from '../../src/nn/metrics';

test('one output names a class by its side of the threshold, several by the largest', () => {
  expect([...predictedClasses(Float32Array.of(-1, 0, 2), 1, 0)]).toEqual([0, 0, 1]);
  expect([...predictedClasses(Float32Array.of(1, 3, 2, 5, 5, 0), 3, 0)]).toEqual([1, 0]);
});

test('certainty is the probability of the class that the logits name', () => {
  const [zero, low, high] = certainties(Float32Array.of(0, -Math.log(3), Math.log(9)), 1);
  expect(zero).toBe(0.5);
  expect(low).toBeCloseTo(3 / 4, 6);
  expect(high).toBeCloseTo(9 / 10, 6);
  const [even, sure] = certainties(Float32Array.of(2, 2, 2, 1000, 0, 0), 3);
  expect(even).toBeCloseTo(1 / 3, 6);
  expect(sure).toBe(1);
});

test('accuracy is the share that is right', () => {
  expect(accuracy([0, 1, 1, 0], [0, 1, 0, 0])).toBe(0.75);
});

test('confusion counts true classes in rows and predicted ones in columns', () => {
  expect([...confusion([0, 1, 1, 2], [0, 0, 1, 2], 3)]).toEqual([1, 1, 0, 0, 1, 0, 0, 0, 1]);
});

test('F₁ is the harmonic mean: .95 and .90 give .9243 (course 3, week 1)', () => {
  // 1710 found of 1900 that are there, 90 said wrongly.
  const counts = Float64Array.of(1000, 90, 190, 1710);
  const { precision, recall, f1 } = precisionAndRecall(counts, 2, 1);
  expect([precision, recall]).toEqual([0.95, 0.9]);
  expect(f1).toBeCloseTo(0.9243, 4);
});

test('a class that is never said and never there has no precision to divide by', () => {
  expect(precisionAndRecall(Float64Array.of(3, 0, 0, 0), 2, 1)).toEqual({
    precision: 0,
    recall: 0,
    f1: 0,
  });
});

test('errors of regression', () => {
  expect(regressionErrors([1, 2, 3], [1, 2, 3])).toEqual({ rmse: 0, r2: 1 });
  expect(regressionErrors([2, 2, 2], [1, 2, 3]).r2).toBe(0);
  expect(regressionErrors([4, 6], [1, 2]).rmse).toBeCloseTo(Math.sqrt(12.5), 12);
});
