/** Pictures as a model reads them, and as they were before they were scaled. */
import type { PictureQuestion } from '../../core/panels/pictures';
import type { Readable } from './readable';

/** A picture as the network reads it, and its class; −1 where nobody has said. */
export interface Picture {
  readonly x: Float32Array;
  readonly truth: number;
}

/** The picture that a question means; undefined where there is no such one, or it has another size. */
export function pictureOf(from: Readable, question: PictureQuestion): Picture | undefined {
  if ('pixels' in question) {
    const x = scaled(from, question.pixels);
    return x && { x, truth: -1 };
  }
  const { m, x, target } = from[question.set];
  const { index } = question;
  if (index >= m) return undefined;
  return { x: rowOf(x, index, m), truth: target[index]! };
}

/** The values of one of m examples. */
export function rowOf(x: Float32Array, index: number, m: number): Float32Array {
  const n = x.length / m;
  return x.subarray(index * n, (index + 1) * n);
}

/** An example as the picture that it was before it was scaled. */
export function pixelsOf({ scaling }: Readable, x: Float32Array): Float32Array {
  const scale = scaling?.features;
  return scale ? x.map((v, j) => v * scale.deviation[j]! + scale.mean[j]!) : x.slice();
}

/** Pixels of 0 … 255 as the network reads pictures. */
function scaled(
  { network, scaling }: Readable,
  pixels: readonly number[],
): Float32Array | undefined {
  if (pixels.length !== network.inputs) return undefined;
  const scale = scaling?.features;
  return Float32Array.from(pixels, (value, j) =>
    scale ? (value / 255 - scale.mean[j]!) / scale.deviation[j]! : value / 255,
  );
}
