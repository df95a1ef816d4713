/** One operation instead of loops, and shapes that are stretched to fit (course 1, week 2). */
import { computingLab } from '../../core/lab';
import type { Matrix } from '../../core/params/kinds/matrix';
import { type Broadcast, broadcast, counted, stretched } from './broadcast';
import { choices } from './choices';
import { experiments } from './experiments';
import { params } from './params';

/** Two arrays and their sum, the arrays as they are and stretched; not stretched where they do not fit. */
export interface Sum {
  readonly outcome: Broadcast;
  readonly a: Matrix;
  readonly b: Matrix;
  readonly stretched: readonly [a: Matrix, b: Matrix] | undefined;
  readonly sum: Matrix;
}

export const lab = computingLab({
  params,
  experiments,
  choices,
  compute: ({ n, first, second }) => {
    const outcome = broadcast(first, second);
    const [a, b] = [counted(first, 1), counted(second, 10)];
    const both = outcome.fits
      ? ([stretched(a, outcome.shape), stretched(b, outcome.shape)] as const)
      : undefined;
    const sum = both ? both[0].map((row, i) => row.map((value, j) => value + both[1][i]![j]!)) : [];
    const view: Sum = { outcome, a, b, stretched: both, sum };
    return {
      metrics: {
        fits: Number(outcome.fits),
        values: sum.flat().length,
        corner: sum[0]?.at(-1) ?? 0,
        multiplications: n ** 3,
      },
      view,
    };
  },
});
