/** A model is a function: named inputs in, a cost and named values out, over named parameters. All that a training step needs to know. */
import type { Shape } from '../nn/layers';
import type { InputSpec } from './executor';
import type * as tf from './tf';

/** Tensors by name, each [m, …] with one row an example. */
export type Batch = Readonly<Record<string, tf.Tensor>>;

/** How one pass in training is made. */
export interface Pass {
  readonly isTraining: boolean;
  /** Uniform numbers in [0, 1) for this step, [m, …shape], of a place that the model's `noise` named; undefined where it named none. */
  noise(place: string): tf.Tensor | undefined;
  /** Hyperparameters that may change between steps, as scalars. */
  readonly live: Readonly<Record<string, tf.Scalar>>;
}

/** One array that a model learns. */
export interface Parameter {
  /** In the course's notation, as checkpoints have it: W1, b1. */
  readonly name: string;
  /** The layer it belongs to, from 1; 0 for none. */
  readonly layer: number;
  readonly variable: tf.Variable;
  /** Whether L2, L1 and weight decay act on it. */
  readonly decays: boolean;
  /** Whether the optimizer changes it; a frozen one is saved, and has no gradient. */
  readonly trainable: boolean;
}

/** A variable that is saved and has no gradient, such as a running average. */
export type Kept = readonly [name: string, variable: tf.Variable];

/** What a batch costs. */
export interface Cost {
  /** The mean over the batch, a scalar, without penalties. */
  readonly cost: tf.Scalar;
  /** Other scalars that are noted at each step, such as the content and the style cost. */
  readonly noted?: Readonly<Record<string, tf.Scalar>>;
  /** The next values of `state`, which a training step assigns. */
  readonly kept?: readonly { readonly variable: tf.Variable; readonly next: tf.Tensor }[];
}

/** What is trained. It owns its variables. */
export interface Model {
  /** Shape of one example and type of each input of a step; empty where a model needs no data (style transfer). */
  readonly inputs: Readonly<Record<string, InputSpec>>;
  readonly parameters: readonly Parameter[];
  readonly state: readonly Kept[];
  /** The places that get noise in a step with these values, and the shape of one example's. */
  noise(values: Readonly<Record<string, unknown>>): Readonly<Record<string, Shape>>;
  cost(batch: Batch, pass: Pass): Cost;
  /** Values by name for panels and metrics, as for answers: 'output', 'Z1', 'attention2' … Throws for a name it does not know. */
  values(batch: Batch, names: readonly string[]): Batch;
  dispose(): void;
}

/** A pass that looks and changes nothing: as in training (batch norm by this very batch), but nothing is dropped. */
export const lookingPass: Pass = { isTraining: true, noise: () => undefined, live: {} };
