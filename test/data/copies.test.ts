/** Augmentation of points. */
import { expect, test } from 'vitest';
import { withCopies } from '../../src/data/planar/augment-points';
import { planarSets } from '../../src/data/planar/planar';

const set = planarSets.frontier.generate({ ...planarSets.frontier.defaults, m: 30 });

test('the examples come first as they are, and every copy keeps its class and stays near', () => {
  const more = withCopies(set, 2, 0.01, 7);
  expect(more.m).toBe(90);
  expect([...more.x.subarray(0, 60)]).toEqual([...set.x]);
  for (let i = 30; i < 90; i++) {
    expect(more.y[i]).toBe(set.y[i % 30]);
    const moved = Math.abs(more.x[2 * i]! - set.x[2 * (i % 30)]!);
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(0.05);
  }
});

test('the test set is left alone, and no copies are no change', () => {
  expect(withCopies(set, 3, 0.1, 7).test).toBe(set.test);
  expect(withCopies(set, 0, 0.1, 7)).toBe(set);
});
