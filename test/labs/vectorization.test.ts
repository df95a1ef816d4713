/** Broadcasting, against the rules and examples of NumPy's manual. */
import { describe, expect, test } from 'vitest';
import {
  broadcast,
  counted,
  laidOut,
  stretched,
} from '../../src/labs/c1w2-vectorization/broadcast';

describe('broadcasting', () => {
  test.each([
    [
      [3, 4],
      [1, 4],
      [3, 4],
    ],
    [
      [3, 4],
      [3, 1],
      [3, 4],
    ],
    [[3, 4], [4], [3, 4]],
    [[5], [5, 1], [5, 5]],
    [
      [4, 1],
      [1, 3],
      [4, 3],
    ],
    [[2, 3], [], [2, 3]],
    [[], [], []],
  ])('%j + %j → %j', (a, b, shape) => {
    expect(broadcast(a, b)).toEqual({ fits: true, shape });
    expect(broadcast(b, a)).toEqual({ fits: true, shape });
  });

  test('names the axis, from the right, at which two shapes do not fit', () => {
    expect(broadcast([3, 4], [3])).toEqual({ fits: false, axis: 1, sizes: [4, 3] });
    expect(broadcast([3, 4], [2, 4])).toEqual({ fits: false, axis: 2, sizes: [3, 2] });
  });

  test('repeats a row downward and a column to the right', () => {
    expect(stretched(counted([2], 10), [2, 2])).toEqual([
      [10, 20],
      [10, 20],
    ]);
    expect(stretched(counted([2, 1], 1), [2, 3])).toEqual([
      [1, 1, 1],
      [2, 2, 2],
    ]);
  });

  test('lays an array of rank 1 out as a row, and a single number as one cell', () => {
    expect(laidOut([5])).toEqual([1, 5]);
    expect(laidOut([])).toEqual([1, 1]);
  });
});
