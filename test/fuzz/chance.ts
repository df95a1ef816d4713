/** Chance for the fuzzers: everything follows from one seed, so that each input can be made again. */
import { RandomState } from '../../src/core/random';

export class Chance {
  readonly #random: RandomState;

  constructor(seed: number) {
    this.#random = new RandomState(seed);
  }

  /** A whole number from 0 to n − 1. */
  below(n: number): number {
    return Math.floor(this.#random.random() * n);
  }

  happens(share: number): boolean {
    return this.#random.random() < share;
  }

  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!;
  }

  /** A number between two others. */
  between(low: number, high: number): number {
    return low + this.#random.random() * (high - low);
  }

  list<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.below(most + 1) }, make);
  }
}

/** What people, programs and enemies put where a number or a word is expected. */
export const hostile: readonly string[] = [
  [
    ['', ' ', '0', '-0', '1', '-1', '0.5', '1e-320', '5e-324', '1e308', '1e309', '-1e309', 'NaN'],
    ['nan', 'Infinity', '-Infinity', 'undefined', 'null', 'true', 'false', '[]', '{}', '1_000'],
    ['0x1F', '0b11', '0o17', '1,000', '1.000,5', '1’000', '١٢٣', '１２３', '५', '½', 'Ⅻ', '﷽'],
    ['\ud800', 'a\udc00b', '\u0000', '\u202e12', '\ufeff3', '👩‍👩‍👧', 'e\u0301'.repeat(50)],
    ['9'.repeat(10_000), `0.${'0'.repeat(9999)}1`, '9007199254740993', '4294967296', '2147483648'],
    ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'prototype', 'a.b'],
    ['<img src=x onerror=alert(1)>', '"', '""', "'", '`', '\\', '%', '%%', '%ZZ', '%00', '&', '='],
    ['#', '~', '!', '~~~', '!!!', ';', ',,,', ',', '/', '//', '1/2/3', '1,2;3,4', '1;2;3', '(((('],
    ['[[1],[2]]', '=1+1', '@x', '+1', '- 1', '1e', 'e1', '.', '..', '../../etc/passwd', 'C:\\con'],
    ['a'.repeat(300)],
  ],
].flat(2);
