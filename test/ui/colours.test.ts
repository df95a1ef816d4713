import { describe, expect, test } from 'vitest';
import {
  classMark,
  classShade,
  contrast,
  diverging,
  lightness,
  lookOf,
  looks,
  mix,
  rgb,
  runMark,
  sequential,
} from '../../src/ui/theme/colours';

const light = rgb('#ffffff');
const dark = rgb('#14171a');
const eight = Array.from({ length: 8 }, (_, i) => i);

test('contrast is as WCAG 2 gives it', () => {
  expect(contrast(rgb('#000000'), light)).toBeCloseTo(21, 6);
  expect(contrast(rgb('#767676'), light)).toBeCloseTo(4.54, 2);
});

describe('runs and classes', () => {
  test('each colour has a contrast of at least 3 with the light and the dark page', () => {
    for (const i of eight) {
      const colour = rgb(runMark(i).colour);
      expect(contrast(colour, light)).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, dark)).toBeGreaterThanOrEqual(3);
    }
  });

  test.each([
    ['runs', runMark],
    ['classes', classMark],
  ])('of eight %s no two share a colour, a dash or a marker', (_, mark) => {
    const marks = eight.map(mark);
    expect(new Set(marks.map((m) => m.colour)).size).toBe(8);
    expect(new Set(marks.map((m) => m.dash.join())).size).toBe(8);
    expect(new Set(marks.map((m) => m.marker)).size).toBe(8);
  });

  test('no two of sixty-four runs share colour and marker, and then they come again', () => {
    const look = (i: number) => `${runMark(i).colour} ${runMark(i).marker}`;
    const all = Array.from({ length: looks }, (_, i) => look(i));
    expect(new Set(all).size).toBe(64);
    expect(look(looks + 3)).toBe(look(lookOf(looks + 3)));
  });

  test('the ninth run has the first colour with another dash and marker', () => {
    expect(runMark(8).colour).toBe(runMark(0).colour);
    expect(runMark(8).dash).not.toEqual(runMark(0).dash);
    expect(runMark(8).marker).not.toBe(runMark(0).marker);
  });
});

describe('scales', () => {
  test('the diverging scale is orange below, blue above, and neutral at 0', () => {
    const [[r, , b], [R, , B]] = [diverging(-1), diverging(1)];
    expect(r - b).toBeGreaterThan(100);
    expect(B - R).toBeGreaterThan(100);
    const middle = diverging(0);
    expect(Math.max(...middle) - Math.min(...middle)).toBeLessThan(10);
  });

  test('the scale of magnitudes darkens evenly', () => {
    const steps = Array.from({ length: 11 }, (_, i) => lightness(sequential(i / 10)));
    const falls = steps.slice(1).map((l, i) => steps[i]! - l);
    expect(Math.min(...falls)).toBeGreaterThan(0.03);
    expect(Math.max(...falls) / Math.min(...falls)).toBeLessThan(1.6);
  });

  test('a class held for certain has its own colour', () => {
    rgb(classMark(3).colour).forEach((c, i) => expect(classShade(3, 1)[i]).toBeCloseTo(c, 1));
  });

  test('mixing ends at the colours given', () => {
    mix(light, dark, 0).forEach((c, i) => expect(c).toBeCloseTo(light[i]!, 3));
    mix(light, dark, 1).forEach((c, i) => expect(c).toBeCloseTo(dark[i]!, 3));
  });
});
