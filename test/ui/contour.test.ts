import { expect, test } from 'vitest';
import type { GridMap } from '../../src/core/panels/maps';
import { contour } from '../../src/ui/surfaces/contour';

const map = (side: number, f: (x: number, y: number) => number): GridMap => ({
  domain: { x: [0, side - 1], y: [0, side - 1] },
  side,
  outputs: 1,
  values: Float32Array.from({ length: side * side }, (_, i) => f(i % side, Math.floor(i / side))),
});

test('the line of a plane is where the plane has the value', () => {
  const segments = contour(
    map(20, (x, y) => 2 * x - y),
    10.5,
  );
  expect(segments.length).toBeGreaterThan(10);
  for (const [x1, y1, x2, y2] of segments) {
    expect(2 * x1 - y1).toBeCloseTo(10.5, 4);
    expect(2 * x2 - y2).toBeCloseTo(10.5, 4);
  }
});

test('the line of a cone is a circle, closed', () => {
  const segments = contour(
    map(41, (x, y) => Math.hypot(x - 20, y - 20)),
    12,
  );
  const length = segments.reduce((sum, [a, b, c, d]) => sum + Math.hypot(c - a, d - b), 0);
  expect(length).toBeCloseTo(2 * Math.PI * 12, 0);
  const ends = new Map<string, number>();
  for (const [x1, y1, x2, y2] of segments)
    for (const end of [`${x1.toFixed(4)},${y1.toFixed(4)}`, `${x2.toFixed(4)},${y2.toFixed(4)}`])
      ends.set(end, (ends.get(end) ?? 0) + 1);
  expect([...ends.values()].every((count) => count === 2)).toBe(true);
});

test('a map that is level or not finite has no line', () => {
  expect(
    contour(
      map(5, () => 1),
      0.5,
    ),
  ).toEqual([]);
  expect(
    contour(
      map(5, () => NaN),
      0.5,
    ),
  ).toEqual([]);
});
