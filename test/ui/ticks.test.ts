import { expect, test } from 'vitest';
import { extent, niceTicks, padded } from '../../src/ui/charts/ticks';

test('ticks are multiples of 1, 2 or 5 within the range', () => {
  expect(niceTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(niceTicks(-3.2, 4.1, 4)).toEqual([-2, 0, 2, 4]);
  expect(niceTicks(1200, 5000, 4)).toEqual([2000, 3000, 4000, 5000]);
});

test('an empty range has no ticks', () => {
  expect(niceTicks(2, 2, 5)).toEqual([]);
});

test('the extent passes over values that are not finite', () => {
  expect(extent([3, NaN, -1, Infinity])).toEqual([-1, 3]);
  expect(extent([])).toEqual([0, 1]);
});

test('a padded range is never empty', () => {
  expect(padded(0, 0)[1]).toBeGreaterThan(padded(0, 0)[0]);
  expect(padded(0, 10, 0.1)).toEqual([-1, 11]);
});
