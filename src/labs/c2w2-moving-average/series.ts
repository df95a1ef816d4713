/** The numbers to be averaged: a year's temperatures, the same number every day, or the gradient of a weight. */
import { cos } from '../../core/math';
import { RandomState } from '../../core/random';

export const DAYS = 365;
/** Days that are kept; a run stands still after them. */
export const MOST = 1000;

/** What the season alone would bring on a day counted from 1, in °C. */
export function season(day: number): number {
  return 16 - 7 * cos((2 * Math.PI * (day - 20)) / DAYS);
}

/** The temperature of each day, in °C: the season, and weather with a standard deviation of 3. */
export function temperatures(seed: number): Float64Array {
  const weather = new RandomState(seed).normal(0, 3, MOST);
  return weather.map((change, i) => season(i + 1) + change);
}

/** The same number every day. */
export const constant = new Float64Array(MOST).fill(10);
