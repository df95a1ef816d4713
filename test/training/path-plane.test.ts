/** The plane on which paths are looked at. */
import { expect, test } from 'vitest';
import { planeThrough } from '../../src/training/observing/path-plane';

const at = (...numbers: number[]) => Float64Array.from(numbers);

test('the first axis leads from start to end, the second where the other path strays most', () => {
  const { axes, project } = planeThrough(
    [at(1, 1, 1), at(3, 1, 1)],
    [at(1, 1, 1), at(2, 1, 0), at(2, 1.1, 3)],
  );
  expect([...axes[0]]).toEqual([1, 0, 0]);
  expect(Math.abs(axes[1][2]!)).toBeGreaterThan(0.99);
  expect(axes[1][0]).toBeCloseTo(0, 12);
  expect([...project([at(1, 1, 1), at(4, 1, 1)])]).toEqual([0, 0, 3, 0]);
});

test('where nothing strays, and where nothing moves, there is still a plane', () => {
  for (const path of [
    [at(0, 0), at(0, 2)],
    [at(1, 1), at(1, 1)],
  ]) {
    const [first, second] = planeThrough(path, path).axes;
    expect(Math.hypot(...first)).toBeCloseTo(1, 12);
    expect(Math.hypot(...second)).toBeCloseTo(1, 12);
    expect(first[0]! * second[0]! + first[1]! * second[1]!).toBeCloseTo(0, 12);
  }
});
