/** The schemes of learning-rate decay, against the figures of the lecture. */
import { expect, test } from 'vitest';
import { rateIn, type Scheme } from '../../src/labs/c2w2-rate-decay/schemes';

const epochs = (scheme: Scheme, rate: number, d: number) =>
  [1, 2, 3, 4].map((t) => rateIn(t, scheme, rate, d));
const close = (found: readonly number[], expected: readonly number[]) => {
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 12);
};

test('1/t decay from 0.2 with d = 1 is 0.1, 0.067, 0.05, 0.04', () => {
  close(epochs('inverse', 0.2, 1), [0.1, 0.2 / 3, 0.05, 0.04]);
});

test('exponential decay with d = 0.05 is 0.95 to the t', () => {
  close(epochs('exponential', 2, 0.05), [1.9, 1.805, 1.71475, 1.6290125]);
});

test('the root divides by √t', () => {
  close(epochs('root', 1, 0), [1, Math.SQRT1_2, 1 / Math.sqrt(3), 0.5]);
});

test('the staircase halves the rate every 1/d epochs', () => {
  close(epochs('staircase', 1, 0.5), [1, 0.5, 0.5, 0.25]);
});

test('eᵗ grows', () => {
  close(epochs('growing', 1, 0), [Math.E, Math.E ** 2, Math.E ** 3, Math.E ** 4]);
});

test('at the ends of d nothing breaks', () => {
  for (const scheme of ['inverse', 'exponential', 'staircase'] as const)
    for (const d of [0, 1])
      for (const t of [1, 1000]) expect(Number.isFinite(rateIn(t, scheme, 0.1, d))).toBe(true);
});
