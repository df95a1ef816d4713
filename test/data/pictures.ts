/** What tests of picture sets look at. */
import { createHash } from 'node:crypto';
import type { Dataset } from '../../src/data/dataset';

/** A fingerprint of every value. */
export function hash({ x }: Dataset): string {
  return createHash('sha256')
    .update(new Uint8Array(x.buffer, x.byteOffset, x.byteLength))
    .digest('hex');
}

/** The values of picture i. */
export function picture({ x, n }: Dataset, i: number): Dataset['x'] {
  return x.subarray(i * n, (i + 1) * n);
}

/** How many examples each class has. */
export function counts({ y, classes }: Dataset): number[] {
  return Array.from({ length: classes }, (_, of) => y.filter((value) => value === of).length);
}
