/** Whether a network is alive: asked of the model now and then for what is said of a run; no part of its records. */
import type { ActivationName } from './model-params';

/** A hidden layer's activation. */
export interface HiddenLayer {
  readonly activation: ActivationName;
  /** Units, or channels of a convolution. */
  readonly units: number;
  /** The share of them that is 0 for each of the examples looked at; 0 for activations other than ReLU. */
  readonly silent: number;
}

/** The hidden layers in order; none of a model that draws straight lines. */
export interface Health {
  readonly hidden: readonly HiddenLayer[];
}
