/** Learning-rate schedules against their closed forms. */
import { expect, test } from 'vitest';
import { learningRate } from '../../src/nn/learning-rate';

const rate = (schedule: Parameters<typeof learningRate>[0]['schedule'], epoch: number) =>
  learningRate({ schedule, rate: 0.2, decayRate: 0.5, decayEpochs: 10 }, epoch);

test('constant stays', () => {
  expect([rate('constant', 0), rate('constant', 1e6)]).toEqual([0.2, 0.2]);
});

test('step halves every ten epochs, at once', () => {
  expect([0, 9, 10, 19, 20].map((e) => rate('step', e))).toEqual([0.2, 0.2, 0.1, 0.1, 0.05]);
});

test('exponential halves every ten epochs, gradually', () => {
  expect(rate('exponential', 0)).toBe(0.2);
  expect(rate('exponential', 5)).toBeCloseTo(0.2 * Math.SQRT1_2, 15);
  expect(rate('exponential', 10)).toBeCloseTo(0.1, 15);
});

test('1/t is the course’s α₀ / (1 + decayRate · epoch)', () => {
  const course = { schedule: 'inverse', rate: 0.2, decayRate: 1, decayEpochs: 1 } as const;
  expect([0, 1, 2, 3].map((e) => learningRate(course, e))).toEqual([0.2, 0.1, 0.2 / 3, 0.05]);
});

test('cosine falls to zero and stays there', () => {
  expect(rate('cosine', 0)).toBe(0.2);
  expect(rate('cosine', 5)).toBeCloseTo(0.1, 15);
  expect(rate('cosine', 10)).toBeCloseTo(0, 15);
  expect(rate('cosine', 1000)).toBe(rate('cosine', 10));
});

test('warm-up climbs evenly to the full rate', () => {
  const rates = [0, 4, 9, 10, 500].map((e) => rate('warmup', e));
  for (const [i, expected] of [0.02, 0.1, 0.2, 0.2, 0.2].entries())
    expect(rates[i]).toBeCloseTo(expected, 15);
});

test('a decay rate of zero is no trouble', () => {
  const zero = { schedule: 'step', rate: 0.2, decayRate: 0, decayEpochs: 10 } as const;
  expect([0, 9, 10].map((e) => learningRate(zero, e))).toEqual([0.2, 0.2, 0]);
});
