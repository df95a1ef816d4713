/** How a layer of a kind is computed with tfjs: the contract of the files in layers/, one for each in nn/layers. */
import type { LayerSpec, LayerType, PlacedLayer, Spec } from '../nn/layers';
import type * as tf from './tf';

/** What a layer may use and say while it is applied. */
export interface LayerPass {
  readonly layer: PlacedLayer;
  readonly isTraining: boolean;
  /** What the layer learns, by symbol (W, b). */
  readonly learned: Readonly<Record<string, tf.Tensor>>;
  /** What it keeps, by name. */
  readonly state: Readonly<Record<string, tf.Tensor>>;
  /** What cross-attention looks at, [m, steps, units], where the model has such. */
  readonly memory: tf.Tensor | undefined;
  /** Drops units, where the pass drops any. */
  drop(a: tf.Tensor): tf.Tensor;
  /** The value of one of the lists of layers inside it. */
  branch(index: number, x: tf.Tensor): tf.Tensor;
  /** Gives a value a name under which panels find it, followed by the layer's number (attention2); made only when asked for. */
  note(name: string, value: () => tf.Tensor): void;
  /** The next value of what it keeps, taken over when a training step is done. */
  keep(name: string, next: tf.Tensor): void;
}

/** x is [m, …input]; the value is [m, …output]. */
export interface AppliedLayer<S = LayerSpec> {
  apply(spec: S, x: tf.Tensor, pass: LayerPass): tf.Tensor;
}

/** Declares how a kind is computed, keeping the type of its spec. */
export const applied = <T extends LayerType>(
  _type: T,
  apply: AppliedLayer<Spec<T>>['apply'],
): AppliedLayer<Spec<T>> => ({ apply });
