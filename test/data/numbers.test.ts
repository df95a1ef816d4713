import { describe, expect, test } from 'vitest';
import { asThousands, isMissing, writtenNumber } from '../../src/data/files/numbers';

describe('a number', () => {
  test.each<[string, number]>([
    ['1', 1],
    ['-1.5e3', -1500],
    ['+.5', 0.5],
    ['5.', 5],
    ['1,5', 1.5],
    ['-1,5E+2', -150],
    [',5', 0.5],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['1 000', 1000],
    ['1\u00a0234\u202f567', 1234567],
    ['1 234,5', 1234.5],
    ['1 234.567', 1234.567],
    ['1’234', 1234],
    ["1'234.50", 1234.5],
    ['1,234.5', 1234.5],
    ['1.234,56', 1234.56],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1,23,456', 123456],
    ['12,34,567.5', 1234567.5],
    ['45 %', 45],
    ['12,5%', 12.5],
    ['$103000', 103000],
    ['$ 1,234.50', 1234.5],
    ['-$5', -5],
    ['$-5', -5],
    ['($1,234,567)', -1234567],
    ['(5)', -5],
    ['5-', -5],
    ['1.234,50 €', 1234.5],
    ['€1 234', 1234],
    ['US$ 5', 5],
    ['EUR 7,50', 7.5],
    ['250 kr', 250],
    ['Rs. 1,23,456', 123456],
    ['250,-', 250],
    ['−5', -5],
    ['–5', -5],
    ['+5', 5],
  ])('%j is %d', (text, value) => expect(writtenNumber(text)?.value).toBe(value));

  test.each([
    'Infinity',
    '0x10',
    '1e999',
    '12.05.2020',
    '2020-01-01',
    '192.168.0.1',
    '1.2.3',
    '12:30',
    '555-1234',
    '1,23',
    'a1',
    '5 kg',
    '1 2',
    '12,34.5.6',
    '--5',
    '$5 €',
    '',
    '-',
    '.',
  ])('is not %j, or has another value', (text) => {
    const number = writtenNumber(text);
    if (text === '1,23') expect(number?.value).toBe(1.23);
    else expect(number).toBeUndefined();
  });

  test.each([
    ['1.090', 1090],
    ['1,234', 1234],
    ['999,001', 999001],
  ])('%j may be thousands', (text, value) => {
    const number = writtenNumber(text)!;
    expect(asThousands(number.value)).toBe(value);
    expect(number.form).toBeGreaterThan(2);
  });
});

test.each([
  '',
  'NA',
  'N/A',
  '#N/A',
  '?',
  'NaN',
  'null',
  'None',
  '-',
  '--',
  '.',
  '<NA>',
  '#DIV/0!',
  '\\N',
])('%j says that there is nothing', (text) => expect(isMissing(text)).toBe(true));

test.each(['0', 'no', 'unknown', '-1', 'x'])('%j says something', (text) =>
  expect(isMissing(text)).toBe(false),
);
