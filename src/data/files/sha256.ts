/**
 * SHA-256 in pieces (FIPS 180-4). The browser's own takes only the whole file at once, so it can be neither cancelled nor
 * shown in progress, and it is missing where a page is served over plain http.
 */

/** The digest of what it is fed. */
export class Sha256 {
  private readonly state = Int32Array.from(INITIAL);
  /** The beginning of a block of 64 bytes that is not whole yet. */
  private readonly rest = new Uint8Array(64);
  private readonly schedule = new Int32Array(64);
  private length = 0;

  /** Takes the next bytes. */
  update(bytes: Uint8Array): void {
    const filled = this.length % 64;
    this.length += bytes.length;
    const first = filled > 0 ? Math.min(64 - filled, bytes.length) : 0;
    this.rest.set(bytes.subarray(0, first), filled);
    if (filled + first === 64) this.compress(viewOf(this.rest), 0);
    const view = viewOf(bytes);
    let at = first;
    for (; at + 64 <= bytes.length; at += 64) this.compress(view, at);
    if (at < bytes.length) this.rest.set(bytes.subarray(at));
  }

  /** The digest as 64 hexadecimal digits; nothing may be fed after it. */
  digest(): string {
    const bits = new DataView(new ArrayBuffer(8));
    bits.setBigUint64(0, BigInt(this.length) * 8n);
    const padding = new Uint8Array(1 + ((119 - (this.length % 64)) % 64));
    padding[0] = 0x80;
    this.update(padding);
    this.update(new Uint8Array(bits.buffer));
    return [...this.state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  private compress(bytes: DataView, at: number): void {
    const { state, schedule: w } = this;
    for (let i = 0; i < 16; i++) w[i] = bytes.getInt32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
      const [before, later] = [w[i - 15]!, w[i - 2]!];
      const s0 = turned(before, 7) ^ turned(before, 18) ^ (before >>> 3);
      const s1 = turned(later, 17) ^ turned(later, 19) ^ (later >>> 10);
      w[i] = w[i - 16]! + s0 + w[i - 7]! + s1;
    }
    let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
    let [e, f, g, h] = [state[4]!, state[5]!, state[6]!, state[7]!];
    for (let i = 0; i < 64; i++) {
      const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + CONSTANTS[i]! + w[i]!) | 0;
      const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      // One by one: as a swap of eight at once this took four times as long.
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    state[0]! += a;
    state[1]! += b;
    state[2]! += c;
    state[3]! += d;
    state[4]! += e;
    state[5]! += f;
    state[6]! += g;
    state[7]! += h;
  }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);

/** The first 32 bits of the fractional parts of the roots of the first primes, as the standard defines its constants. */
const PRIMES = firstPrimes(64);
const INITIAL = PRIMES.slice(0, 8).map((prime) => fractionOfRoot(prime, 2n));
const CONSTANTS = Int32Array.from(PRIMES.map((prime) => fractionOfRoot(prime, 3n)));

function firstPrimes(count: number): readonly bigint[] {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < count; n++)
    if (primes.every((prime) => n % prime !== 0n)) primes.push(n);
  return primes;
}

/** ⌊x^(1/k) · 2³²⌋ modulo 2³², found bit by bit. */
function fractionOfRoot(x: bigint, k: bigint): number {
  let root = 0n;
  for (let bit = 1n << 37n; bit > 0n; bit >>= 1n)
    if ((root + bit) ** k <= x << (32n * k)) root += bit;
  return Number(root & 0xffffffffn);
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
