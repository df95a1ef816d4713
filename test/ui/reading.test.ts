import { expect, test } from 'vitest';
import { number, sizes } from '../../src/core/params';
import { readNumber, readSizes, shownNumber } from '../../src/ui/controls/number-input';

const base = { label: '', help: '', effect: 'live', group: 'training' } as const;
const batch = number({
  ...base,
  min: 1,
  max: 1_000_000,
  integer: true,
  default: 1_000_000,
  top: () => 240,
  topText: 'all',
});
const l2 = number({ ...base, min: 0, max: 100, default: 0, zeroText: 'off' });
const hidden = sizes({ ...base, max: 64, maxLength: 6, default: [4] });
const problem = (reading: object) => ('problem' in reading ? reading.problem : '');

test('words stand for the top and for 0, both ways', () => {
  expect(shownNumber(batch, 1_000_000, {})).toBe('all (240)');
  expect(shownNumber(l2, 0, {})).toBe('off');
  expect(readNumber(batch, 'All', {})).toEqual({ value: 1_000_000 });
  expect(readNumber(l2, 'off', {})).toEqual({ value: 0 });
});

test('a number that reaches the top means all', () => {
  expect(readNumber(batch, '240', {})).toEqual({ value: 1_000_000 });
  expect(readNumber(batch, '32', {})).toEqual({ value: 32 });
});

test('what is no number, out of range or a fraction is refused with what was expected and found', () => {
  expect(problem(readNumber(l2, 'abc', {}))).toMatch(/0 to 100.*“abc”/);
  expect(problem(readNumber(l2, '-3', {}))).toMatch(/0 to 100.*−3/);
  expect(problem(readNumber(batch, '2.5', {}))).toMatch(/whole.*2\.5/i);
});

test('sizes are whole numbers with commas or spaces between', () => {
  expect(readSizes(hidden, '8, 4 2')).toEqual({ value: [8, 4, 2] });
  expect(readSizes(hidden, '')).toEqual({ value: [] });
  for (const bad of ['8, x', '0', '65', '1.5', '1,1,1,1,1,1,1']) {
    expect(problem(readSizes(hidden, bad))).toContain('1 to 64');
  }
});
