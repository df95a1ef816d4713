/** What a supervised model shows of itself: the answers to the panels of a Demand. */

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

/** The parameters of one dense layer: W is inputs × units, row-major (the course's Wᵀ); b has one entry a unit. */
export interface LayerWeights {
  readonly inputs: number;
  readonly units: number;
  readonly W: Float32Array;
  readonly b: Float32Array;
  /** Gradients of the cost by W and b on the whole training set, where asked for. */
  readonly dW?: Float32Array;
  readonly db?: Float32Array;
}

/** Which unit a learner has chosen: layer 1 is the first hidden layer, as the course counts. */
export interface UnitProbe {
  readonly layer: number;
  readonly unit: number;
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
}
