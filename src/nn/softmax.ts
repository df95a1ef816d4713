/** Scores to probabilities (course 2, week 3), in the same bits everywhere. */
import { exp, log } from '../core/math';

/** softmax(z / T): each e^z by the sum of all. The largest score is taken off first, which changes nothing but avoids overflow. */
export function softmax(scores: readonly number[], temperature = 1): readonly number[] {
  const most = Math.max(...scores);
  const powers = scores.map((z) => exp((z - most) / temperature));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The loss −log ŷ_y of an example of class `truth`; ∞ where its probability has vanished. */
export function crossEntropy(probabilities: readonly number[], truth: number): number {
  return -log(probabilities[truth]!);
}
