/** Sizes on a logarithmic scale. */
import { expect, test } from 'vitest';
import { decades, equallySpaced, heightOf, spreadOf } from '../../src/ui/network/log-lanes';

test('the spread is that of sizes, whatever their sign, and leaves zeros out', () => {
  expect(spreadOf([-3, 0, 1, 2])).toEqual([1, 2, 3]);
  expect(spreadOf([0, 0])).toBeUndefined();
});

test('decades hold every size, and are at least one', () => {
  expect(decades([0.02, -5])).toEqual([-2, 1]);
  expect(decades([0.1])).toEqual([-1, 0]);
  expect(decades([0])).toEqual([-1, 0]);
});

test('lanes span as many decades as the widest of them, each from its own top', () => {
  expect(
    equallySpaced([
      [-4, 0],
      [-5, -3],
    ]),
  ).toEqual([
    [-4, 0],
    [-7, -3],
  ]);
});

test('a decade is as high as any other, and 0 lies at the bottom', () => {
  expect(heightOf(0.1, -2, 0)).toBeCloseTo(0.5, 12);
  expect(heightOf(0, -2, 0)).toBe(0);
  expect(heightOf(1e-9, -2, 0)).toBe(0);
});
