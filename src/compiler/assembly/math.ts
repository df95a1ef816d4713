// Elementary functions on four float32 at once, and on one: the same bits on every machine.
// Polynomials are least-squares fits at Chebyshev nodes, weighted by relative error, and stay near 1 ulp;
// rarely used functions go through float64 lane by lane.

// Constants lie in memory, from where one instruction fills a vector; a literal takes several.

/** log₂ e; ln 2 in two parts, the first short enough for n times it to be exact. */
const LOG2E = memory.data<f32>([1.44269504]);
const LN2_HIGH = memory.data<f32>([0.693359375]);
const LN2_LOW = memory.data<f32>([-2.1219444e-4]);
const ONE = memory.data<f32>([1]);
const HALF = memory.data<f32>([0.5]);

/** What a sum with 1.5 · 2²³ leaves is rounded to whole numbers, and its lowest bits are that number. */
const ROUNDING = memory.data<f32>([12582912]);

/** The bits of 1. */
const ONE_BITS = memory.data<i32>([0x3f800000]);

/** The number at an address, four times. */
// @ts-ignore: decorator
@inline
function all(address: usize): v128 {
  return v128.load_splat<f32>(address);
}

const EXP_MOST = memory.data<f32>([89]);
const EXP_LEAST = memory.data<f32>([-104]);

/** e^x. */
export function exp4(x: v128): v128 {
  // pmin and pmax keep NaN when x comes first, and are a single instruction.
  const bounded = f32x4.pmax(f32x4.pmin(x, all(EXP_MOST)), all(EXP_LEAST));
  const rounded = f32x4.add(f32x4.mul(bounded, all(LOG2E)), all(ROUNDING));
  const r = reduced(bounded, f32x4.sub(rounded, all(ROUNDING)));
  const p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(r, r), expPolynomial(r)), r), all(ONE));
  // 2^n in two factors, so that results near the ends of the range are reached without a wrong exponent.
  const whole = i32x4.sub(rounded, all(ROUNDING));
  const half = i32x4.shr_s(whole, 1);
  return f32x4.mul(f32x4.mul(p, powerOfTwo(half)), powerOfTwo(i32x4.sub(whole, half)));
}

/** x − n ln 2. */
// @ts-ignore: decorator
@inline
function reduced(x: v128, n: v128): v128 {
  return f32x4.sub(f32x4.sub(x, f32x4.mul(n, all(LN2_HIGH))), f32x4.mul(n, all(LN2_LOW)));
}

const EXP = memory.data<f32>([
  0.0013946446124464273, 0.008369151502847672, 0.04166626185178757, 0.16666516661643982, 0.5,
]);

/** (e^r − 1 − r) / r² for |r| ≤ ½ ln 2. */
// @ts-ignore: decorator
@inline
function expPolynomial(r: v128): v128 {
  let p = all(EXP);
  p = f32x4.add(f32x4.mul(p, r), all(EXP + 4));
  p = f32x4.add(f32x4.mul(p, r), all(EXP + 8));
  p = f32x4.add(f32x4.mul(p, r), all(EXP + 12));
  p = f32x4.add(f32x4.mul(p, r), all(EXP + 16));
  return p;
}

/** 2^n for a whole n, or for the sum of n and `ROUNDING`. */
// @ts-ignore: decorator
@inline
function powerOfTwo(n: v128): v128 {
  return i32x4.add(i32x4.shl(n, 23), all(ONE_BITS));
}

const SMALLEST = memory.data<f32>([1.17549435e-38]);
const TWO_TO_23 = memory.data<f32>([8388608]);
const SQRT2 = memory.data<f32>([1.41421356]);
const ZERO = memory.data<f32>([0]);
const NAN = memory.data<f32>([NaN]);
const INFINITE = memory.data<f32>([Infinity]);
const MINUS_INFINITE = memory.data<f32>([-Infinity]);
const BIAS = memory.data<i32>([127]);
const TWENTY_THREE = memory.data<i32>([23]);
const MANTISSA = memory.data<i32>([0x007fffff]);
const LOG = memory.data<f32>([
  0.06675271689891815, -0.11646434664726257, 0.1190471202135086, -0.12411268800497055,
  0.14217890799045563, -0.16667643189430237, 0.20002204179763794, -0.25000014901161194,
  0.3333331048488617,
]);

/** Natural logarithm; NaN below 0, −∞ at 0. */
export function log4(x: v128): v128 {
  const tiny = f32x4.lt(x, all(SMALLEST));
  const scaled = v128.bitselect(f32x4.mul(x, all(TWO_TO_23)), x, tiny);
  let exponent = i32x4.sub(i32x4.shr_u(scaled, 23), all(BIAS));
  exponent = i32x4.sub(exponent, v128.and(tiny, all(TWENTY_THREE)));
  let m = v128.or(v128.and(scaled, all(MANTISSA)), all(ONE_BITS));
  const big = f32x4.gt(m, all(SQRT2));
  m = v128.bitselect(f32x4.mul(m, all(HALF)), m, big);
  const e = f32x4.convert_i32x4_s(i32x4.sub(exponent, big));
  const f = f32x4.sub(m, all(ONE));
  const z = f32x4.mul(f, f);
  let p = all(LOG);
  p = f32x4.add(f32x4.mul(p, f), all(LOG + 4));
  p = f32x4.add(f32x4.mul(p, f), all(LOG + 8));
  p = f32x4.add(f32x4.mul(p, f), all(LOG + 12));
  p = f32x4.add(f32x4.mul(p, f), all(LOG + 16));
  p = f32x4.add(f32x4.mul(p, f), all(LOG + 20));
  p = f32x4.add(f32x4.mul(p, f), all(LOG + 24));
  p = f32x4.add(f32x4.mul(p, f), all(LOG + 28));
  p = f32x4.add(f32x4.mul(p, f), all(LOG + 32));
  p = f32x4.mul(f32x4.mul(p, f), z);
  p = f32x4.add(p, f32x4.mul(e, all(LN2_LOW)));
  p = f32x4.sub(p, f32x4.mul(z, all(HALF)));
  let result = f32x4.add(f32x4.add(f, p), f32x4.mul(e, all(LN2_HIGH)));
  result = v128.bitselect(all(MINUS_INFINITE), result, f32x4.eq(x, all(ZERO)));
  result = v128.bitselect(x, result, f32x4.eq(x, all(INFINITE)));
  return v128.bitselect(result, all(NAN), f32x4.ge(x, all(ZERO)));
}

/** From here on tanh is 1, which the quotient gives exactly. */
const TANH_MOST = memory.data<f32>([8.29999733]);
const TANH_LEAST = memory.data<f32>([-8.29999733]);

/** Coefficients of z, z², z³, z⁴, the highest first; the relative error of the fit is 1.3e-8, the rest is rounding. */
const TANH_TOP = memory.data<f32>([
  1.4647906887432782e-8, 2.1508561985683627e-5, 0.003549169050529599, 0.13425876200199127,
]);
const TANH_BOTTOM = memory.data<f32>([
  8.295120323964511e-7, 0.0003373952640686184, 0.02607995830476284, 0.4675920307636261,
]);

/** Hyperbolic tangent: x (1 + …) / (1 + …) in powers of z = x². Within 5 units in the last place, at half the cost of e^x. */
export function tanh4(x: v128): v128 {
  const bounded = f32x4.pmin(f32x4.pmax(x, all(TANH_LEAST)), all(TANH_MOST));
  const z = f32x4.mul(bounded, bounded);
  const top = f32x4.mul(bounded, onePlus(z, TANH_TOP));
  return f32x4.div(top, onePlus(z, TANH_BOTTOM));
}

/** 1 + a polynomial in z without constant term, of the four coefficients at an address. */
// @ts-ignore: decorator
@inline
function onePlus(z: v128, coefficients: usize): v128 {
  let p = all(coefficients);
  p = f32x4.add(f32x4.mul(p, z), all(coefficients + 4));
  p = f32x4.add(f32x4.mul(p, z), all(coefficients + 8));
  p = f32x4.add(f32x4.mul(p, z), all(coefficients + 12));
  return f32x4.add(f32x4.mul(p, z), all(ONE));
}

/** 1 / (1 + e^−x). */
export function sigmoid4(x: v128): v128 {
  const one = all(ONE);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))));
}

/** ln(1 + x); ln(u) corrected for what is lost in u = 1 + x. */
export function log1p4(x: v128): v128 {
  const one = f32x4.splat(1);
  const u = f32x4.add(one, x);
  const lost = f32x4.sub(x, f32x4.sub(u, one));
  const y = f32x4.add(log4(u), f32x4.div(lost, u));
  // At −1 and ∞ the correction is 0/0; small x are their own logarithm, −0 included.
  const plain = v128.or(f32x4.eq(u, f32x4.splat(0)), f32x4.eq(u, f32x4.splat(Infinity)));
  return v128.bitselect(x, v128.bitselect(log4(u), y, plain), f32x4.eq(u, one));
}

const EXPM1_LEAST = memory.data<f32>([-18]);

/** e^x − 1, by the reduction of exp4: 2^n (e^r − 1) + (2^n − 1). */
export function expm14(x: v128): v128 {
  const bounded = f32x4.pmax(f32x4.pmin(x, all(EXP_MOST)), all(EXPM1_LEAST));
  const rounded = f32x4.add(f32x4.mul(bounded, all(LOG2E)), all(ROUNDING));
  const r = reduced(bounded, f32x4.sub(rounded, all(ROUNDING)));
  const q = f32x4.add(f32x4.mul(f32x4.mul(r, r), expPolynomial(r)), r);
  // Half of 2^n, which is within the exponent's range even for n = 128.
  const half = powerOfTwo(i32x4.sub(rounded, i32x4.splat(1)));
  const y = f32x4.add(f32x4.mul(half, q), f32x4.sub(half, all(HALF)));
  return v128.bitselect(x, f32x4.add(y, y), f32x4.eq(x, all(ZERO)));
}

/** ln(1 + e^x). */
export function softplus4(x: v128): v128 {
  return f32x4.add(f32x4.max(x, f32x4.splat(0)), log1p4(exp4(f32x4.neg(f32x4.abs(x)))));
}

/** e^x of one number: lane 0 of exp4. */
export function exp1(x: f32): f32 {
  return f32x4.extract_lane(exp4(f32x4.splat(x)), 0);
}

/** Natural logarithm of one number: lane 0 of log4. */
export function log1(x: f32): f32 {
  return f32x4.extract_lane(log4(f32x4.splat(x)), 0);
}

// @ts-ignore: decorator
@inline
function lane(x: v128, i: u8): f64 {
  return f64(
    i == 0
      ? f32x4.extract_lane(x, 0)
      : i == 1
        ? f32x4.extract_lane(x, 1)
        : i == 2
          ? f32x4.extract_lane(x, 2)
          : f32x4.extract_lane(x, 3),
  );
}

// @ts-ignore: decorator
@inline
function four(a: f64, b: f64, c: f64, d: f64): v128 {
  let v = f32x4.splat(f32(a));
  v = f32x4.replace_lane(v, 1, f32(b));
  v = f32x4.replace_lane(v, 2, f32(c));
  return f32x4.replace_lane(v, 3, f32(d));
}

/** Sine, x in radians. */
export function sin4(x: v128): v128 {
  return four(
    Math.sin(lane(x, 0)),
    Math.sin(lane(x, 1)),
    Math.sin(lane(x, 2)),
    Math.sin(lane(x, 3)),
  );
}

/** Cosine, x in radians. */
export function cos4(x: v128): v128 {
  return four(
    Math.cos(lane(x, 0)),
    Math.cos(lane(x, 1)),
    Math.cos(lane(x, 2)),
    Math.cos(lane(x, 3)),
  );
}

/** Tangent, x in radians. */
export function tan4(x: v128): v128 {
  return four(
    Math.tan(lane(x, 0)),
    Math.tan(lane(x, 1)),
    Math.tan(lane(x, 2)),
    Math.tan(lane(x, 3)),
  );
}

/** Inverse sine. */
export function asin4(x: v128): v128 {
  return four(
    Math.asin(lane(x, 0)),
    Math.asin(lane(x, 1)),
    Math.asin(lane(x, 2)),
    Math.asin(lane(x, 3)),
  );
}

/** Inverse cosine. */
export function acos4(x: v128): v128 {
  return four(
    Math.acos(lane(x, 0)),
    Math.acos(lane(x, 1)),
    Math.acos(lane(x, 2)),
    Math.acos(lane(x, 3)),
  );
}

/** Inverse tangent. */
export function atan4(x: v128): v128 {
  return four(
    Math.atan(lane(x, 0)),
    Math.atan(lane(x, 1)),
    Math.atan(lane(x, 2)),
    Math.atan(lane(x, 3)),
  );
}

/** Hyperbolic sine. */
export function sinh4(x: v128): v128 {
  return four(
    Math.sinh(lane(x, 0)),
    Math.sinh(lane(x, 1)),
    Math.sinh(lane(x, 2)),
    Math.sinh(lane(x, 3)),
  );
}

/** Hyperbolic cosine. */
export function cosh4(x: v128): v128 {
  return four(
    Math.cosh(lane(x, 0)),
    Math.cosh(lane(x, 1)),
    Math.cosh(lane(x, 2)),
    Math.cosh(lane(x, 3)),
  );
}

/** Inverse hyperbolic sine. */
export function asinh4(x: v128): v128 {
  return four(
    Math.asinh(lane(x, 0)),
    Math.asinh(lane(x, 1)),
    Math.asinh(lane(x, 2)),
    Math.asinh(lane(x, 3)),
  );
}

/** Inverse hyperbolic cosine. */
export function acosh4(x: v128): v128 {
  return four(
    Math.acosh(lane(x, 0)),
    Math.acosh(lane(x, 1)),
    Math.acosh(lane(x, 2)),
    Math.acosh(lane(x, 3)),
  );
}

/** Inverse hyperbolic tangent. */
export function atanh4(x: v128): v128 {
  return four(
    Math.atanh(lane(x, 0)),
    Math.atanh(lane(x, 1)),
    Math.atanh(lane(x, 2)),
    Math.atanh(lane(x, 3)),
  );
}

/** x^y. */
export function pow4(x: v128, y: v128): v128 {
  return four(
    Math.pow(lane(x, 0), lane(y, 0)),
    Math.pow(lane(x, 1), lane(y, 1)),
    Math.pow(lane(x, 2), lane(y, 2)),
    Math.pow(lane(x, 3), lane(y, 3)),
  );
}

/** Angle of the point (y, x), the first argument being y. */
export function atan24(x: v128, y: v128): v128 {
  return four(
    Math.atan2(lane(x, 0), lane(y, 0)),
    Math.atan2(lane(x, 1), lane(y, 1)),
    Math.atan2(lane(x, 2), lane(y, 2)),
    Math.atan2(lane(x, 3), lane(y, 3)),
  );
}

/** Remainder with the sign of y, as tfjs has it. */
export function mod4(x: v128, y: v128): v128 {
  return four(
    floorMod(lane(x, 0), lane(y, 0)),
    floorMod(lane(x, 1), lane(y, 1)),
    floorMod(lane(x, 2), lane(y, 2)),
    floorMod(lane(x, 3), lane(y, 3)),
  );
}

function floorMod(x: f64, y: f64): f64 {
  const rest = x % y;
  return x < 0 == y < 0 ? rest : (rest + y) % y;
}

/** Error function. */
export function erf4(x: v128): v128 {
  return four(erf(lane(x, 0)), erf(lane(x, 1)), erf(lane(x, 2)), erf(lane(x, 3)));
}

/** Abramowitz and Stegun 7.1.26, as tfjs has it. */
function erf(x: f64): f64 {
  const a = Math.abs(x);
  const t = 1 / (1 + 0.3275911 * a);
  const p =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return (x < 0 ? -1.0 : x > 0 ? 1.0 : x) * (1 - p * Math.exp(-a * a));
}
