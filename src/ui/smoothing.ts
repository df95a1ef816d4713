/** Smoothing of a noisy line, as course 2 (week 2) does it. */

/** The exponentially weighted average of y with weight β for the past, corrected for its start: vₜ / (1 − βᵗ). */
export function smoothed(y: Float64Array, beta: number): Float64Array {
  let [v, power] = [0, 1];
  return y.map((value) => {
    if (!Number.isFinite(value)) return value;
    v = beta * v + (1 - beta) * value;
    power *= beta;
    return v / (1 - power);
  });
}
