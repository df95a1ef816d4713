/** Where a descent starts. */
import { expect, test } from 'vitest';
import { startOf } from '../../src/nn/surface-descent';
import { saddle } from '../../src/nn/surfaces';

test('without a start of its own a run begins at the usual one', () => {
  expect(startOf({ start: [] }, saddle, [-1.5, 0])).toEqual([-1.5, 0]);
});

test('a start on the map is taken as it is, to the last bit', () => {
  expect(startOf({ start: [[0.1, 0.001, 0]] }, saddle, [-1.5, 0])).toEqual([0.1, 0.001]);
});

test('a start that was chosen on a larger map is brought onto this one', () => {
  expect(startOf({ start: [[-10, 1, 0]] }, saddle, [-1.5, 0])).toEqual([-2, 1]);
});
