import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/data/dataset';
import { digits, writeDigits } from '../../src/data/images/digits';
import { counts, hash, picture } from './pictures';

const set = digits(1000, 1);

/** Ink, and its centre of mass in pixels from the upper left corner. */
function massOf(pixels: Dataset['x']): { ink: number; x: number; y: number } {
  let [ink, x, y] = [0, 0, 0];
  pixels.forEach((value, at) => {
    ink += value;
    x += value * ((at % 28) + 0.5);
    y += value * (Math.floor(at / 28) + 0.5);
  });
  return { ink, x: x / ink, y: y / ink };
}

describe('generated digits', () => {
  test('are 28 × 28 values from 0 to 1, as many of each digit', () => {
    expect([set.m, set.n, set.x.length, set.classes]).toEqual([1000, 784, 784_000, 10]);
    expect(set.x.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(counts(set)).toEqual(Array(10).fill(100));
  });

  test('depend on the seed alone', () => {
    expect(hash(digits(200, 7))).toBe(hash(digits(200, 7)));
    expect(hash(digits(200, 7))).not.toBe(hash(digits(200, 8)));
  });

  test('of a small set are the first of a large one', () => {
    expect(digits(60, 1).x).toEqual(set.x.subarray(0, 60 * 784));
  });

  test('are no two alike', () => {
    const pictures = new Set(Array.from({ length: set.m }, (_, i) => picture(set, i).join()));
    expect(pictures.size).toBe(set.m);
  });

  test('have their centre of mass within a pixel of the middle, and paper around them', () => {
    for (let i = 0; i < set.m; i++) {
      const { ink, x, y } = massOf(picture(set, i));
      expect(ink, `digit ${i}`).toBeGreaterThan(15);
      expect(Math.max(Math.abs(x - 14), Math.abs(y - 14)), `digit ${i}`).toBeLessThan(1);
      const corners = [0, 27, 27 * 28, 783].map((at) => picture(set, i)[at]);
      expect(corners).toEqual([0, 0, 0, 0]);
    }
  });

  test('are written in slices that say how far they are', () => {
    const writing = writeDigits(1000, 1);
    const told: number[] = [];
    for (;;) {
      const { done, value } = writing.next();
      if (done) {
        expect(hash(value)).toBe(hash(set));
        break;
      }
      told.push(value);
    }
    expect(told).toEqual(Array.from({ length: 19 }, (_, i) => (i + 1) / 20));
  });
});
