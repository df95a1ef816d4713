/** Exponentially weighted averages against the course's figures and the sum they stand for. */
import { describe, expect, test } from 'vitest';
import { movingAverage, pastWeights, windowOf } from '../../src/nn/moving-average';
import { RandomState } from '../../src/core/random';

const theta = new RandomState(1).normal(10, 3, 80);

test('the course’s quiz: β = .5 and twice 10 make 7.5, corrected 10', () => {
  expect([...movingAverage([10, 10], 0.5, false)]).toEqual([5, 7.5]);
  expect([...movingAverage([10, 10], 0.5, true)]).toEqual([10, 10]);
});

test('with β = .9 the first average is a tenth of the first day, corrected the first day itself', () => {
  expect(movingAverage(theta, 0.9, false)[0]).toBeCloseTo(0.1 * theta[0]!, 12);
  expect(movingAverage(theta, 0.9, true)[0]).toBeCloseTo(theta[0]!, 12);
});

describe.each([0, 0.5, 0.9, 0.98])('with β = %d', (beta) => {
  test('the average is the sum of all days by their weights', () => {
    for (const corrected of [false, true]) {
      const weights = pastWeights(80, beta, corrected);
      const sum = theta.reduce((total, value, i) => total + value * weights[i]!, 0);
      expect(movingAverage(theta, beta, corrected)[79]).toBeCloseTo(sum, 10);
    }
  });

  test('the weights add up to 1 − βᵗ, corrected to 1', () => {
    const total = (corrected: boolean) =>
      pastWeights(30, beta, corrected).reduce((a, b) => a + b, 0);
    expect(total(false)).toBeCloseTo(1 - beta ** 30, 12);
    expect(total(true)).toBeCloseTo(1, 12);
  });
});

test('at the window’s end the weight has fallen to about a third', () => {
  for (const [beta, days] of [
    [0.9, 10],
    [0.98, 50],
  ] as const) {
    expect(windowOf(beta)).toBeCloseTo(days, 9);
    expect(beta ** days).toBeGreaterThan(0.34);
    expect(beta ** days).toBeLessThan(0.37);
  }
});
