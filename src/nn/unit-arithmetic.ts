/** The arithmetic of one unit of a convolution, a pool or a dense layer, with its real numbers (course 4, week 1). */
import type { LayerSpec, Volume } from './layers';
import type { LayerWeights } from '../core/panels/parameters';
import type { Feature } from '../core/panels/pictures';

/** Where a unit stands in a volume; in a row of units, only `channel` counts. */
export interface Place {
  readonly channel: number;
  readonly row: number;
  readonly column: number;
}

/** One channel's part of z: the window of the input, the kernel over it, and the sum of their products. */
export interface Product {
  /** Row by row; outside the picture, where padding lies, 0. */
  readonly window: readonly number[];
  readonly kernel: readonly number[];
  readonly sum: number;
}

/** z = Σ over the input's channels + b. */
export interface Sum {
  readonly products: readonly Product[];
  /** The side of window and kernel. */
  readonly side: number;
  readonly b: number;
  readonly z: number;
}

/** What a pool sees, row by row, and what it makes of it. */
export interface Pooled {
  readonly window: readonly number[];
  readonly side: number;
  readonly value: number;
}

type Conv = Extract<LayerSpec, { type: 'conv' }>;
type Pool = Extract<LayerSpec, { type: 'pool' }>;

/** The sum of one unit of a convolution. Where batch norm follows there is no b, and 0 stands for it. */
export function convolutionAt(
  { kernel: side, stride, padding }: Conv,
  input: Feature,
  { W, b, gamma, units }: LayerWeights,
  { channel: unit, row, column }: Place,
): Sum {
  const [height, width, channels] = input.shape as Volume;
  const before = (n: number) =>
    padding === 'valid'
      ? 0
      : Math.floor(Math.max(0, (Math.ceil(n / stride) - 1) * stride + side - n) / 2);
  const [top, left] = [row * stride - before(height), column * stride - before(width)];
  const cells = Array.from({ length: side * side }, (_, i) => [Math.floor(i / side), i % side]);
  const products = Array.from({ length: channels }, (_, c): Product => {
    const window = cells.map(([i, j]) => valueAt(input, top + i!, left + j!, c));
    const kernel = cells.map((_cell, k) => W[(k * channels + c) * units + unit]!);
    return { window, kernel, sum: window.reduce((sum, a, k) => sum + a * kernel[k]!, 0) };
  });
  const bias = gamma ? 0 : b[unit]!;
  return { products, side, b: bias, z: products.reduce((z, { sum }) => z + sum, bias) };
}

/** The window of one unit of a pool. */
export function poolAt(
  { pool, size }: Pool,
  input: Feature,
  { channel, row, column }: Place,
): Pooled {
  const window = Array.from({ length: size * size }, (_, i) =>
    valueAt(input, row * size + Math.floor(i / size), column * size + (i % size), channel),
  );
  const mean = window.reduce((sum, a) => sum + a, 0) / window.length;
  return { window, side: size, value: pool === 'max' ? Math.max(...window) : mean };
}

/** One term of a dense unit's sum. */
export interface Term {
  readonly input: number;
  readonly a: number;
  readonly w: number;
}

/** z of one dense unit, and its `count` largest terms. */
export function denseAt(
  input: Feature,
  { W, b, gamma, units }: LayerWeights,
  unit: number,
  count: number,
): { readonly z: number; readonly b: number; readonly largest: readonly Term[] } {
  const terms = Array.from(input.values, (a, i): Term => ({
    input: i,
    a,
    w: W[i * units + unit]!,
  }));
  const bias = gamma ? 0 : b[unit]!;
  const largest = terms.toSorted((s, t) => Math.abs(t.a * t.w) - Math.abs(s.a * s.w));
  const z = terms.reduce((sum, { a, w }) => sum + a * w, bias);
  return { z, b: bias, largest: largest.slice(0, count) };
}

/** A number of a volume; 0 outside it. */
function valueAt({ shape, values }: Feature, row: number, column: number, channel: number): number {
  const [height, width, channels] = shape as Volume;
  const inside = row >= 0 && column >= 0 && row < height && column < width;
  return inside ? values[(row * width + column) * channels + channel]! : 0;
}
