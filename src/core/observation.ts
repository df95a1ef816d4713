/** What a supervised model shows of itself: the answers to the panels of a Demand. */
import type { Shape, Volume } from '../nn/layers';

/** The square or rectangle of input space that maps are drawn over. */
export interface Domain {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Values on a regular grid over the domain: `values[(row * side + column) * outputs + output]`, row 0 at the top. */
export interface GridMap {
  readonly domain: Domain;
  readonly side: number;
  readonly outputs: number;
  readonly values: Float32Array;
}

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
  /** Gradients of the cost by W and b on the whole training set, where asked for. */
  readonly dW?: Float32Array;
  readonly db?: Float32Array;
}

/** Which unit a learner has chosen: layer 1 is the first hidden layer, as the course counts. */
export interface UnitProbe {
  readonly layer: number;
  readonly unit: number;
}

/** A picture to look at closely: an example of what is measured, or pixels of the learner's own, as 0 … 255, channels innermost. */
export type PictureProbe =
  | { readonly set: 'train' | 'dev'; readonly index: number }
  | { readonly pixels: readonly number[] };

/** What the panels of pictures are asked about. */
export interface PicturesProbe {
  /** For `features` and `saliency`. */
  readonly picture?: PictureProbe;
  /** For `classes`. */
  readonly drawn?: PictureProbe;
  /** For `answers`: the cell of the confusion matrix whose pictures are shown; without one, the mistakes. */
  readonly cell?: readonly [truth: number, answer: number];
}

/** What one example makes of one layer: row-major, channels innermost; of a layer without places, [units]. */
export interface Feature {
  readonly shape: Shape;
  readonly values: Float32Array;
}

/** One picture taken through the network. */
export interface Features {
  /** The picture as the network reads it. */
  readonly input: Feature;
  /** Its class; −1 where nobody has said. */
  readonly truth: number;
  /** The output of every layer of the architecture, in order. */
  readonly layers: readonly Feature[];
  /** The probability of each class, or the value. */
  readonly output: Float32Array;
}

/** How the values of one layer with weights are spread, over some examples and all units. */
export interface LayerStatistics {
  /** z = Wa + b; with batch norm, z as it comes out of it. */
  readonly z: Histogram;
  /** z before batch norm, where there is one. */
  readonly before?: Histogram;
  /** What the layer hands on: after activation (and pooling), or the answer. */
  readonly a: Histogram;
  /** The share of z below 0: with ReLU, of units that are off. */
  readonly off: number;
  /** The entries of dW, the gradient of the mean loss over these examples. */
  readonly dW: Histogram;
  /** The length of dW. */
  readonly gradient: number;
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

/** Which units the next step keeps: `kept[i * units + u]` is 1 where unit u of its example i is. */
export interface Mask {
  readonly units: number;
  readonly m: number;
  readonly kept: Uint8Array;
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

/** Counts in bins of equal width from `low` to `high`, with mean and standard deviation. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  readonly counts: Float64Array;
  readonly mean: number;
  readonly deviation: number;
}

/** What the network answers on the dev set (or without one, the training set), and some of the pictures. */
export interface Answers {
  readonly set: 'train' | 'dev';
  readonly m: number;
  /** Row = truth, column = answer. */
  readonly confusion: Float64Array;
  /** The pictures of the cell asked for, or the mistakes, the most certain first; `index` is that in the set. */
  readonly shown: readonly Answer[];
  /** How many there are, of which `shown` are the first. */
  readonly total: number;
}
export interface Answer {
  readonly index: number;
  readonly truth: number;
  readonly answer: number;
  /** The probability of the answer. */
  readonly certainty: number;
  readonly pixels: Float32Array;
}

/** How one picture is read. */
export interface Reading {
  /** The picture as it was before it was scaled, 0 … 1. */
  readonly pixels: Float32Array;
  /** Its class; −1 where nobody has said. */
  readonly truth: number;
  /** The probability of each class, or of the second of two. */
  readonly output: Float32Array;
}

/** Panels by name; each is there when it was asked for and makes sense for the model. */
export interface Observation {
  /** Panel `map`: the model's output (probability, class probabilities, or value). */
  readonly map?: GridMap;
  /** Panel `units`: the activation of every hidden unit; `units[l].outputs` = the units of hidden layer l + 1. */
  readonly units?: readonly GridMap[];
  /** Panel `unit` (probe: UnitProbe): one unit's activation, finely. */
  readonly unit?: GridMap;
  /** Panel `weights`, and `gradients` for dW and db. */
  readonly layers?: readonly LayerWeights[];
  /** Panel `predictions`: outputs on the training and dev sets, m × outputs. */
  readonly predictions?: { readonly train: Float32Array; readonly dev: Float32Array };
  /** Panel `histograms`: for each layer with weights, over up to 500 training examples, with the batch's own statistics. */
  readonly histograms?: readonly LayerStatistics[];
  /** Panel `steps`: one entry for each W and b. */
  readonly steps?: readonly ParameterStep[];
  /** Panel `masks`: one for each place of dropout. */
  readonly masks?: readonly Mask[];
  /** Panel `path`; for small models, since it takes steps ahead. */
  readonly path?: PathAhead;
  /** Panel `norms`: one for each batch norm. */
  readonly norms?: readonly NormState[];
  /** Panel `features` (probe: PicturesProbe): the chosen picture in every layer. */
  readonly features?: Features;
  /** Panel `saliency` (probe: PicturesProbe): the gradient of the strongest logit by each number of the picture. */
  readonly saliency?: Float32Array;
  /** Panel `classes` (probe: PicturesProbe): how a picture is read. */
  readonly classes?: Reading;
  /** Panel `answers` (probe: PicturesProbe). */
  readonly answers?: Answers;
}
