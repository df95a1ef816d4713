/** What a network is like inside: asked of the model now and then for what is said of a run; no part of its records. */
import type { ActivationName } from './model-params';

/** A hidden layer, as it is now. */
export interface HiddenLayer {
  readonly activation: ActivationName;
  /** Units, or channels of a convolution. */
  readonly units: number;
  /** The share of them that is 0 for each of the examples looked at; 0 for activations other than ReLU. */
  readonly silent: number;
  /** Whether all weights into its units are 0, or the same for every unit but for rounding (10⁻⁵ of the largest). */
  readonly weights: 'zero' | 'alike' | 'different';
  /**
   * The root mean square of those weights times √(inputs of a unit): 1 after Xavier, √2 after He, near 0 where each unit gives next to
   * nothing. Undefined where batch norm brings the units to size.
   */
  readonly gain: number | undefined;
}

/** The hidden layers in order; none of a model that draws straight lines. */
export interface Health {
  readonly hidden: readonly HiddenLayer[];
}
