/** Numbers as a learner reads them, and as they are typed. */

const thin = '\u2009';
const minus = '\u2212';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Below this, about where single precision ends, a number is as good as 0, and its digits say nothing. */
const LEAST = 1e-38;

/** A number to read: three significant digits, thin spaces between thousands, powers of ten where it is very large or small. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${minus}∞`;
  const size = Math.abs(value);
  if (size !== 0 && size < LEAST) return '≈ 0';
  if (size !== 0 && (size < 1e-4 || (size >= 1e7 && !Number.isInteger(value)) || size >= 1e12)) {
    return power(value);
  }
  if (size >= 1000) return formatCount(value);
  return signed(Number.isInteger(value) ? String(value) : trimmed(value));
}

/** A round number along an axis: every digit of it, so that no two ticks read alike. */
export function formatTick(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e7)) return power(value, 11);
  const [whole = '', fraction] = String(Number(value.toPrecision(12))).split('.');
  return (
    signed((value < 0 && !whole.startsWith('-') ? '-' : '') + spaced(whole)) +
    (fraction ? `.${fraction}` : '')
  );
}

/** A setting to read: all the digits that were chosen (0.9999 stays), but no noise of binary fractions. */
export function formatExact(value: number): string {
  const plain = fieldText(value);
  if (plain.includes('e') || Math.abs(value) >= 1000) return formatNumber(value);
  return signed(plain);
}

/** A whole number with thin spaces between thousands; a fraction is rounded away. */
export function formatCount(value: number): string {
  const digits = Math.abs(Math.round(value)).toFixed(0);
  return signed((value < 0 && digits !== '0' ? '-' : '') + spaced(digits));
}

/** A number that changes while it is read: always three significant digits, so that its width stays. */
export function formatLive(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || size >= 1000 || (size !== 0 && size < 1e-4))
    return formatNumber(value);
  return signed(size === 0 ? '0.00' : value.toPrecision(3));
}

/** A place that a run comes to rest at, live: below a millionth it is at 0. */
export function formatSettling(value: number): string {
  return formatLive(Math.abs(value) < 1e-6 ? 0 : value);
}

/** A share from 0 to 1 as per cent, with one decimal. */
export function formatPercent(share: number): string {
  return Number.isFinite(share)
    ? `${signed((share * 100).toFixed(1))}${thin}%`
    : formatNumber(share);
}

/** A number as one would type it: no spaces, no noise of binary fractions (0.03, not 0.030000001). */
export function fieldText(value: number): string {
  return String(Number(value.toPrecision(Math.fround(value) === value ? 7 : 12)));
}

/** What someone typed, read as a number: spaces, a decimal comma and a typographic minus are understood. NaN if it is none. */
export function typedNumber(text: string): number {
  const plain = text.replace(/[\s\u2009\u202f\u00a0_]/g, '').replace(minus, '-');
  const number = /^[^.,]*,[^.,]*$/.test(plain) ? plain.replace(',', '.') : plain;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number) ? Number(number) : NaN;
}

/** What someone typed, read as a whole number: as above, and commas or dots between thousands are understood ("2,000"). */
export function typedInteger(text: string): number {
  const plain = text.trim();
  const isGrouped = /^[+\u2212-]?\d{1,3}([.,'’]\d{3})+$/.test(plain);
  return typedNumber(isGrouped ? plain.replace(/[.,'’]/g, '') : text);
}

const signed = (text: string) => text.replace('-', minus);
const trimmed = (value: number) => String(Number(value.toPrecision(3)));

const spaced = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, thin);

function power(value: number, decimals = 2): string {
  const [digits, exponent] = value.toExponential(decimals).split('e') as [string, string];
  const raised = [...exponent.replace('+', '')].map((c) =>
    c === '-' ? '⁻' : superscripts[Number(c)],
  );
  const mantissa = String(Number(digits));
  const factor = mantissa === '1' ? '' : mantissa === '-1' ? '-' : `${mantissa}·`;
  return `${signed(factor)}10${raised.join('')}`;
}
