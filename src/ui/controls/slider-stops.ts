/** The places at which a slider stops: a slider slides over these by index, so that every one is a number worth choosing. */
import { type NumberParam, nearest } from '../../core/params';

const FINEST = 200;
const mantissas = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/**
 * Rising stops from a parameter's least value to `top`. Logarithmic scales, and linear ones finer than 200 steps, stop at
 * ten round numbers a decade; a scale that ends just below 1, such as β, at round numbers of 1 − value.
 */
export function stopsOf(param: NumberParam, top: number = param.max): readonly number[] {
  const end = Math.min(top, param.max);
  const inner = innerStops(param).map((stop) => nearest(param, clean(stop)));
  const inside = inner.filter((stop) => stop > param.min && stop < end);
  return [...new Set([param.min, ...inside, end])];
}

function innerStops({ min, max, scale, step = 1, integer }: NumberParam): readonly number[] {
  if (scale === 'log') return decades(min, max);
  const count = (max - min) / step;
  if (min === 0 && max > 0.99 && max < 1) return nearOne(max, Math.max(step, 0.05));
  if (min === 0 && count > FINEST) return decades(integer ? Math.max(1, step) : step, max);
  const size = count > FINEST ? roundUp((max - min) / FINEST) : step;
  return Array.from({ length: Math.ceil((max - min) / size) }, (_, i) => min + i * size);
}

/** The index of the stop nearest to a value, on the slider's own scale. */
export function stopIndex(stops: readonly number[], value: number): number {
  const above = stops.findIndex((stop) => stop >= value);
  if (above <= 0) return above < 0 ? stops.length - 1 : 0;
  return value - stops[above - 1]! < stops[above]! - value ? above - 1 : above;
}

function decades(min: number, max: number): readonly number[] {
  const from = Math.floor(Math.log10(min) + 1e-9);
  const count = Math.ceil(Math.log10(max) - 1e-9) - from;
  return Array.from({ length: count }, (_, i) => mantissas.map((m) => m * 10 ** (from + i)))
    .flat()
    .filter((stop) => stop >= min);
}

/** Even steps to 0.9, then 1 − 0.08, 1 − 0.05, …: how course 2 (week 3) chooses β. */
function nearOne(max: number, step: number): readonly number[] {
  const even = Array.from({ length: Math.round(0.9 / step) + 1 }, (_, i) => i * step);
  const rest = [8, 5, 3, 2, 1].map((n) => n / 100);
  const gaps = [1, 0.1, 0.01, 0.001].flatMap((scale) => rest.map((gap) => gap * scale));
  return [...even, ...gaps.map((gap) => 1 - gap)].filter((stop) => stop <= max);
}

function roundUp(size: number): number {
  const unit = 10 ** Math.floor(Math.log10(size));
  return (mantissas.find((m) => m * unit >= size * (1 - 1e-9)) ?? 10) * unit;
}

const clean = (value: number) => Number(value.toPrecision(10));
