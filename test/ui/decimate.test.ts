import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimate, lowerBound, nearestIndex } from '../../src/ui/charts/decimate';

describe('a decimated line', () => {
  const n = 100_000;
  const x = Float64Array.from({ length: n }, (_, i) => i);
  const y = Float64Array.from(
    { length: n },
    (_, i) => Math.sin(i / 500) + ((i * 7919) % 101) / 200,
  );

  test('has at most about two points a pixel', () => {
    expect(decimate({ x, y }, 400, 0, n - 1).length).toBeLessThanOrEqual(2 * 402);
  });

  test('keeps a single spike among a hundred thousand points', () => {
    const spiked = y.slice();
    spiked[54_321] = 50;
    expect(decimate({ x, y: spiked }, 300, 0, n - 1)).toContainEqual({ x: 54_321, y: 50 });
  });

  test('keeps the least and the greatest value, and rising x, whatever the line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        (values, pixels) => {
          const line = { x: values.map((_, i) => i), y: values };
          const drawn = decimate(line, pixels, 0, values.length - 1);
          const ys = drawn.map((p) => p.y);
          expect(Math.min(...ys)).toBe(Math.min(...values));
          expect(Math.max(...ys)).toBe(Math.max(...values));
          expect(drawn.every((p, i) => i === 0 || p.x >= drawn[i - 1]!.x)).toBe(true);
        },
      ),
    );
  });

  test('goes one point beyond either edge of what is shown', () => {
    const drawn = decimate({ x: [0, 10, 20, 30], y: [1, 2, 3, 4] }, 100, 12, 18);
    expect(drawn.map((p) => p.x)).toEqual([10, 20, 30]);
  });

  test('leaves out what a logarithmic axis has no place for', () => {
    const drawn = decimate({ x: [0, 1, 2], y: [1, 0, -3] }, 10, 0, 2, (v) => v > 0);
    expect(drawn).toEqual([{ x: 0, y: 1 }]);
  });
});

describe('places along x', () => {
  test('the first at or after a value', () => {
    expect([-1, 0, 3, 4, 9].map((v) => lowerBound([0, 2, 4], v))).toEqual([0, 0, 2, 2, 3]);
  });

  test('the nearest to a value, −1 on an empty line', () => {
    expect([-1, 0.9, 1.1, 99].map((v) => nearestIndex([0, 2, 4], v))).toEqual([0, 0, 1, 2]);
    expect(nearestIndex([], 1)).toBe(-1);
  });
});
