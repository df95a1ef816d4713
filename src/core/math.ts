/**
 * Elementary functions with the same bits everywhere, where the language leaves the last bits of Math's to each engine.
 *
 * Written from the published algorithms of Sun's fdlibm (K. C. Ng): reduce the argument, approximate by a polynomial found
 * with Remez's algorithm, undo the reduction. Only +, −, ×, ÷ and Math.sqrt decide the result, and IEEE 754 fixes those.
 */

const words = new Uint32Array(2);
const value = new Float64Array(words.buffer);

/** The upper 32 bits of a number: sign, exponent, 20 bits of fraction (every engine's platform is little-endian). */
function highWord(x: number): number {
  value[0] = x;
  return words[1]! | 0;
}

/** x with other upper 32 bits. */
function withHighWord(x: number, high: number): number {
  value[0] = x;
  words[1] = high;
  return value[0];
}

/** x with its lower 32 bits cleared, so that products of two such numbers are exact. */
function truncated(x: number): number {
  value[0] = x;
  words[0] = 0;
  return value[0];
}

/** 2ᵏ for −1022 ≤ k ≤ 1023. */
function powerOfTwo(k: number): number {
  words[0] = 0;
  words[1] = (k + 1023) << 20;
  return value[0]!;
}

/** x · 2ᵏ for any k that an exponential can need, rounded once. */
function scaled(x: number, k: number): number {
  if (k > 1023) return k > 1024 ? x * Infinity : x * 2 * powerOfTwo(1023);
  if (k < -1021) return x * powerOfTwo(Math.max(k + 1000, -1022)) * powerOfTwo(-1000);
  return x * powerOfTwo(k);
}

const LN2_HIGH = 0.6931471803691238; // 33 bits: k · LN2_HIGH is exact
const LN2_LOW = 1.9082149292705877e-10;
const INV_LN2 = 1.4426950408889634;
const SQRT_HALF_WORD = 0x3fe6a09e; // upper word of √½

/** The whole number nearest to x / ln 2. */
function nearestPower(x: number): number {
  return Math.trunc(INV_LN2 * x + (x < 0 ? -0.5 : 0.5));
}

/** eˣ. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity * x;
  if (x < -745.1332191019412) return 0;
  if (!(Math.abs(x) >= 2 ** -28)) return 1 + x;
  const k = Math.abs(x) > 0.5 * Math.LN2 ? nearestPower(x) : 0;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = cFor(r);
  if (k === 0) return 1 - ((r * c) / (c - 2) - r);
  return scaled(1 - (low - (r * c) / (2 - c) - high), k);
}

/** c with eʳ = 1 + r + r · c / (2 − c), for |r| ≤ ½ ln 2: r − (r · coth(r / 2) − 2), the rest an even polynomial. */
function cFor(r: number): number {
  const t = r * r;
  return (
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))))
  );
}

/** eˣ − 1, exact to the last place near 0 too. */
export function expm1(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -56 * Math.LN2) return -1;
  if (Math.abs(x) < 2 ** -54) return x;
  const k = Math.abs(x) > 0.5 * Math.LN2 ? nearestPower(x) : 0;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  const half = 0.5 * r;
  const h = r * half;
  const r1 =
    1 +
    h *
      (-0.03333333333333313 +
        h *
          (0.0015873015872548146 +
            h * (-7.93650757867488e-5 + h * (4.008217827329362e-6 + h * -2.0109921818362437e-7))));
  const t = 3 - r1 * half;
  const e = h * ((r1 - t) / (6 - r * t));
  if (k === 0) return r - (r * e - h);
  return expm1Scaled(r, r * (e - lost) - lost - h, k);
}

/** (1 + r − e) · 2ᵏ − 1, by the order of operations that loses least for each k. */
function expm1Scaled(r: number, e: number, k: number): number {
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k <= -2 || k > 56) return scaled(1 - (e - r), k) - 1;
  if (k < 20) return scaled(1 - powerOfTwo(-k) - (e - r), k);
  return scaled(r - (e + powerOfTwo(-k)) + 1, k);
}

/** ln x; −∞ at 0, NaN below. */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0) || x === Infinity) return x > 0 ? x : NaN;
  const [y, shift] = x < 2 ** -1022 ? [x * 2 ** 54, -54] : [x, 0];
  const high = highWord(y) + 0x3ff00000 - SQRT_HALF_WORD;
  const f = withHighWord(y, (high & 0xfffff) + SQRT_HALF_WORD) - 1;
  return logOfSum(f, 0, (high >> 20) - 0x3ff + shift);
}

/** ln(1 + x), exact to the last place near 0 too. */
export function log1p(x: number): number {
  if (x === -1) return -Infinity;
  if (!(x > -1) || x === Infinity) return x > 0 ? x : NaN;
  if (Math.abs(x) < 2 ** -53) return x;
  if (x > Math.SQRT1_2 - 1 && x < Math.SQRT2 - 1) return logOfSum(x, 0, 0);
  const u = 1 + x;
  const high = highWord(u) + 0x3ff00000 - SQRT_HALF_WORD;
  const k = (high >> 20) - 0x3ff;
  const rounded = k >= 54 ? 0 : k >= 2 ? 1 - (u - x) : x - (u - 1);
  const f = withHighWord(u, (high & 0xfffff) + SQRT_HALF_WORD) - 1;
  return logOfSum(f, rounded / u, k);
}

/** ln(1 + f) + c + k ln 2, for √½ ≤ 1 + f < √2 and a small c. */
function logOfSum(f: number, c: number, k: number): number {
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z *
    (0.6666666666666735 +
      w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  return s * (half + even + odd) + (k * LN2_LOW + c) - half + f + k * LN2_HIGH;
}

/** sin x, x in radians. */
export function sin(x: number): number {
  const { quadrant, high, low } = quarterTurns(x);
  const y = quadrant & 1 ? cosNearZero(high, low) : sinNearZero(high, low);
  return quadrant & 2 ? -y : y;
}

/** cos x, x in radians. */
export function cos(x: number): number {
  const { quadrant, high, low } = quarterTurns(x);
  const y = quadrant & 1 ? sinNearZero(high, low) : cosNearZero(high, low);
  return (quadrant + 1) & 2 ? -y : y;
}

/** sin(x + low) for |x| ≤ π/4 and low far below x. */
function sinNearZero(x: number, low: number): number {
  if (Math.abs(x) < 2 ** -26) return x;
  const z = x * x;
  const w = z * z;
  const r =
    0.00833333333332249 +
    z * (-0.0001984126982985795 + z * 2.7557313707070068e-6) +
    z * w * (-2.5050760253406863e-8 + z * 1.58969099521155e-10);
  const v = z * x;
  return x - (z * (0.5 * low - v * r) - low - v * -0.16666666666666632);
}

/** cos(x + low) for |x| ≤ π/4 and low far below x. */
function cosNearZero(x: number, low: number): number {
  const z = x * x;
  const w = z * z;
  const r =
    z * (0.0416666666666666 + z * (-0.001388888888887411 + z * 2.480158728947673e-5)) +
    w * w * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11));
  const half = 0.5 * z;
  const one = 1 - half;
  return one + (1 - one - half + (z * r - x * low));
}

/** x = n · π/2 + high + low with |high| ≤ about π/4; `quadrant` is n modulo 4. */
interface Turns {
  readonly quadrant: number;
  readonly high: number;
  readonly low: number;
}

// π/2 in three parts of 33 bits, each with what is left after it (Cody and Waite's reduction)
const HALF_PI_PARTS = [
  [1.5707963267341256, 6.077100506506192e-11],
  [6.077100506303966e-11, 2.0222662487959506e-21],
  [2.0222662487111665e-21, 8.4784276603689e-32],
] as const;

function quarterTurns(x: number): Turns {
  if (Math.abs(x) <= Math.PI / 4) return { quadrant: 0, high: x, low: 0 };
  if (!Number.isFinite(x)) return { quadrant: 0, high: NaN, low: NaN };
  if (Math.abs(x) >= 2 ** 20) return manyQuarterTurns(x);
  const n = Math.round(x * (2 / Math.PI));
  const [first, second, third] = HALF_PI_PARTS;
  let rest = x - n * first[0];
  let low = n * first[1];
  if (exponent(x) - exponent(rest - low) > 16) [rest, low] = further(rest, n, second);
  if (exponent(x) - exponent(rest - low) > 49) [rest, low] = further(rest, n, third);
  const high = rest - low;
  return { quadrant: n & 3, high, low: rest - high - low };
}

/** One more part of n · π/2 taken from what rests, when the parts before cancelled too many bits. */
function further(
  rest: number,
  n: number,
  [part, left]: readonly [number, number],
): [number, number] {
  const next = rest - n * part;
  return [next, n * left - (rest - next - n * part)];
}

function exponent(x: number): number {
  return (highWord(x) >> 20) & 0x7ff;
}

/** The same for large x, in whole numbers of 2⁻¹²⁰⁰: exact, slow, and hardly ever needed. */
function manyQuarterTurns(x: number): Turns {
  const k = exponent(x) - 1075;
  const total = BigInt(Math.abs(x) * powerOfTwo(-k)) << BigInt(1200 + k);
  const halfPi = piBits(1199n);
  const n = (2n * total + halfPi) / (2n * halfPi);
  const rest = (total - n * halfPi) >> 1000n;
  const high = Number(rest);
  const low = Number(rest - BigInt(high));
  const unit = Math.sign(x) * powerOfTwo(-200);
  return { quadrant: Number((x < 0 ? -n : n) & 3n), high: high * unit, low: low * unit };
}

/** π · 2^bits, by Machin's formula. */
function piBits(bits: bigint): bigint {
  const guard = 16n;
  const one = 1n << (bits + guard);
  return (16n * arctangentOfInverse(5n, one) - 4n * arctangentOfInverse(239n, one)) >> guard;
}

function arctangentOfInverse(n: bigint, one: bigint): bigint {
  let sum = 0n;
  for (let [term, i] = [one / n, 1n]; term !== 0n; term /= -n * n, i += 2n) sum += term / i;
  return sum;
}

/** tanh x: Moshier's rational function near 0, the addition theorem further out, then eˣ beyond. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < 0.625) return tanhNearZero(x);
  if (size < 1) return Math.sign(x) * tanhOfSum(size - MIDDLE);
  return size < 22 ? Math.sign(x) * (1 - 2 / (exp(2 * size) + 1)) : Math.sign(x);
}

function tanhNearZero(x: number): number {
  if (Math.abs(x) < 2 ** -28) return x;
  const z = x * x;
  const p = (-0.9643991794250523 * z - 99.28772310019185) * z - 1614.6876844170845;
  const q = ((z + 112.81167849163293) * z + 2235.4883906010045) * z + 4844.063053251255;
  return x + x * (z * (p / q));
}

// a number near the middle of [0.625, 1), its tanh as a sum of two numbers, and 1 − tanh²
const MIDDLE = 0.8125;
const TANH_MIDDLE = [0.6709670742068736, 4.7951459612541725e-17] as const;
const SECH2_MIDDLE = 0.5498031853302677;

/** tanh(a + d) = tanh a + (1 − tanh² a) · tanh d / (1 + tanh a · tanh d). */
function tanhOfSum(d: number): number {
  const t = tanhNearZero(d);
  return TANH_MIDDLE[0] + (TANH_MIDDLE[1] + (SECH2_MIDDLE * t) / (1 + TANH_MIDDLE[0] * t));
}

/** xʸ, with the special cases of Math.pow. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const size = Math.abs(x);
  if (!Number.isFinite(y)) {
    if (size === 1) return NaN;
    return size > 1 === y > 0 ? Infinity : 0;
  }
  const odd = Number.isInteger(y) && y % 2 !== 0;
  const sign = odd && (x < 0 || Object.is(x, -0)) ? -1 : 1;
  if (size === 0 || size === Infinity) return sign * ((size === 0) === y < 0 ? Infinity : 0);
  if (x < 0 && !Number.isInteger(y)) return NaN;
  return sign * powerOfTwoTo(y, log2Pair(size, y));
}

/** A number as a sum of two, the first with its lower bits 0: about twice the precision of one. */
type Pair = readonly [high: number, low: number];

// 1 / ln 2, and 2 / (3 ln 2), each as a whole and in two parts; ln 2 in two parts of 24 + 53 bits; log₂ 1.5 likewise
const INV_LN2_PARTS = [1.4426950216293335, 1.9259629911266175e-8] as const;
const CP = 0.9617966939259756;
const CP_PARTS = [0.9617967009544373, -7.028461650952758e-9] as const;
const LN2_PARTS = [0.6931471824645996, -1.904654299957768e-9] as const;
const LOG2_THREE_HALVES = [0.5849624872207642, 1.350039202129749e-8] as const;

/** log₂ x for finite x > 0, to about 70 bits; where |y| is so large that only x next to 1 matters, by a short series. */
function log2Pair(x: number, y: number): Pair {
  const t = x - 1;
  if (Math.abs(y) > 2 ** 31 && Math.abs(t) < 2 ** -20) {
    const w = t * t * (0.5 - t * (0.3333333333333333 - t * 0.25));
    const u = INV_LN2_PARTS[0] * t;
    const v = t * INV_LN2_PARTS[1] - w * INV_LN2;
    const high = truncated(u + v);
    return [high, v - (high - u)];
  }
  const [normal, shift] = x < 2 ** -1022 ? [x * 2 ** 53, -53] : [x, 0];
  const word = highWord(normal);
  const fraction = word & 0xfffff;
  const n = (word >> 20) - 0x3ff + shift;
  if (fraction <= 0x3988e) return log2Near(withHighWord(normal, fraction | 0x3ff00000), 1, n);
  if (fraction < 0xbb67a) return log2Near(withHighWord(normal, fraction | 0x3ff00000), 1.5, n);
  return log2Near(withHighWord(normal, fraction | 0x3fe00000), 1, n + 1);
}

/** n + log₂ x for x near a = 1 or 1.5: with s = (x − a) / (x + a), ln(x / a) = 2s + ⅔s³ + ⅖s⁵ + … */
function log2Near(x: number, a: 1 | 1.5, n: number): Pair {
  const u = x - a;
  const v = 1 / (x + a);
  const s = u * v;
  const sHigh = truncated(s);
  const sumHigh = truncated(x + a);
  const sumLow = x - (sumHigh - a);
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);
  const z = s * s;
  const tail =
    z *
      z *
      (0.5999999999999946 +
        z *
          (0.4285714285785502 +
            z *
              (0.33333332981837743 +
                z * (0.272728123808534 + z * (0.23066074577556175 + z * 0.20697501780033842))))) +
    sLow * (sHigh + s);
  const square = sHigh * sHigh;
  const tHigh = truncated(3 + square + tail);
  const tLow = tail - (tHigh - 3 - square);
  const product = sHigh * tHigh;
  const rest = sLow * tHigh + tLow * s;
  const pHigh = truncated(product + rest);
  const pLow = rest - (pHigh - product);
  const offset = a === 1 ? ([0, 0] as const) : LOG2_THREE_HALVES;
  const zHigh = CP_PARTS[0] * pHigh;
  const zLow = CP_PARTS[1] * pHigh + pLow * CP + offset[1];
  const high = truncated(zHigh + zLow + offset[0] + n);
  return [high, zLow - (high - n - offset[0] - zHigh)];
}

/** 2^(y · (high + low)). */
function powerOfTwoTo(y: number, [high, low]: Pair): number {
  const yHigh = truncated(y);
  const productLow = (y - yHigh) * high + y * low;
  const productHigh = yHigh * high;
  const k = Math.round(productLow + productHigh);
  if (k > 1100) return Infinity;
  if (k < -1100) return 0;
  const restHigh = productHigh - k;
  const t = truncated(productLow + restHigh);
  const u = t * LN2_PARTS[0];
  const v = (productLow - (t - restHigh)) * Math.LN2 + t * LN2_PARTS[1];
  const z = u + v;
  const w = v - (z - u);
  const c = cFor(z);
  const r = (z * c) / (c - 2) - (w + z * w);
  return scaled(1 - (r - z), k);
}
