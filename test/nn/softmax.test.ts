/** Softmax and its loss. */
import { expect, test } from 'vitest';
import { crossEntropy, softmax } from '../../src/nn/softmax';

test('the scores of the course’s quiz give its probabilities', () => {
  const figures = [0.980898, 0.000894, 0.017966, 0.000121, 0.000121];
  softmax([9, 2, 5, 0, 0]).forEach((p, j) => expect(p).toBeCloseTo(figures[j]!, 6));
});

test('probabilities come to 1, and do not change when all scores do alike', () => {
  const z = [3, -1, 0.5, 7];
  const sum = softmax(z).reduce((a, b) => a + b, 0);
  expect(sum).toBeCloseTo(1, 12);
  for (const c of [-700, 3, 1000])
    softmax(z.map((score) => score + c)).forEach((p, j) =>
      expect(p).toBeCloseTo(softmax(z)[j]!, 12),
    );
});

test('of two scores the second gets the sigmoid of their difference', () => {
  expect(softmax([1, 3])[1]).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
});

test('heat levels the shares, and cold gives all to the largest', () => {
  softmax([9, 2, 5], 1e6).forEach((p) => expect(p).toBeCloseTo(1 / 3, 5));
  softmax([9, 2, 5], 0.01).forEach((p, j) => expect(p).toBeCloseTo(j === 0 ? 1 : 0, 12));
});

test('the loss is −log of the probability of the true class', () => {
  expect(crossEntropy([0.25, 0.75], 0)).toBeCloseTo(Math.log(4), 12);
  expect(crossEntropy([1, 0], 1)).toBe(Infinity);
});
