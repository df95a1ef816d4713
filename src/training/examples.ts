/** A dataset as a network reads it: single precision, targets as the output layer's columns. */
import type { Dataset } from '../data/dataset';
import type { Output } from '../models/network';

export interface Examples {
  readonly m: number;
  /** m × n. */
  readonly x: Float32Array;
  /** m × outputs: 0 or 1, one-hot, or the value. */
  readonly y: Float32Array;
  /** m: the class, or the value. */
  readonly target: Float64Array;
}

/** How many columns the output layer has: one a class for softmax, else one. */
export function outputWidth(output: Output, classes: number): number {
  return output === 'softmax' ? classes : 1;
}

export function examples(set: Dataset, output: Output): Examples {
  const { m, classes } = set;
  const base = { m, x: Float32Array.from(set.x), target: set.y };
  if (output !== 'softmax') return { ...base, y: Float32Array.from(set.y) };
  const y = new Float32Array(m * classes);
  for (let i = 0; i < m; i++) y[i * classes + set.y[i]!] = 1;
  return { ...base, y };
}
