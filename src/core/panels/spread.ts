/** How the values of a model are spread, and which of its units are kept. */

/** Counts in bins of equal width from `low` to `high`, with mean and standard deviation. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  readonly counts: Float64Array;
  readonly mean: number;
  readonly deviation: number;
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

/** Which units the next step keeps: `kept[i * units + u]` is 1 where unit u of its example i is. */
export interface Mask {
  readonly units: number;
  readonly m: number;
  readonly kept: Uint8Array;
}

declare module '../panel' {
  interface Panels {
    /** For each layer with weights, over up to 500 training examples, with the batch's own statistics. */
    histograms: PanelOf<true, readonly LayerStatistics[]>;
    /** One entry for each place of dropout. */
    masks: PanelOf<true, readonly Mask[]>;
  }
}
