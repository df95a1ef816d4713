import { describe, expect, test } from 'vitest';
import { shapeDefaults, shapeNames, shapes } from '../../src/data/images/shapes';

const clean = { ...shapeDefaults, m: 60, noise: 0 };
/** The number of bright pixels of picture i. */
const area = ({ x, n }: { x: Float64Array | Float32Array; n: number }, i: number) =>
  Float64Array.from(x.subarray(i * n, (i + 1) * n)).reduce((sum, value) => sum + value, 0);

describe('pictures of shapes', () => {
  test('are 28 × 28 values from 0 to 1, the classes taking turns', () => {
    const set = shapes({ ...shapeDefaults, m: 60, noise: 0.3 });
    expect([set.m, set.n, set.x.length, set.classes]).toEqual([60, 784, 60 * 784, 6]);
    expect(set.x.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(Array.from(set.y.subarray(0, 7))).toEqual([0, 1, 2, 3, 4, 5, 0]);
    expect(set.labels).toHaveLength(shapeNames.length);
  });

  test('cover the areas that geometry gives, edges smoothed', () => {
    const set = shapes({ ...clean, m: 6, jitter: 0 });
    const r2 = 64;
    const arm = 4 * 1.05 * 0.35 * 2 - 4 * 0.35 * 0.35;
    const expected = [
      Math.PI * r2,
      1.7 * 1.7 * r2,
      3 * Math.sqrt(3) * 0.55 ** 2 * r2,
      arm * r2,
      // ten triangles between the centre, a tip at distance d / cos 72° and a notch at d / cos 36°
      5 *
        Math.sin(Math.PI / 5) *
        (0.38 / Math.cos((2 * Math.PI) / 5)) *
        (0.38 / Math.cos(Math.PI / 5)) *
        r2,
      Math.PI * (1.05 ** 2 - 0.55 ** 2) * r2,
    ];
    expected.forEach((value, i) => expect(Math.abs(area(set, i) / value - 1)).toBeLessThan(0.03));
    expect(set.x.some((value) => value > 0.1 && value < 0.9)).toBe(true);
  });

  test('depend on the seed alone, and stay within the picture at full jitter', () => {
    expect(shapes(clean)).toEqual(shapes(clean));
    expect(shapes({ ...clean, seed: 2 }).x).not.toEqual(shapes(clean).x);
    const wild = shapes({ ...clean, m: 600, jitter: 1 });
    for (let i = 0; i < wild.m; i++) expect(area(wild, i)).toBeGreaterThan(15);
  });
});
