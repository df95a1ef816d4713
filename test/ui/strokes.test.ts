/** Drawings as a network reads them: the size and place of MNIST's digits, wherever and however large one draws. */
import { describe, expect, test } from 'vitest';
import { digitRaster, rasterized, type Stroke } from '../../src/ui/controls/strokes';

/** A seven. */
const seven: readonly Stroke[] = [
  [0.2, 0.2, 0.8, 0.2, 0.45, 0.85],
  [0.35, 0.5, 0.7, 0.5],
];
const moved = (strokes: readonly Stroke[], scale: number, right: number, down: number) =>
  strokes.map((s) => s.map((c, i) => c * scale + (i % 2 === 0 ? right : down)));
const picture = (strokes: readonly Stroke[]) => rasterized(strokes, digitRaster);

describe('a drawn digit', () => {
  test('has its ink within 20 × 20 around its centre of mass, in the middle', () => {
    const pixels = picture(seven);
    const inked = pixels.flatMap((dark, i) => (dark > 0 ? [[Math.floor(i / 28), i % 28]] : []));
    const [rows, columns] = [0, 1].map((axis) => inked.map((at) => at[axis]!));
    for (const sides of [rows!, columns!])
      expect(Math.max(...sides) - Math.min(...sides)).toBeLessThanOrEqual(21);
    const mass = pixels.reduce((a, b) => a + b);
    const mean = (at: (i: number) => number) =>
      pixels.reduce((sum, dark, i) => sum + dark * at(i), 0) / mass;
    expect(mean((i) => (i % 28) + 0.5)).toBeCloseTo(14, 0);
    expect(mean((i) => Math.floor(i / 28) + 0.5)).toBeCloseTo(14, 0);
  });

  test('is the same picture small in a corner as large in the middle', () => {
    const [large, small] = [picture(seven), picture(moved(seven, 0.3, 0.65, 0.05))];
    large.forEach((dark, i) => expect(Math.abs(dark - small[i]!)).toBeLessThanOrEqual(1));
  });

  test('has whole numbers from 0 to 255, and both', () => {
    const pixels = picture(seven);
    expect(pixels).toHaveLength(784);
    expect(pixels.every((p) => Number.isInteger(p))).toBe(true);
    expect([Math.min(...pixels), Math.max(...pixels)]).toEqual([0, 255]);
  });

  test('may be a single dot', () => {
    const pixels = picture([[0.9, 0.1]]);
    const lit = pixels.flatMap((dark, i) => (dark > 128 ? [i] : []));
    expect(lit.length).toBeGreaterThan(1);
    for (const i of lit) {
      expect(Math.abs((i % 28) - 13.5)).toBeLessThan(2);
      expect(Math.abs(Math.floor(i / 28) - 13.5)).toBeLessThan(2);
    }
  });
});

test('an empty pad is blank paper', () => {
  expect(picture([]).every((dark) => dark === 0)).toBe(true);
});

test('without fitting, lines stay where they were drawn', () => {
  const pixels = rasterized([[0, 0.5, 1, 0.5]], { side: 10, radius: 0.5, fit: 0 });
  const rows = pixels.flatMap((dark, i) => (dark > 100 ? [Math.floor(i / 10)] : []));
  expect(new Set(rows)).toEqual(new Set([4, 5]));
});
