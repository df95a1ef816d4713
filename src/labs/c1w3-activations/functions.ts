/** g and g′ of each activation, and a small network that is made of them. */
import { exp, tanh } from '../../core/math';

export const activations = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'linear'] as const;
export type Activation = (typeof activations)[number];

interface Differentiable {
  readonly g: (z: number) => number;
  readonly slope: (z: number) => number;
}

/** `leak` is the slope of leaky ReLU below 0. */
export function activationOf(name: Activation, leak: number): Differentiable {
  const sigmoid = (z: number) => 1 / (1 + exp(-z));
  switch (name) {
    case 'sigmoid':
      return { g: sigmoid, slope: (z) => sigmoid(z) * (1 - sigmoid(z)) };
    case 'tanh':
      return { g: tanh, slope: (z) => 1 - tanh(z) ** 2 };
    case 'relu':
      return { g: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) };
    case 'leaky-relu':
      return { g: (z) => (z > 0 ? z : leak * z), slope: (z) => (z > 0 ? 1 : leak) };
    case 'linear':
      return { g: (z) => z, slope: () => 1 };
  }
}

/** Four hidden units of one input: their lines cross 0 at −2, −½, 1 and 2½. */
const units = [
  { w: 1.5, at: -2, v: 1 },
  { w: 2, at: -0.5, v: -1.5 },
  { w: 1.5, at: 1, v: 2 },
  { w: 2, at: 2.5, v: -1.25 },
] as const;

/** What a 1–4–1 network with fixed weights makes of x. */
export function hiddenSum(x: number, g: (z: number) => number): number {
  return units.reduce((sum, { w, at, v }) => sum + v * g(w * (x - at)), 0);
}
