/** What a kind of layer tells of itself: the contract of the files in layers/, without tfjs. */

/** One example between two layers, without the batch: [units], [steps, units] of a sequence, or [height, width, channels]. */
export type Shape = readonly number[];
export type Volume = readonly [height: number, width: number, channels: number];

/** The kinds there are and what each is told; each file in layers/ adds its own entry (`declare module '../layer'`). */
// oxlint-disable-next-line typescript/no-empty-interface -- filled by the files in layers/
export interface LayerSpecs {}
export type LayerType = keyof LayerSpecs;
export type Spec<T extends LayerType> = { readonly type: T } & LayerSpecs[T];
/** One layer as plain data. */
export type LayerSpec = { [T in LayerType]: Spec<T> }[LayerType];

/** One array that a layer learns. */
export interface ParameterSpec {
  /** The course's symbol; the layer's number follows it: W, b, γ, β. */
  readonly symbol: string;
  /** The last axis is the units or filters, so that each unit's `fanIn` weights are a column. */
  readonly shape: readonly number[];
  /** How many inputs one unit sums: what Xavier and He initialization divide by. */
  readonly fanIn: number;
  /** Whether L2, L1 and weight decay act on it. */
  readonly decays: boolean;
  /** Its first values where they are not drawn by the lab's initializer. */
  readonly start?: Float32Array;
}

/** One array that a layer keeps without a gradient, such as a running average. */
export interface StateSpec {
  readonly name: string;
  readonly start: Float32Array;
}

/** Why a layer does not fit: its window is wider than its input, or two shapes that must agree do not. */
export type Misfit =
  | { readonly kind: 'window'; readonly window: number; readonly side: number }
  | { readonly kind: 'shape'; readonly expected: string; readonly found: Shape };

/** Where a layer stands. */
export interface Surroundings {
  /** Whether batch norm follows, whose β takes the place of b. */
  readonly isNormalized: boolean;
  /** The shape of what cross-attention looks at, where the layers have such a second input. */
  readonly memory?: Shape | undefined;
}

/** What a layer's Keras code depends on besides the layer. */
export interface KerasContext {
  readonly before: LayerSpec | undefined;
  readonly next: LayerSpec | undefined;
  /** Whether it is the first of its kind. */
  readonly isFirst: boolean;
  readonly keepProb: number;
  /** Arguments that every layer with weights gets: initializer, penalty. */
  readonly common: readonly string[];
}

/** All that is known of a kind without running it. Methods, so that a table of all kinds has one type. */
export interface LayerKind<S = LayerSpec> {
  /** Whether its parameters get a number of their own (W⁽ˡ⁾); those of the others bear the number of the layer before. */
  readonly isNumbered?: boolean;
  /** Whether it takes the place of the b of the layer before it. */
  readonly normalizes?: boolean;
  /** What does not fit; asked first. */
  misfit?(spec: S, input: Shape, around: Surroundings): Misfit | undefined;
  output(spec: S, input: Shape, around: Surroundings): Shape;
  parameters?(spec: S, input: Shape, around: Surroundings): readonly ParameterSpec[];
  state?(spec: S, input: Shape): readonly StateSpec[];
  /** Whether units can be dropped here: in training it gets uniform noise of its output's shape. */
  readonly isNoisy?: boolean;
  /** What a diagram writes on its card; without it the kind has no line of its own there. */
  label?(spec: S): string;
  /** Its lines in a Keras program; none where it is said with another layer. */
  keras?(spec: S, code: KerasContext): readonly string[];
  /** Lists of layers inside it; each starts from the layer's own input. */
  branches?(spec: S): readonly (readonly LayerSpec[])[];
  /** The output of a layer with branches, from theirs. */
  joined?(spec: S, input: Shape, outputs: readonly Shape[]): Shape | Misfit;
}

/** Declares a kind, keeping the type of its spec. */
export const layerKind = <T extends LayerType>(_type: T, kind: LayerKind<Spec<T>>) => kind;

/** The numbers in an example of this shape. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, side) => product * side, 1);
}

/** The steps and units of a sequence; throws for other shapes. */
export function sequenceOf(shape: Shape): readonly [steps: number, units: number] {
  if (shape.length !== 2)
    throw new Error(`A sequence is [steps, units]; this is [${shape.join(', ')}]`);
  return shape as readonly [number, number];
}

/** Height, width and channels; throws for other shapes. */
export function volumeOf(shape: Shape): Volume {
  if (shape.length === 3) return shape as Volume;
  if (shape.length === 1)
    throw new Error(`A row of ${shape[0]} features has no height and width to slide a window over`);
  throw new Error(`A volume is [height, width, channels]; this is [${shape.join(', ')}]`);
}
