/** Windows that slide: the sides of convolutions and pools (course 4, week 1). */
import { type Misfit, type Shape, volumeOf } from './layer';

export type Padding = 'valid' | 'same';

/** ⌊(n + 2p − f)/s⌋ + 1; with `same` padding ⌈n/s⌉. */
export function convolvedSide(n: number, f: number, stride: number, padding: Padding): number {
  return padding === 'same' ? Math.ceil(n / stride) : Math.floor((n - f) / stride) + 1;
}

/** Height and width behind a square window. */
export function convolvedSides(
  input: Shape,
  f: number,
  stride: number,
  padding: Padding,
): readonly [height: number, width: number] {
  const [height, width] = volumeOf(input);
  return [convolvedSide(height, f, stride, padding), convolvedSide(width, f, stride, padding)];
}

/** A window that is to lie in its input, and is wider. */
export function windowMisfit(window: number, input: Shape): Misfit | undefined {
  const [height, width] = volumeOf(input);
  const side = Math.min(height, width);
  return window > side ? { kind: 'window', window, side } : undefined;
}
