/** Gradient checking: what the notebook and a NumPy run found at several ε, and riddles that can be told apart. */
import { describe, expect, test } from 'vitest';
import { defaults, type Values } from '../../src/core/params';
import { type Hideable, hideable, hiddenBug } from '../../src/labs/c2w1-gradient-checking/bugs';
import { type Check, lab } from '../../src/labs/c2w1-gradient-checking/lab';
import type { Params } from '../../src/labs/c2w1-gradient-checking/params';

const networks = ['course', 'planar'] as const;
const run = (values: Partial<Values<Params>>) => {
  const { metrics, view } = lab.compute({ ...defaults(lab.params), ...values });
  return { best: metrics['best']!, ...(view as Check) };
};

/** The least difference that NumPy finds with float32 throughout, at ε = 0.03; the last bits decide it. */
const NUMPY_SINGLE = 2.04e-4;

test('right gradients differ by 1.9e-10 at ε = 1e-4', () => {
  expect(run({ bug: 'none', epsilon: 1e-4 }).difference).toBeCloseTo(1.9e-10, 11);
});

test('in 32 bits the least difference is of the size that NumPy finds, at an ε between 0.01 and 0.1', () => {
  const { best, sweeps } = run({ bug: 'none', precision: 'single' });
  expect(Math.abs(Math.log10(best / NUMPY_SINGLE))).toBeLessThan(0.5);
  const [epsilon] = sweeps.single.find(([, difference]) => difference === best)!;
  expect(epsilon).toBeGreaterThanOrEqual(0.01);
  expect(epsilon).toBeLessThanOrEqual(0.1);
});

describe.each(networks)('the %s network', (network) => {
  test('passes the check without a bug', () => {
    expect(run({ network, bug: 'none', epsilon: 1e-5 }).difference).toBeLessThan(1e-8);
  });

  test('has a U over ε in either precision: worse at both ends than between', () => {
    const { sweeps } = run({ network, bug: 'none' });
    for (const sweep of [sweeps.double, sweeps.single]) {
      const apart = sweep.map(([, difference]) => difference);
      const best = Math.min(...apart);
      expect(apart[0]).toBeGreaterThan(100 * best);
      expect(apart.at(-1)).toBeGreaterThan(100 * best);
    }
  });

  test.each(hideable)('with “%s” exactly the parts that its mark names are off', (bug) => {
    const { parts } = run({ network, bug });
    const off = parts.filter(({ apart }) => apart > 1e-3).map(({ name }) => name);
    const marks: Readonly<Record<Exclude<Hideable, 'gate'>, readonly string[]>> = {
      none: [],
      dW2: ['W2'],
      db1: ['b1'],
      sign: ['W1'],
      mean: ['W3'],
      bias: ['b2'],
    };
    if (bug === 'gate') expect(off.length).toBeGreaterThan(2);
    else expect(off).toEqual(marks[bug]);
  });

  test.each([
    ['dW2', 'W2', 2],
    ['db1', 'b1', 4],
    ['sign', 'W1', -1],
    ['mean', 'W3', { course: 3, planar: 12 }[network]],
  ] as const)('with “%s” the ratios in %s are %d', (bug, part, ratio) => {
    const own = run({ network, bug }).checked.filter(({ name }) => name.startsWith(`${part}[`));
    for (const { computed, measured } of own)
      expect(Math.abs(computed - ratio * measured)).toBeLessThan(1e-5);
  });
});

test('among the first thirty riddles each bug is hidden, and none too', () => {
  const drawn = new Set(Array.from({ length: 30 }, (_, i) => hiddenBug(i + 1)));
  expect(drawn.size).toBe(hideable.length);
});
