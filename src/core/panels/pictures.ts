/** What a model makes of single pictures. */
import type { Shape } from '../../nn/layers';

/** A picture: an example of what is measured, or pixels that only the page has, as 0 … 255, channels innermost. */
export type PictureQuestion =
  | { readonly set: 'train' | 'dev'; readonly index: number }
  | { readonly pixels: readonly number[] };

/** A cell of the confusion matrix. */
export interface Cell {
  readonly truth: number;
  readonly answer: number;
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

/** How one picture is read. */
export interface Reading {
  /** The picture as it was before it was scaled, 0 … 1. */
  readonly pixels: Float32Array;
  /** Its class; −1 where nobody has said. */
  readonly truth: number;
  /** The probability of each class, or of the second of two. */
  readonly output: Float32Array;
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

declare module '../panel' {
  interface Panels {
    /** A picture in every layer. */
    features: PanelOf<PictureQuestion, Features>;
    /** The gradient of the strongest logit by each number of the picture. */
    saliency: PanelOf<PictureQuestion, Float32Array>;
    classes: PanelOf<PictureQuestion, Reading>;
    /** About the pictures of a cell, or the mistakes. */
    answers: PanelOf<Cell | 'mistakes', Answers>;
  }
}
