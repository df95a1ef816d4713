import { describe, expect, test } from 'vitest';
import { cases } from '../../src/labs/c2w1-bias-variance/cases';
import { waves } from '../../src/labs/c2w1-bias-variance/data';
import { diagnose, verdictOf } from '../../src/labs/c2w1-bias-variance/diagnosis';
import { lab } from '../../src/labs/c2w1-bias-variance/lab';
import { defaults } from '../../src/core/params';

describe('bias or variance', () => {
  test('judges the cases of the lecture and of its quiz as the course does', () => {
    for (const one of cases) expect(verdictOf(diagnose(one))).toBe(one.verdict);
    expect(verdictOf(diagnose({ bayes: 0, train: 0.5, dev: 7 }))).toBe('variance');
  });

  test('turns over the stated share of labels: who knows the wave is wrong on just those', () => {
    const values = { ...defaults(lab.params), m: 5000 };
    for (const flipped of [0, 0.05, 0.3]) {
      const { x, y, m } = waves({ ...values, flipped }, lab.seeds);
      let wrong = 0;
      for (let i = 0; i < m; i++)
        wrong += Number(y[i] !== Number(x[2 * i + 1]! > 0.5 * Math.sin(4 * x[2 * i]!)));
      expect(wrong / m).toBeCloseTo(flipped, 1);
      if (flipped === 0) expect(wrong).toBe(0);
    }
  });

  test('draws a dev set of its own, the same however many examples there are', () => {
    const values = defaults(lab.params);
    const [few, many] = [20, 2000].map((m) => waves({ ...values, m }, lab.seeds));
    expect(few!.test!.m).toBe(1000);
    expect(few!.test!.x).toEqual(many!.test!.x);
    expect(few!.test!.x.slice(0, 40)).not.toEqual(few!.x);
  });
});
