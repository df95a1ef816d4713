/** Exponentially weighted averages, and what the past weighs in them (course 2, week 2). */
import { average } from './coordinate-optimizers';

/** v₁ … v_t of θ₁ … θ_t: v = βv + (1 − β)θ from v₀ = 0, divided by 1 − βᵗ where corrected. */
export function movingAverage(
  theta: ArrayLike<number>,
  beta: number,
  corrected: boolean,
): Float64Array {
  const averages = new Float64Array(theta.length);
  let [v, sum] = [0, 0];
  for (let i = 0; i < theta.length; i++) {
    v = average(v, theta[i]!, beta);
    sum = average(sum, 1, beta);
    averages[i] = corrected ? v / sum : v;
  }
  return averages;
}

/** What each of θ₁ … θ_t weighs in v_t: (1 − β)βᵏ for the one k days ago, divided by their sum where corrected. */
export function pastWeights(t: number, beta: number, corrected: boolean): Float64Array {
  const weights = new Float64Array(t);
  let [weight, sum] = [1 - beta, 0];
  for (let i = t - 1; i >= 0; i--) {
    weights[i] = weight;
    sum += weight;
    weight *= beta;
  }
  return corrected ? weights.map((w) => w / sum) : weights;
}

/** How many days the average reaches back: those older weigh about a third as much as today, or less. */
export function windowOf(beta: number): number {
  return 1 / (1 - beta);
}
