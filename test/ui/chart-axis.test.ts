import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAST, linearAxis, logAxis, logTicks, tickText } from '../../src/ui/charts/chart-axis';

const finite = fc.double({ min: -1e30, max: 1e30, noNaN: true });
const positive = fc.double({ min: 1e-37, max: 1e30, noNaN: true });
const range = (value: fc.Arbitrary<number>) =>
  fc.tuple(value, value).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
/** Ranges as narrow as those of a cost that hardly moves. */
const narrow = (value: fc.Arbitrary<number>) =>
  fc
    .tuple(value, fc.double({ min: 0, max: 1e-3, noNaN: true }))
    .map(([a, part]) => [Math.min(a, a * (1 + part)), Math.max(a, a * (1 + part))] as const);

describe.each([
  ['linear', linearAxis, fc.oneof(range(finite), narrow(finite))],
  ['logarithmic', logAxis, fc.oneof(range(positive), narrow(positive))],
] as const)('a %s axis', (_, axisOf, ranges) => {
  test('holds its values, and has two to nine ticks, no two of which read alike', () => {
    fc.assert(
      fc.property(ranges, ([low, high]) => {
        const { min, max, ticks } = axisOf(low, high);
        const unseen = 1e-6 * (max - min);
        expect(min - unseen).toBeLessThanOrEqual(low);
        expect(max + unseen).toBeGreaterThanOrEqual(high);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(ticks.every((tick) => tick >= min && tick <= max)).toBe(true);
        expect(new Set(ticks.map((tick) => tickText(tick))).size).toBe(ticks.length);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test('of one value leaves it room on both sides', () => {
    for (const value of [1.2, 0.6931478, 1e-7, 4e7]) {
      const { min, max } = axisOf(value, value * (1 + 1e-15));
      expect(min).toBeLessThanOrEqual(value * 0.8);
      expect(max).toBeGreaterThanOrEqual(value * 1.2);
    }
  });

  test('draws rounding of a length of 0 as next to nothing', () => {
    const { min, max } = axisOf(7.45e-9, 1.02e-8);
    expect(max).toBeGreaterThanOrEqual(1e-6);
    expect(min).toBeLessThanOrEqual(7.45e-9);
  });
});

test('ends of a linear axis are ticks', () => {
  expect(linearAxis(0, 5000)).toEqual({
    min: 0,
    max: 5000,
    ticks: [0, 1000, 2000, 3000, 4000, 5000],
  });
  expect(linearAxis(0.18, 0.69).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
});

test('values of 0 alone are drawn on an axis to 1', () => {
  expect(linearAxis(0, 0)).toMatchObject({ min: 0, max: 1 });
});

test('within a decade a logarithmic axis has round numbers, over several powers of ten', () => {
  expect(logAxis(0.31, 0.52).ticks.map((tick) => tickText(tick))).toEqual([
    '0.35',
    '0.4',
    '0.45',
    '0.5',
  ]);
  expect(logAxis(1e-3, 1).ticks.map((tick) => tickText(tick))).toEqual([
    '0.001',
    '0.01',
    '0.1',
    '1',
  ]);
  expect(logAxis(LEAST, 1).ticks.length).toBeLessThanOrEqual(6);
});

test('a logarithmic axis between given ends has two ticks at least, in however little room', () => {
  const ends = fc
    .oneof(range(positive), narrow(positive))
    .filter(([min, max]) => max > min * 1.000_001);
  fc.assert(
    fc.property(ends, fc.integer({ min: 2, max: 9 }), ([min, max], room) => {
      const ticks = logTicks(min, max, room);
      const unseen = 1e-6 * (max - min);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(room + 3);
      expect(ticks.every((tick) => tick >= min - unseen && tick <= max + unseen)).toBe(true);
    }),
    { numRuns: 2000, seed: 1 },
  );
  // Where multiples of 0.05 would have left 0.15 alone.
  expect(logTicks(0.101, 0.199, 4)).toEqual([0.12, 0.14, 0.16, 0.18]);
});

test('ticks of shares read in per cent, with the digits they need', () => {
  expect([0.5, 1].map((tick) => tickText(tick, true))).toEqual(['50 %', '100 %']);
  expect([0.991, 0.9915].map((tick) => tickText(tick, true))).toEqual(['99.1 %', '99.15 %']);
});
