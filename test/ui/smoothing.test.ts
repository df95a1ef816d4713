import { expect, test } from 'vitest';
import { smoothed } from '../../src/ui/charts/smoothing';

test('smoothing corrects its start: β = .5 of 10, 10 is 10, 10', () => {
  expect([...smoothed(Float64Array.of(10, 10), 0.5)]).toEqual([10, 10]);
});

test('a value that is not finite is passed over, not spread', () => {
  const [a, b, c] = smoothed(Float64Array.of(1, NaN, 1), 0.9);
  expect(a).toBeCloseTo(1, 12);
  expect(b).toBeNaN();
  expect(c).toBeCloseTo(1, 12);
});

test('a constant line stays that constant to the last bit', () => {
  for (const value of [1.2, 0.6931471805599453, 0.1, -3e-9, 1e300])
    for (const beta of [0, 0.01, 0.5, 0.9, 0.99])
      expect([...new Set(smoothed(new Float64Array(500).fill(value), beta))]).toEqual([value]);
});

test('the average is the corrected one of the course: 0.1·2 + 0.9·… over 1 − 0.9ᵗ', () => {
  const line = Float64Array.of(2, 5, -1, 4);
  let v = 0;
  const expected = line.map((y, t) => (v = 0.9 * v + 0.1 * y) / (1 - 0.9 ** (t + 1)));
  for (const [t, value] of smoothed(line, 0.9).entries())
    expect(value).toBeCloseTo(expected[t]!, 12);
});
