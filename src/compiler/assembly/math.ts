// Elementary functions on four float32 at once, and on one: the same bits on every machine.
// Polynomials are least-squares fits at Chebyshev nodes, weighted by relative error, and stay near 1 ulp;
// rarely used functions go through float64 lane by lane.

const LOG2E: f32 = 1.44269504;
// ln 2 in two parts, the first short enough for n * LN2_HIGH to be exact.
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.12194440e-4;

/** e^x. */
export function exp4(x: v128): v128 {
  const bounded = f32x4.max(f32x4.min(x, f32x4.splat(89)), f32x4.splat(-104));
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(LOG2E)));
  const r = f32x4.sub(
    f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(LN2_HIGH))),
    f32x4.mul(n, f32x4.splat(LN2_LOW)),
  );
  const p = f32x4.add(
    f32x4.add(f32x4.mul(f32x4.mul(r, r), expPolynomial(r)), r),
    f32x4.splat(1),
  );
  // 2^n in two factors, so that results near the ends of the range are reached without a wrong exponent.
  const whole = i32x4.trunc_sat_f32x4_s(n);
  const half = i32x4.shr_s(whole, 1);
  return f32x4.mul(f32x4.mul(p, powerOfTwo(half)), powerOfTwo(i32x4.sub(whole, half)));
}

/** (e^r − 1 − r) / r² for |r| ≤ ½ ln 2. */
// @ts-ignore: decorator
@inline
function expPolynomial(r: v128): v128 {
  let p = f32x4.splat(0.0013946446124464273);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.008369151502847672));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.04166626185178757));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.16666516661643982));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5));
  return p;
}

// @ts-ignore: decorator
@inline
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

/** Natural logarithm; NaN below 0, −∞ at 0. */
export function log4(x: v128): v128 {
  const tiny = f32x4.lt(x, f32x4.splat(1.17549435e-38));
  const scaled = v128.bitselect(f32x4.mul(x, f32x4.splat(8388608)), x, tiny);
  let exponent = i32x4.sub(i32x4.shr_u(scaled, 23), i32x4.splat(127));
  exponent = i32x4.sub(exponent, v128.and(tiny, i32x4.splat(23)));
  let m = v128.or(v128.and(scaled, i32x4.splat(0x007fffff)), i32x4.splat(0x3f800000));
  const big = f32x4.gt(m, f32x4.splat(1.41421356));
  m = v128.bitselect(f32x4.mul(m, f32x4.splat(0.5)), m, big);
  const e = f32x4.convert_i32x4_s(i32x4.sub(exponent, big));
  const f = f32x4.sub(m, f32x4.splat(1));
  const z = f32x4.mul(f, f);
  let p = f32x4.splat(0.06675271689891815);
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(-0.11646434664726257));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.1190471202135086));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(-0.12411268800497055));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.14217890799045563));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(-0.16667643189430237));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.20002204179763794));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(-0.25000014901161194));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.3333331048488617));
  p = f32x4.mul(f32x4.mul(p, f), z);
  p = f32x4.add(p, f32x4.mul(e, f32x4.splat(LN2_LOW)));
  p = f32x4.sub(p, f32x4.mul(z, f32x4.splat(0.5)));
  let result = f32x4.add(f32x4.add(f, p), f32x4.mul(e, f32x4.splat(LN2_HIGH)));
  result = v128.bitselect(f32x4.splat(-Infinity), result, f32x4.eq(x, f32x4.splat(0)));
  result = v128.bitselect(x, result, f32x4.eq(x, f32x4.splat(Infinity)));
  return v128.bitselect(result, f32x4.splat(NaN), f32x4.ge(x, f32x4.splat(0)));
}

/** Hyperbolic tangent: m / (m + 2) with m = e^2|x| − 1, and the sign of x. */
export function tanh4(x: v128): v128 {
  const a = f32x4.abs(x);
  // From 9.02 on the result is 1.
  const twice = f32x4.min(f32x4.add(a, a), f32x4.splat(18.04));
  const n = f32x4.nearest(f32x4.mul(twice, f32x4.splat(LOG2E)));
  const r = f32x4.sub(
    f32x4.sub(twice, f32x4.mul(n, f32x4.splat(LN2_HIGH))),
    f32x4.mul(n, f32x4.splat(LN2_LOW)),
  );
  const q = f32x4.add(f32x4.mul(f32x4.mul(r, r), expPolynomial(r)), r);
  const power = powerOfTwo(i32x4.trunc_sat_f32x4_s(n));
  const m = f32x4.add(f32x4.mul(power, q), f32x4.sub(power, f32x4.splat(1)));
  const y = f32x4.div(m, f32x4.add(m, f32x4.splat(2)));
  return v128.bitselect(x, y, f32x4.splat(-0.0));
}

/** 1 / (1 + e^−x). */
export function sigmoid4(x: v128): v128 {
  const one = f32x4.splat(1);
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

/** e^x − 1, by the reduction of exp4: 2^n (e^r − 1) + (2^n − 1). */
export function expm14(x: v128): v128 {
  const bounded = f32x4.max(f32x4.min(x, f32x4.splat(89)), f32x4.splat(-18));
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(LOG2E)));
  const r = f32x4.sub(
    f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(LN2_HIGH))),
    f32x4.mul(n, f32x4.splat(LN2_LOW)),
  );
  const q = f32x4.add(f32x4.mul(f32x4.mul(r, r), expPolynomial(r)), r);
  // Half of 2^n, which is within the exponent's range even for n = 128.
  const half = powerOfTwo(i32x4.sub(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(1)));
  const y = f32x4.add(f32x4.mul(half, q), f32x4.sub(half, f32x4.splat(0.5)));
  return v128.bitselect(x, f32x4.add(y, y), f32x4.eq(x, f32x4.splat(0)));
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
