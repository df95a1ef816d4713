import { describe, expect, test } from 'vitest';
import {
  fieldText,
  formatCount,
  formatExact,
  formatLive,
  formatNumber,
  formatPercent,
  typedInteger,
  typedNumber,
} from '../../src/ui/format/format';

describe('a number to read', () => {
  test.each([
    [0.03, '0.03'],
    [Math.fround(0.03), '0.03'],
    [0.123456, '0.123'],
    [12.3456, '12.3'],
    [1234.5, '1 235'],
    [1_240_000, '1 240 000'],
    [-0.5, '−0.5'],
    [0, '0'],
    [1e-8, '10⁻⁸'],
    [1.234e-5, '1.23·10⁻⁵'],
    [-1e-5, '−10⁻⁵'],
    [2.66e-256, '≈ 0'],
    [-5e-324, '≈ 0'],
    [1.5e-38, '1.5·10⁻³⁸'],
    [Infinity, '∞'],
    [NaN, 'not a number'],
  ])('%d reads “%s”', (value, shown) => {
    expect(formatNumber(value).replaceAll('\u2009', ' ')).toBe(shown);
  });

  test('a count gets thin spaces between thousands and no minus before zero', () => {
    expect(formatCount(1234567)).toBe('1\u2009234\u2009567');
    expect(formatCount(-0.2)).toBe('0');
  });

  test('a live number keeps three digits, so that it does not jump', () => {
    expect([0, 0.5, 0.25, 12].map(formatLive)).toEqual(['0.00', '0.500', '0.250', '12.0']);
  });

  test('a share reads as per cent with one decimal', () => {
    expect(formatPercent(0.9033)).toBe('90.3\u2009%');
  });

  test('a setting keeps every digit that was chosen', () => {
    expect(formatExact(0.9999)).toBe('0.9999');
    expect(formatExact(Math.fround(0.9999))).toBe('0.9999');
    expect(formatExact(0.1 + 0.2)).toBe('0.3');
  });
});

describe('a number as typed', () => {
  test.each([
    ['0.03', 0.03],
    ['0,03', 0.03],
    [' 1\u2009240 ', 1240],
    ['1e-3', 1e-3],
    ['−2.5', -2.5],
    ['.5', 0.5],
  ])('“%s” is understood', (said, value) => {
    expect(typedNumber(said)).toBe(value);
  });

  test.each(['', 'abc', '1,2,3', '0x10', 'Infinity', '1.2.3', '--1'])('“%s” is none', (said) => {
    expect(typedNumber(said)).toBeNaN();
  });

  test('what a field shows is read back as the same number', () => {
    for (const value of [0.03, 1e-8, 123456.789, 0.99999, 100]) {
      expect(typedNumber(fieldText(value))).toBe(value);
    }
  });
});

describe('a whole number as typed', () => {
  test.each([
    ['2,000', 2000],
    ['2.000', 2000],
    ['1,240,000', 1240000],
    ['2 000', 2000],
    ['2\u2009000', 2000],
    ['2’000', 2000],
    ['−2,000', -2000],
    ['2000', 2000],
    ['2,5', 2.5],
    ['2,00', 2],
  ])('“%s” is %d', (said, value) => {
    expect(typedInteger(said)).toBe(value);
  });

  test.each(['two', '2,00,000', ''])('“%s” is none', (said) => {
    expect(typedInteger(said)).toBeNaN();
  });
});
