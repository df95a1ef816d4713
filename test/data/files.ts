/** The small files of test/fixtures/files as the learner would give them, the formulas in them, and the same files damaged. */
import { readFileSync } from 'node:fs';
import { RandomState } from '../../src/core/random';
import type { OwnFile } from '../../src/data/files/bytes';
import type { Read } from '../../src/data/files/result';

export function bytesOf(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(`test/fixtures/files/${name}`));
}

export function file(path: string, bytes: Uint8Array<ArrayBuffer> = bytesOf(path)): OwnFile {
  return { path, blob: new Blob([bytes]) };
}

export function expectFine<T>(read: Read<T>): T {
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

/** The sentence that reading comes to. */
export function sentence(read: Read<unknown>): string {
  if (read.ok) throw new Error('A sentence was expected, but the files were read.');
  return read.problem;
}

/** The byte that make.py puts there. */
export function formula(i: number, row: number, column: number, channel = 0): number {
  return (31 * i + 7 * row + 3 * column + 11 * channel) % 256;
}

/** A copy with some bytes changed, cut out, doubled or cut off, as damaged files are. */
export function mutated(bytes: Uint8Array<ArrayBuffer>, seed: number): Uint8Array<ArrayBuffer> {
  const random = new RandomState(seed);
  const below = (n: number) => Math.floor(random.random() * n);
  let result = bytes.slice();
  for (let times = 1 + below(3); times > 0; times--) {
    const at = below(random.random() < 0.5 ? Math.min(200, result.length) : result.length);
    const length = 1 + below(16);
    switch (below(5)) {
      case 0:
        result.set([below(256)], Math.min(at, Math.max(0, result.length - 1)));
        break;
      case 1:
        result = joined(result.subarray(0, at), result.subarray(at + length));
        break;
      case 2:
        result = joined(result.subarray(0, at + length), result.subarray(at));
        break;
      case 3:
        result = result.slice(0, at);
        break;
      case 4:
        result.fill(random.random() < 0.5 ? 0 : 255, at, at + length);
    }
    if (result.length === 0) return result;
  }
  return result;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
