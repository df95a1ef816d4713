/** NumPy's legacy random generator (np.random.seed and the module's functions): the Mersenne Twister and what is drawn from it. */
import { log } from './math';

const N = 624;
const M = 397;

/** All that decides what comes next. */
export interface RandomSnapshot {
  /** 624 words. */
  readonly key: Uint32Array;
  /** The next word to use, 0…624. */
  readonly position: number;
  /** The second half of the last pair of normal draws, while it is unused. */
  readonly gauss: number | undefined;
}

/** A stream of chance that gives what NumPy's `RandomState(seed)` gives, draw for draw. */
export class RandomState {
  private readonly key = new Uint32Array(N);
  private position = N;
  private spare: number | undefined;

  /** `seed`: a whole number from 0 to 2³² − 1; throws a RangeError otherwise. */
  constructor(seed: number) {
    if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
      throw new RangeError(`A seed is a whole number from 0 to 2³² − 1, not ${seed}`);
    let word = seed;
    for (let i = 0; i < N; i++) {
      this.key[i] = word;
      word = Math.imul(1812433253, word ^ (word >>> 30)) + i + 1;
    }
  }

  /** n draws, uniform on [0, 1) with 53 bits. */
  rand(n: number): Float64Array {
    return draws(n, () => this.random());
  }

  /** n draws from the standard normal. */
  randn(n: number): Float64Array {
    return draws(n, () => this.gaussian());
  }

  /** n draws from the normal with this mean and standard deviation. */
  normal(mean: number, deviation: number, n: number): Float64Array {
    return draws(n, () => mean + deviation * this.gaussian());
  }

  /** n draws, uniform on [low, high). */
  uniform(low: number, high: number, n: number): Float64Array {
    return draws(n, () => low + (high - low) * this.random());
  }

  /** n whole numbers, uniform on low … high − 1; throws a RangeError unless 0 < high − low ≤ 2³². */
  randint(low: number, high: number, n: number): Float64Array {
    const largest = high - low - 1;
    if (!Number.isInteger(low) || !Number.isInteger(largest) || largest < 0 || largest > 0xffffffff)
      throw new RangeError(`randint(${low}, ${high}) is outside what is possible`);
    return draws(n, () => low + this.upTo(largest));
  }

  /** Puts an array into random order, in place. */
  shuffle(array: { readonly length: number; [i: number]: unknown }): void {
    for (let i = array.length - 1; i > 0; i--) {
      const j = this.upTo(i);
      [array[i], array[j]] = [array[j], array[i]];
    }
  }

  /** The indices 0 … n − 1 in random order. */
  permutation(n: number): Int32Array {
    const order = Int32Array.from({ length: n }, (_, i) => i);
    this.shuffle(order);
    return order;
  }

  /** One draw, uniform on [0, 1) with 53 bits. */
  random(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 0x4000000 + low) / 2 ** 53;
  }

  /** One draw from the standard normal, by Marsaglia's polar method, which makes two at a time. */
  gaussian(): number {
    if (this.spare !== undefined) {
      const spare = this.spare;
      this.spare = undefined;
      return spare;
    }
    for (;;) {
      const x1 = 2 * this.random() - 1;
      const x2 = 2 * this.random() - 1;
      const r2 = x1 * x1 + x2 * x2;
      if (r2 >= 1 || r2 === 0) continue;
      const f = Math.sqrt((-2 * log(r2)) / r2);
      this.spare = f * x1;
      return f * x2;
    }
  }

  /** A copy of the state. */
  getState(): RandomSnapshot {
    return { key: this.key.slice(), position: this.position, gauss: this.spare };
  }

  /** Goes on exactly where the snapshot was taken. */
  setState({ key, position, gauss }: RandomSnapshot): void {
    if (key.length !== N || !Number.isInteger(position) || position < 0 || position > N)
      throw new RangeError(
        `Not a state of this generator: ${key.length} words, position ${position}`,
      );
    this.key.set(key);
    this.position = position;
    this.spare = gauss;
  }

  /** A whole number, uniform on 0 … largest < 2³²: words masked to its bits, until one fits. */
  private upTo(largest: number): number {
    if (largest === 0) return 0;
    const mask = 0xffffffff >>> Math.clz32(largest);
    for (;;) {
      const value = (this.word() & mask) >>> 0;
      if (value <= largest) return value;
    }
  }

  /** The next 32 bits (Matsumoto and Nishimura 1998, MT19937). */
  private word(): number {
    if (this.position === N) this.twist();
    let y = this.key[this.position++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  private twist(): void {
    const { key } = this;
    for (let i = 0; i < N; i++) {
      const y = (key[i]! & 0x80000000) | (key[(i + 1) % N]! & 0x7fffffff);
      key[i] = key[(i + M) % N]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.position = 0;
  }
}

function draws(n: number, draw: () => number): Float64Array {
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) values[i] = draw();
  return values;
}
