/** Measures of a prediction, from outputs that are already plain numbers. */
import { exp } from '../core/math';

/** The class each of m rows of `outputs` names: the larger side of .5 for one output, else the largest. Logits serve where `threshold` is 0. */
export function predictedClasses(
  outputs: Float32Array,
  width: number,
  threshold: number,
): Int32Array {
  const m = outputs.length / width;
  return Int32Array.from({ length: m }, (_, i) =>
    width === 1 ? Number(outputs[i]! > threshold) : largest(outputs, i * width, width),
  );
}

/** How certain a model was of the classes that its logits name: the probability of each, 0 … 1. */
export function certainties(logits: Float32Array, width: number): Float32Array {
  return Float32Array.from({ length: logits.length / width }, (_, i) => {
    if (width === 1) return 1 / (1 + exp(-Math.abs(logits[i]!)));
    const row = logits.subarray(i * width, (i + 1) * width);
    const most = row.reduce((a, b) => Math.max(a, b));
    return 1 / row.reduce((sum, z) => sum + exp(z - most), 0);
  });
}

/** The share of rows where both name the same class; NaN without rows. */
export function accuracy(predicted: ArrayLike<number>, actual: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < actual.length; i++) if (predicted[i] === actual[i]) right++;
  return right / actual.length;
}

/** classes × classes counts, row-major: row = true class, column = predicted. */
export function confusion(
  predicted: ArrayLike<number>,
  actual: ArrayLike<number>,
  classes: number,
): Float64Array {
  const counts = new Float64Array(classes * classes);
  for (let i = 0; i < actual.length; i++) counts[actual[i]! * classes + predicted[i]!]!++;
  return counts;
}

/** Precision, recall and their harmonic mean F₁ of one class (course 3, week 1); 0 where nothing was found or there. */
export function precisionAndRecall(counts: Float64Array, classes: number, of: number) {
  let [said, there] = [0, 0];
  for (let i = 0; i < classes; i++) {
    said += counts[i * classes + of]!;
    there += counts[of * classes + i]!;
  }
  const found = counts[of * classes + of]!;
  const precision = said === 0 ? 0 : found / said;
  const recall = there === 0 ? 0 : found / there;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** The root of the mean squared error, and R² (the share of the variance explained; NaN for a constant `actual`). */
export function regressionErrors(predicted: ArrayLike<number>, actual: ArrayLike<number>) {
  const m = actual.length;
  let mean = 0;
  for (let i = 0; i < m; i++) mean += actual[i]! / m;
  let [error, variance] = [0, 0];
  for (let i = 0; i < m; i++) {
    error += (predicted[i]! - actual[i]!) ** 2 / m;
    variance += (actual[i]! - mean) ** 2 / m;
  }
  return { rmse: Math.sqrt(error), r2: variance === 0 ? NaN : 1 - error / variance };
}

function largest(values: Float32Array, from: number, count: number): number {
  let best = 0;
  for (let j = 1; j < count; j++) if (values[from + j]! > values[from + best]!) best = j;
  return best;
}
