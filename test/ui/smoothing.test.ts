import { expect, test } from 'vitest';
import { smoothed } from '../../src/ui/smoothing';

test('smoothing corrects its start: β = .5 of 10, 10 is 10, 10', () => {
  expect([...smoothed(Float64Array.of(10, 10), 0.5)]).toEqual([10, 10]);
});

test('a value that is not finite is passed over, not spread', () => {
  const [a, b, c] = smoothed(Float64Array.of(1, NaN, 1), 0.9);
  expect(a).toBeCloseTo(1, 12);
  expect(b).toBeNaN();
  expect(c).toBeCloseTo(1, 12);
});
