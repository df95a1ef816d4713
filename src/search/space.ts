/** Ranges of hyperparameters, and the scales on which they are searched (course 2, week 3). */
import { exp, log } from '../core/math';

/**
 * How shares of a range become values. `linear`: evenly. `log`: evenly in log₁₀, as suits a rate. `one-minus`: evenly in
 * log₁₀(1 − value), as suits β, whose 1/(1 − β) is what counts.
 */
export type Scale = 'linear' | 'log' | 'one-minus';

/** One hyperparameter that is searched, from `low` to `high`. */
export interface Range {
  readonly key: string;
  readonly low: number;
  readonly high: number;
  readonly scale: Scale;
  readonly integer?: boolean;
}

/** The value at a share, 0 … 1, of a range: α = 10^r for r even between log₁₀ low and log₁₀ high; β = 1 − 10^r. Four digits. */
export function valueAt(range: Range, share: number): number {
  const value = exactly(range, share);
  return range.integer ? Math.round(value) : value;
}

/** The share of a range at which a value lies, on the range's own scale or another. */
export function shareOf({ low, high, scale }: Range, value: number, on: Scale = scale): number {
  const place = placeOn[on];
  return (place(value) - place(low)) / (place(high) - place(low));
}

function exactly({ low, high, scale }: Range, share: number): number {
  switch (scale) {
    case 'linear':
      return rounded(low + (high - low) * share);
    case 'log':
      return rounded(between(low, high, share));
    case 'one-minus':
      return Number((1 - rounded(between(1 - low, 1 - high, share))).toFixed(12));
  }
}

const between = (low: number, high: number, share: number) =>
  exp(log(low) + (log(high) - log(low)) * share);

/** So that a link can be read, and says what was trained. */
const rounded = (value: number) => Number(value.toPrecision(4));

const placeOn: Readonly<Record<Scale, (value: number) => number>> = {
  linear: (value) => value,
  log,
  'one-minus': (value) => log(1 - value),
};
