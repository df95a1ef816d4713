/** Smoothing of a noisy line, as course 2 (week 2) does it. */

/**
 * The exponentially weighted average of y with weight β for the past, corrected for its start: vₜ / (1 − βᵗ), written as steps
 * from the average so far, so that a constant line stays that constant to the last digit.
 */
export function smoothed(y: Float64Array, beta: number): Float64Array {
  let [average, power] = [0, 1];
  return y.map((value) => {
    if (!Number.isFinite(value)) return value;
    power *= beta;
    const weight = (1 - beta) / (1 - power);
    // The first weight is 1 but for rounding.
    average = power === beta ? value : average + weight * (value - average);
    return average;
  });
}
