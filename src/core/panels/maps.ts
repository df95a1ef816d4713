/** What a model makes of the plane of its inputs. */

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

/** A hidden unit: layer 1 is the first hidden layer, as the course counts; units count from 0. */
export interface UnitPlace {
  readonly layer: number;
  readonly unit: number;
}

/** Outputs on the sets that it is measured on, m × outputs. */
export interface Predictions {
  readonly train: Float32Array;
  readonly dev: Float32Array;
}

declare module '../panel' {
  interface Panels {
    /** The output: probability, class probabilities, or value. Of models of one or two features. */
    map: PanelOf<true, GridMap>;
    /** The activation of every hidden unit; `units[l].outputs` = the units of hidden layer l + 1. Where there is a map. */
    units: PanelOf<true, readonly GridMap[]>;
    /** One unit's activation, finely; none where the network does not have it. */
    unit: PanelOf<UnitPlace, GridMap>;
    predictions: PanelOf<true, Predictions>;
  }
}
