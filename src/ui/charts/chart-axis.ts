/** The axes of charts: where they end and which places are named, on linear and on logarithmic scales. */
import { formatTick } from '../format/format';
import { niceStep, niceTicks } from './ticks';

/** What there is of an axis: its ends, and the places that carry a number. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** Values nearer to each other than this part of their size are one value: a difference that is left is rounding. */
const ALIKE = 1e-6;
/** Single precision adds up sums of the size 1 to about this: an axis that ended below would enlarge rounding. */
const NOISE = 1e-6;
/** The least value that a curve shows on a logarithmic axis: about where single precision ends. */
export const LEAST = 1e-38;

/** From low to high and on to round numbers; about `count` ticks. */
export function linearAxis(low: number, high: number, count = 5): Axis {
  const [from, to] = linearRange(low, high);
  const step = niceStep(from, to, count);
  const min = Number((Math.floor(from / step + 1e-9) * step).toPrecision(12));
  const max = Number((Math.ceil(to / step - 1e-9) * step).toPrecision(12));
  return { min, max, ticks: niceTicks(min, max, (max - min) / step) };
}

function linearRange(low: number, high: number): readonly [number, number] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (size < LEAST) return [0, 1];
  if (high - low <= ALIKE * size) return [low - size / 2, high + size / 2];
  if (size < NOISE) return [low < 0 ? -NOISE : 0, NOISE];
  return [low, high];
}

/** From low to high, both above 0; at most about `count` ticks, and two at least. */
export function logAxis(low: number, high: number, count = 6): Axis {
  const isOne = high - low <= ALIKE * high;
  const [from, to] = isOne ? [low / 2, high * 2] : [low, Math.max(high, NOISE)];
  const pad = (to / from) ** 0.04;
  const [min, max] = [from / pad || from, Math.min(Number.MAX_VALUE, to * pad)];
  return { min, max, ticks: logTicks(min, max, count) };
}

/**
 * At most about `count` places within [min, max], both above 0, and two at least: powers of ten with as many numbers between
 * as there is room for; within a decade round numbers, as on a linear axis.
 */
export function logTicks(min: number, max: number, count = 6): readonly number[] {
  if (!(max > min)) return [];
  const decades = Math.log10(max / min);
  if (decades >= 1)
    for (const digits of [[1, 2, 5], [1, 3], [1]]) {
      const ticks = logPlaces(min, max, digits, 1);
      if (ticks.length <= count && ticks.length >= 2) return ticks;
    }
  if (decades > count) {
    const stride = [2, 5, 10, 20, 50].find((n) => decades / n <= count) ?? 100;
    const ticks = logPlaces(min, max, [1], stride);
    if (ticks.length >= 2) return ticks;
    const powers = logPlaces(min, max, [1], 1);
    return [powers[0]!, powers.at(-1)!];
  }
  for (let n = Math.min(5, count); ; n++) {
    const ticks = niceTicks(min, max, n);
    if (ticks.length >= 2) return ticks;
  }
}

function logPlaces(min: number, max: number, digits: readonly number[], stride: number) {
  const [first, last] = [Math.floor(Math.log10(min)), Math.ceil(Math.log10(max))];
  const from = Math.floor(first / stride) * stride;
  const places: number[] = [];
  for (let power = from; power <= last; power += stride)
    for (const digit of digits) places.push(Number(`${digit}e${power}`));
  return places.filter((value) => value >= min && value <= max);
}

/** An axis as Chart.js takes it: ends and ticks are ours. */
export function scaleOf({ min, max, ticks }: Axis, percent = false) {
  return {
    min,
    max,
    afterBuildTicks: (scale: { ticks: { value: number }[] }) =>
      void (scale.ticks = ticks.map((value) => ({ value }))),
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      callback: (value: number | string) => tickText(Number(value), percent),
    },
  };
}

/** The number at a tick; ticks are round, so that no two have the same text. */
export function tickText(value: number, percent = false): string {
  return percent ? `${formatTick(Number((value * 100).toPrecision(12)))} %` : formatTick(value);
}
