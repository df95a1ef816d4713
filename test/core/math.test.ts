import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as math from '../../src/core/math';
import { pow } from '../../src/core/math';
import oracle from '../fixtures/math.json';

/** The distance from x to the next double away from 0. */
function ulp(x: number): number {
  const bits = new BigInt64Array(Float64Array.of(Math.abs(x)).buffer);
  const next = new Float64Array(BigInt64Array.of(bits[0]! + 1n).buffer)[0]!;
  return next - Math.abs(x);
}

/** The largest error in ulps over rows of (arguments…, nearest double to the exact value, what is left of it). */
function worst(
  f: (...args: number[]) => number,
  rows: readonly number[][],
): { error: number; at: number[] } {
  return rows
    .map((row) => {
      const [nearest, rest] = row.slice(-2) as [number, number];
      const at = row.slice(0, -2);
      return { error: Math.abs(f(...at) - nearest - rest) / ulp(nearest), at };
    })
    .reduce((a, b) => (b.error > a.error || Number.isNaN(b.error) ? b : a));
}

const names = ['exp', 'expm1', 'log', 'log1p', 'sin', 'cos', 'tanh', 'pow'] as const;
const functionOf = (name: (typeof names)[number]) => math[name] as (...args: number[]) => number;
const pairs = (values: readonly number[]) => values.flatMap((a) => values.map((b) => [a, b]));

describe('elementary functions', () => {
  test.each(names)('%s is within one unit in the last place of the exact value', (name) => {
    const { error, at } = worst(functionOf(name), oracle[name]);
    expect(error, `${name}(${at.join(', ')})`).toBeLessThan(1);
  });

  test.each(names)('%s treats zeros, infinities and NaN as the language says', (name) => {
    const special = [0, -0, 1, -1, Infinity, -Infinity, NaN, 1000, -1000, Number.MAX_VALUE];
    const native = Math[name] as (...args: number[]) => number;
    for (const args of name === 'pow' ? pairs(special) : special.map((x) => [x])) {
      const expected = native(...args);
      if ([0, 1, Infinity, NaN].includes(Math.abs(expected)))
        expect(functionOf(name)(...args), `${name}(${args.join()})`).toBe(expected);
    }
  });

  test('pow of whole numbers is exact where the result is', () => {
    for (let k = -1074; k <= 1023; k++)
      expect(pow(2, k)).toBe(k < -1021 ? 2 ** -1021 / 2 ** (-1021 - k) : 2 ** k);
    for (let k = 0; k <= 22; k++) expect(pow(10, k)).toBe(Number(`1e${k}`));
    expect(pow(-3, 3)).toBe(-27);
  });

  test('have the same bits in every engine', () => {
    const bits = Float64Array.from(
      names.flatMap((name) => oracle[name].map((row) => functionOf(name)(...row.slice(0, -2)))),
    );
    const hash = createHash('sha256').update(new Uint8Array(bits.buffer)).digest('hex');
    expect(hash).toBe('16455c2d692171c8c90f77f1bc8f927fba9490319cd3153d0b95246faf00bb2d');
  });
});
