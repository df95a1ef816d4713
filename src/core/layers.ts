/** The layers of a network as plain data: what each makes of a volume, what it costs, and which does not fit. */
import type { ActivationName } from './model-params';

/** One example between two layers: its features, or a volume of height × width × channels. */
export type Shape = readonly [units: number] | Volume;
export type Volume = readonly [height: number, width: number, channels: number];

/** One layer. Parameters have `dense` and `conv` (W, and b unless batch norm follows) and `batch-norm` (γ and β). */
export type LayerSpec =
  | { readonly type: 'dense'; readonly units: number }
  | {
      readonly type: 'conv';
      readonly filters: number;
      /** The side f of the square kernel. */
      readonly kernel: number;
      readonly stride: number;
      readonly padding: Padding;
    }
  | {
      readonly type: 'pool';
      readonly pool: 'max' | 'average';
      /** The side of the square window, and its stride. */
      readonly size: number;
    }
  /** Normalizes z of the dense layer or convolution before it; the activation comes after. */
  | { readonly type: 'batch-norm' }
  | { readonly type: 'activation'; readonly activation: ActivationName }
  /** Where units are dropped while keep_prob is below 1. */
  | { readonly type: 'dropout' }
  | { readonly type: 'flatten' };

export type Padding = 'valid' | 'same';

/** A layer in its place. Shapes are those of one example. */
export interface PlacedLayer {
  readonly spec: LayerSpec;
  readonly input: Shape;
  readonly output: Shape;
  /** The l of its W⁽ˡ⁾: layers with weights are counted from 1, and the others belong to the one before them. */
  readonly number: number;
  /** The shape of W, if it has one: [inputs, units] or [f, f, channels, filters]. */
  readonly weights?: readonly number[];
  /** How many numbers it learns. */
  readonly parameters: number;
}

/** Why layers do not fit: layer `layer` (from 0) wants a window of `window`, and its input is `side` wide. */
export interface Misfit {
  readonly layer: number;
  readonly window: number;
  readonly side: number;
}

/** The layers up to the first that does not fit, and what is wrong with that one. */
export interface Placement {
  readonly placed: readonly PlacedLayer[];
  readonly misfit?: Misfit;
}

/** Puts layers one after the other behind an input of this shape; dense layers flatten what comes to them. */
export function place(input: Shape, layers: readonly LayerSpec[]): Placement {
  const placed: PlacedLayer[] = [];
  let [shape, number] = [input, 0];
  for (const [layer, spec] of layers.entries()) {
    const window = windowOf(spec);
    if (window !== undefined && window > Math.min(...sidesOf(shape)))
      return { placed, misfit: { layer, window, side: Math.min(...sidesOf(shape)) } };
    if (spec.type === 'dense' || spec.type === 'conv') number++;
    const next: PlacedLayer = {
      spec,
      input: shape,
      number,
      output: outputOf(spec, shape),
      ...costOf(spec, shape, layers[layer + 1]?.type === 'batch-norm'),
    };
    placed.push(next);
    shape = next.output;
  }
  return { placed };
}

/** The specs of fully connected hidden layers, with a place for dropout after each. */
export function denseLayers(
  hidden: readonly number[],
  activation: ActivationName,
): readonly LayerSpec[] {
  return hidden.flatMap((units) => [
    { type: 'dense', units },
    { type: 'activation', activation },
    { type: 'dropout' },
  ]);
}

/** The numbers in a volume of this shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

/** ⌊(n + 2p − f)/s⌋ + 1 of course 4, week 1; with `same` padding ⌈n/s⌉. */
export function convolvedSide(n: number, f: number, stride: number, padding: Padding): number {
  return padding === 'same' ? Math.ceil(n / stride) : Math.floor((n - f) / stride) + 1;
}

/** The side that a window needs to lie in its input at all. */
function windowOf(spec: LayerSpec): number | undefined {
  switch (spec.type) {
    case 'conv':
      return spec.padding === 'valid' ? spec.kernel : undefined;
    case 'pool':
      return spec.size;
    case 'dense':
    case 'batch-norm':
    case 'activation':
    case 'dropout':
    case 'flatten':
      return undefined;
  }
}

function outputOf(spec: LayerSpec, shape: Shape): Shape {
  switch (spec.type) {
    case 'dense':
      return [spec.units];
    case 'conv': {
      const { kernel, stride, padding, filters } = spec;
      const [height, width] = sidesOf(shape);
      return [
        convolvedSide(height, kernel, stride, padding),
        convolvedSide(width, kernel, stride, padding),
        filters,
      ];
    }
    case 'pool': {
      const [height, width] = sidesOf(shape);
      const side = (n: number) => convolvedSide(n, spec.size, spec.size, 'valid');
      return [side(height), side(width), shape[2]!];
    }
    case 'flatten':
      return [sizeOf(shape)];
    case 'batch-norm':
    case 'activation':
    case 'dropout':
      return shape;
  }
}

function costOf(
  spec: LayerSpec,
  shape: Shape,
  isNormalized: boolean,
): Pick<PlacedLayer, 'weights' | 'parameters'> {
  const weighted = (weights: readonly number[]) => ({
    weights,
    parameters: sizeOf(weights) + (isNormalized ? 0 : weights.at(-1)!),
  });
  switch (spec.type) {
    case 'dense':
      return weighted([sizeOf(shape), spec.units]);
    case 'conv':
      return weighted([spec.kernel, spec.kernel, shape[2]!, spec.filters]);
    case 'batch-norm':
      return { parameters: 2 * shape.at(-1)! };
    case 'pool':
    case 'activation':
    case 'dropout':
    case 'flatten':
      return { parameters: 0 };
  }
}

function sidesOf(shape: Shape): readonly [number, number] {
  if (shape.length === 1)
    throw new Error(`A row of ${shape[0]} features has no height and width to slide a window over`);
  return [shape[0], shape[1]];
}
