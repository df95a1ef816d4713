/** Ways for the learning rate to change from epoch to epoch (course 2, week 2; the last one is its quiz's bad example). */
import { exp, log } from '../../core/math';

export const schemeNames = [
  'constant',
  'inverse',
  'exponential',
  'root',
  'staircase',
  'growing',
] as const;
export type Scheme = (typeof schemeNames)[number];

/** α in epoch t, counted from 1, with the decay rate d, 0…1. */
export function rateIn(t: number, scheme: Scheme, rate: number, d: number): number {
  switch (scheme) {
    case 'constant':
      return rate;
    case 'inverse':
      return rate / (1 + d * t);
    case 'exponential':
      return d < 1 ? rate * exp(t * log(1 - d)) : 0;
    case 'root':
      return rate / Math.sqrt(t);
    case 'staircase':
      return rate * exp(-Math.LN2 * Math.floor(d * t));
    case 'growing':
      return rate * exp(t);
  }
}
