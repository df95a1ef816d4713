/** Surfaces to go down: a cost J of two parameters with its gradient, in closed form (courses 1 and 2). */
import { exp } from '../core/math';
import type { Domain } from '../core/panels/maps';

export type Pair = readonly [x: number, y: number];

/** J(x, y), and what is known of it. */
export interface Surface {
  /** The part worth looking at. */
  readonly domain: Domain;
  value(x: number, y: number): number;
  /** (∂J/∂x, ∂J/∂y). */
  gradient(x: number, y: number): Pair;
  /** Its lowest points, the lowest of all first; none where it falls for ever. */
  readonly minima: readonly Pair[];
  /** A run has arrived once J is below this. */
  readonly goal: number;
}

/** ½(x² + curvature · y²): a round bowl at 1, a ravine along x at 25. Gradient descent diverges from α = 2 / curvature. */
export function bowl(curvature: number): Surface {
  return {
    domain: { x: [-12, 12], y: [-6, 6] },
    value: (x, y) => (x * x + curvature * y * y) / 2,
    gradient: (x, y) => [x, curvature * y],
    minima: [[0, 0]],
    goal: 0.01,
  };
}

/** Two valleys of unequal depth with a ridge between: x⁴/16 − x²/2 + 0.3x + y²/2 + 2. */
export const valleys: Surface = {
  domain: { x: [-4, 4], y: [-2, 2] },
  value: (x, y) => (x * x * x * x) / 16 - (x * x) / 2 + 0.3 * x + (y * y) / 2 + 2,
  gradient: (x, y) => [(x * x * x) / 4 - x + 0.3, y],
  // The roots of x³/4 − x + 0.3 at which it rises.
  minima: [
    [-2.135846027379394, 0],
    [1.8285946317324269, 0],
  ],
  goal: 0.4,
};

/** A saddle: x² − y², up on two sides and down on the others, for ever. */
export const saddle: Surface = {
  domain: { x: [-2, 2], y: [-2, 2] },
  value: (x, y) => x * x - y * y,
  gradient: (x, y) => [2 * x, -2 * y],
  minima: [],
  goal: -1,
};

/** A pass: the saddle x² − y² with a valley on either side, x² − y² + y⁴/4. */
export const pass: Surface = {
  domain: { x: [-2.2, 2.2], y: [-2.2, 2.2] },
  value: (x, y) => x * x - y * y + (y * y * y * y) / 4,
  gradient: (x, y) => [2 * x, y * (y * y - 2)],
  minima: [
    [0, Math.SQRT2],
    [0, -Math.SQRT2],
  ],
  goal: -0.9,
};

/** A monkey saddle: x³ − 3xy², three ways down, one of them for the tail. */
export const monkeySaddle: Surface = {
  domain: { x: [-1.6, 1.6], y: [-1.6, 1.6] },
  value: (x, y) => x * x * x - 3 * x * y * y,
  gradient: (x, y) => [3 * x * x - 3 * y * y, -6 * x * y],
  minima: [],
  goal: -1,
};

/** A pit in a plateau: 1 − exp(−(x² + y²)/4), nearly flat a few units away from it. */
export const plateau: Surface = {
  domain: { x: [-7, 7], y: [-5, 5] },
  value: (x, y) => 1 - exp(-(x * x + y * y) / 4),
  gradient: (x, y) => {
    const slope = exp(-(x * x + y * y) / 4) / 2;
    return [x * slope, y * slope];
  },
  minima: [[0, 0]],
  goal: 0.01,
};

/** m examples of two features, x[2i] and x[2i + 1], with their values. */
export interface Examples {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A cost whose curvature is the same everywhere: J = ½ wᵀHw − bᵀw + c, H = [[h11, h12], [h12, h22]]. */
export interface Quadratic extends Surface {
  /** The eigenvalues of H, largest first: gradient descent needs α < 2 / the first, and is slow if they differ much. */
  readonly curvatures: Pair;
}

/**
 * The cost of linear regression without an intercept, (1/2m) Σ (w₁x₁ + w₂x₂ − y)², over the square |w| ≤ `reach`
 * (course 2, week 1). The goal is what the best w leaves, and `margin` more.
 */
export function leastSquares({ x, y }: Examples, reach: number, margin: number): Quadratic {
  const m = y.length;
  const mean = (term: (i: number) => number) => {
    let sum = 0;
    for (let i = 0; i < m; i++) sum += term(i);
    return sum / m;
  };
  const [h11, h12, h22] = [
    mean((i) => x[2 * i]! * x[2 * i]!),
    mean((i) => x[2 * i]! * x[2 * i + 1]!),
    mean((i) => x[2 * i + 1]! * x[2 * i + 1]!),
  ];
  const [b1, b2, c] = [
    mean((i) => x[2 * i]! * y[i]!),
    mean((i) => x[2 * i + 1]! * y[i]!),
    mean((i) => y[i]! * y[i]!) / 2,
  ];
  const determinant = h11 * h22 - h12 * h12;
  const best: Pair = [(b1 * h22 - b2 * h12) / determinant, (b2 * h11 - b1 * h12) / determinant];
  const value = (w1: number, w2: number) =>
    (h11 * w1 * w1 + h22 * w2 * w2) / 2 + h12 * w1 * w2 - b1 * w1 - b2 * w2 + c;
  return {
    domain: { x: [-reach, reach], y: [-reach, reach] },
    value,
    gradient: (w1, w2) => [h11 * w1 + h12 * w2 - b1, h12 * w1 + h22 * w2 - b2],
    minima: [best],
    goal: value(...best) + margin,
    curvatures: eigenvalues(h11, h12, h22),
  };
}

/** Of a symmetric 2 × 2 matrix, largest first. */
function eigenvalues(a: number, b: number, d: number): Pair {
  const [middle, half] = [(a + d) / 2, Math.sqrt(((a - d) * (a - d)) / 4 + b * b)];
  return [middle + half, middle - half];
}
