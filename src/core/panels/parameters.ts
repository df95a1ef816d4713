/** What a model has learned, and what its next step would do to it. */
import type { Volume } from '../../nn/layers';
import type { GridMap } from './maps';

/** The parameters of one layer with weights: W is inputs × units, row-major (the course's Wᵀ); b has one entry a unit. */
export interface LayerWeights {
  readonly inputs: number;
  readonly units: number;
  readonly W: Float32Array;
  /** With batch norm, which has no use for b, its β. */
  readonly b: Float32Array;
  /** Batch norm's γ, where there is one. */
  readonly gamma?: Float32Array;
  /** Of a convolution: the inputs of one unit as f × f × channels, row-major, channels innermost. */
  readonly kernel?: Volume;
}

/** The gradients of the mean loss by the parameters of one layer, on the whole training set; entries as in LayerWeights. */
export interface LayerGradients {
  readonly dW: Float32Array;
  readonly db: Float32Array;
}

/** What a step on the whole training set would do to one W or b now; entries as in LayerWeights. */
export interface ParameterStep {
  /** "W1", "b1", … */
  readonly name: string;
  readonly gradient: Float32Array;
  readonly change: Float32Array;
  /** The optimizer's averages after it, corrected where the optimizer corrects them: none, or v or s, or both. */
  readonly memory: readonly Float32Array[];
}

/** One batch norm; an entry for each unit or channel. */
export interface NormState {
  /** The number of its layer, from 1. */
  readonly layer: number;
  /** Of z before it, over the training set as one batch. */
  readonly mean: Float32Array;
  readonly variance: Float32Array;
  /** The running averages, by which answers are given. */
  readonly runningMean: Float32Array;
  readonly runningVariance: Float32Array;
  readonly gamma: Float32Array;
  readonly beta: Float32Array;
}

/**
 * Where the next steps will lead, on a plane through the present weights: along the way that all examples would go, and
 * across it where the mini-batches stray most. Places are (u, v) in distances of weights, the first of them (0, 0).
 */
export interface PathAhead {
  /** The cost of the training set on the plane. */
  readonly cost: GridMap;
  readonly batches: Float64Array;
  /** The same number of steps with all examples in each. */
  readonly whole: Float64Array;
}

declare module '../panel' {
  interface Panels {
    /** One entry for each layer with weights. */
    weights: PanelOf<true, readonly LayerWeights[]>;
    /** One entry for each layer with weights and biases. */
    gradients: PanelOf<true, readonly LayerGradients[]>;
    /** One entry for each W and b. */
    steps: PanelOf<true, readonly ParameterStep[]>;
    /** One entry for each batch norm. */
    norms: PanelOf<true, readonly NormState[]>;
    /** For small models, since it takes steps ahead. */
    path: PanelOf<true, PathAhead>;
  }
}
