/** Inverted dropout, against the mean and the variance that theory gives it. */
import { expect, test } from 'vitest';
import { defaults } from '../../src/core/params';
import { lab } from '../../src/labs/c2w1-dropout/lab';

const compute = (some: Partial<ReturnType<typeof values>>) =>
  lab.compute({ ...values(), ...some }).metrics as Record<'ratio' | 'spread' | 'out', number>;
const values = () => defaults(lab.params);

test('divided by a keep_prob of 0.8, the mean of 10 000 units stays within 2 % under one mask as under another', () => {
  for (const mask of [1, 2, 3, 4, 5]) {
    const { ratio, out } = compute({ units: 10_000, keepProb: 0.8, mask });
    expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
    expect(Math.abs(out - 0.2)).toBeLessThan(0.02);
  }
});

test('the mean scatters by √((1 − p)/p · E[a²]/E[a]² / n)', () => {
  // a is uniform from 0.2 to 1.8: mean 1, mean square 1 + 1.6²/12.
  for (const [units, keepProb] of [
    [100, 0.8],
    [1000, 0.5],
    [1000, 0.2],
  ] as const) {
    const expected = Math.sqrt((((1 - keepProb) / keepProb) * (1 + 1.6 ** 2 / 12)) / units);
    expect(compute({ units, keepProb }).spread / expected).toBeGreaterThan(0.85);
    expect(compute({ units, keepProb }).spread / expected).toBeLessThan(1.15);
  }
});

test('at test time nothing is left out and nothing is divided', () => {
  expect(compute({ mode: 'test', keepProb: 0.2 })).toMatchObject({ ratio: 1, out: 0 });
});
