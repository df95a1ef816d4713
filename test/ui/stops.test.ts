import { describe, expect, test } from 'vitest';
import { number } from '../../src/core/params';
import { stopIndex, stopsOf } from '../../src/ui/controls/slider-stops';

const base = { label: '', help: '', effect: 'live', group: 'training', default: 0 } as const;
const rate = number({ ...base, min: 1e-6, max: 100, scale: 'log' });
const batch = number({ ...base, min: 1, max: 1e6, scale: 'log', integer: true });
const beta = number({ ...base, min: 0, max: 0.99999, step: 0.001 });
const lambda = number({ ...base, min: 0, max: 100, step: 0.01 });
const noise = number({ ...base, min: 0, max: 1, step: 0.05 });

describe('the stops of a slider', () => {
  test.each([
    ['a rate', rate],
    ['a batch size', batch],
    ['a β', beta],
    ['a penalty', lambda],
    ['noise', noise],
  ])('of %s rise from the least value to the greatest', (_, param) => {
    const stops = stopsOf(param);
    expect([stops[0], stops.at(-1)]).toEqual([param.min, param.max]);
    expect(stops.every((stop, i) => i === 0 || stop > stops[i - 1]!)).toBe(true);
    expect(stops.length).toBeLessThanOrEqual(202);
  });

  test('of a rate are the numbers one would choose, without noise of binary fractions', () => {
    const stops = stopsOf(rate);
    for (const value of [1e-6, 0.001, 0.03, 0.1, 1.2, 100]) expect(stops).toContain(value);
  });

  test('of a small step on a linear scale are its multiples', () => {
    expect(stopsOf(noise).slice(0, 5)).toEqual([0, 0.05, 0.1, 0.15, 0.2]);
  });

  test('of a penalty are off, then even by ratio', () => {
    expect(stopsOf(lambda).slice(0, 4)).toEqual([0, 0.01, 0.012, 0.015]);
  });

  test('of β come closer together near 1, as course 2 chooses them', () => {
    for (const value of [0.5, 0.9, 0.95, 0.99, 0.999]) expect(stopsOf(beta)).toContain(value);
  });

  test('of whole numbers are whole, and end where the data end', () => {
    const stops = stopsOf(batch, 240);
    expect(stops.every(Number.isInteger)).toBe(true);
    expect(stops.at(-1)).toBe(240);
  });

  test('are found again from their values, and the nearest from any other', () => {
    const stops = stopsOf(rate);
    stops.forEach((stop, i) => expect(stopIndex(stops, stop)).toBe(i));
    expect(stops[stopIndex(stops, 0.031)]).toBe(0.03);
    expect(stopIndex(stops, 1e9)).toBe(stops.length - 1);
  });
});
