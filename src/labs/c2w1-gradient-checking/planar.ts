/** A second network to check, 2–4–3–1 on twelve points of the plane: small, smooth in its first layer, and drawn from a seed. */
import type { Layer } from '../../nn/backpropagation';
import type { Matrix } from '../../core/params/kinds/matrix';
import { RandomState } from '../../core/random';

const SIZES = [2, 4, 3, 1] as const;
const ACTIVATIONS = ['tanh', 'relu', 'sigmoid'] as const;
const POINTS = 12;

const random = new RandomState(2);
const normal = (rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => [...random.randn(columns)]);

/** 2 × 12. */
export const X: Matrix = normal(2, POINTS);

/** 1 × 12: 1 above the curve x₂ = x₁ − x₁³/3. */
export const Y: Matrix = [X[0]!.map((x1, i) => Number(X[1]![i]! > x1 * (1 - (x1 * x1) / 3)))];

/** Standard normal weights and biases. */
export const layers: readonly Layer[] = ACTIVATIONS.map((activation, l) => ({
  W: normal(SIZES[l + 1]!, SIZES[l]!),
  b: [...random.randn(SIZES[l + 1]!)],
  activation,
}));
