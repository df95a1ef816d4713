/** Bars of histograms and their common axis. */
import { expect, test } from 'vitest';
import type { Histogram } from '../../src/core/panels/spread';
import { axisOf, bars } from '../../src/ui/network/histogram-bars';

const histogram = (low: number, high: number, ...counts: number[]): Histogram => ({
  low,
  high,
  counts: Float64Array.from(counts),
  mean: 0,
  deviation: 1,
});

test('a bar stands for each bin that is not empty, the tallest with share 1', () => {
  expect(bars(histogram(-1, 2, 2, 0, 4))).toEqual([
    { from: -1, to: 0, share: 0.5 },
    { from: 1, to: 2, share: 1 },
  ]);
});

test('values that are all one make one bar without width', () => {
  expect(bars(histogram(3, 3, 5, 0))).toEqual([{ from: 3, to: 3, share: 1 }]);
});

test('the axis holds every histogram and 0', () => {
  const [low, high] = axisOf([histogram(1, 3, 1), undefined, histogram(-1, 2, 1)]);
  expect(low).toBeCloseTo(-1.2, 12);
  expect(high).toBeCloseTo(3.2, 12);
  expect(axisOf([histogram(0, 0, 7)])).toEqual([-1, 1]);
});
