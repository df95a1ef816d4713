/** What is trained in the bench: models, batches and the numbers they start from, the same for everyone. */
import { RandomState } from '../../src/core/random';
import { type LayerSpec, place } from '../../src/nn/layers';

/** A layer; convolutions are valid with stride 1 and end in ReLU, pools take the largest number. */
export type Layer =
  | { readonly type: 'conv'; readonly size: number; readonly filters: number }
  | { readonly type: 'pool'; readonly size: number }
  | { readonly type: 'dense'; readonly units: number; readonly activation: 'tanh' | 'linear' };

export type OptimizerName = 'sgd' | 'adam';

/** One row of the table. */
export interface Workload {
  readonly name: string;
  /** Of one example: [n], or [height, width, channels]. */
  readonly input: readonly number[];
  readonly layers: readonly Layer[];
  /** In their place, layers of the project's own kinds: for those who train with tfjs. */
  readonly specs?: readonly LayerSpec[];
  /** Mean squared error, or softmax cross-entropy over one-hot rows; both means over the batch. */
  readonly loss: 'squares' | 'crossEntropy';
  readonly optimizer: OptimizerName;
  readonly rate: number;
  readonly batch: number;
  /** What its speed is counted in. */
  readonly unit: 'steps' | 'examples';
}

function dense(widths: readonly number[], optimizer: OptimizerName): Workload {
  const last = widths.length - 2;
  return {
    name: `${widths.join('-')} ${optimizer}`,
    input: widths.slice(0, 1),
    layers: widths
      .slice(1)
      .map((units, l) => ({ type: 'dense', units, activation: l === last ? 'linear' : 'tanh' })),
    loss: 'squares',
    optimizer,
    rate: optimizer === 'sgd' ? 0.05 : 0.001,
    batch: 10,
    unit: 'steps',
  };
}

const networks = [
  [2, 4, 2, 1],
  [2, 8, 8, 8, 1],
  [2, 32, 32, 1],
];

/** The rows of the table. */
export const workloads: readonly Workload[] = [
  ...networks.map((widths) => dense(widths, 'sgd')),
  ...networks.map((widths) => dense(widths, 'adam')),
  {
    name: 'CNN sgd',
    input: [28, 28, 1],
    layers: [
      { type: 'conv', size: 5, filters: 8 },
      { type: 'pool', size: 2 },
      { type: 'conv', size: 5, filters: 16 },
      { type: 'pool', size: 2 },
      { type: 'dense', units: 10, activation: 'linear' },
    ],
    loss: 'crossEntropy',
    optimizer: 'sgd',
    rate: 0.05,
    batch: 64,
    unit: 'examples',
  },
];

const perStep = (filters: number): LayerSpec => ({
  type: 'conv-1d',
  filters,
  kernel: 1,
  stride: 1,
  padding: 'valid',
});
const relu: LayerSpec = { type: 'activation', activation: 'relu' };
const norm: LayerSpec = { type: 'layer-norm' };

/** One block of a transformer: attention, then two dense layers a step, each behind a norm and beside a skip connection. */
const block = (units: number): readonly LayerSpec[] => [
  {
    type: 'residual',
    layers: [norm, { type: 'attention', heads: 4, to: 'self', mask: 'causal' }],
  },
  { type: 'residual', layers: [norm, perStep(4 * units), relu, perStep(units)] },
];

const conv: LayerSpec = { type: 'conv', filters: 16, kernel: 3, stride: 1, padding: 'same' };
const residualBlock: LayerSpec = {
  type: 'residual',
  layers: [conv, { type: 'batch-norm' }, relu, conv, { type: 'batch-norm' }],
};

/** A model of the later courses, counted in examples like the CNN. */
const later = (
  name: string,
  input: readonly number[],
  batch: number,
  specs: readonly LayerSpec[],
): Workload => ({
  name,
  input,
  layers: [],
  specs: [...specs, { type: 'dense', units: 10 }],
  loss: 'crossEntropy',
  optimizer: 'sgd',
  rate: 0.01,
  batch,
  unit: 'examples',
});

/** The rows of later courses: an LSTM over the rows of a picture, a small transformer, a residual network of 20 layers. */
export const laterWorkloads: readonly Workload[] = [
  later('LSTM sgd', [28, 28], 32, [{ type: 'lstm', units: 64, returns: 'last' }]),
  later('Transformer sgd', [64, 64], 16, [
    { type: 'positional-encoding', encoding: 'sinusoidal' },
    ...block(64),
    ...block(64),
    { type: 'global-pool', pool: 'average' },
  ]),
  later('ResNet sgd', [16, 16, 3], 32, [
    conv,
    ...Array.from({ length: 9 }, () => residualBlock),
    { type: 'global-pool', pool: 'average' },
  ]),
];

/** Shapes of a layer's parameters, and its places in the computation. */
export interface Placed {
  readonly layer: Layer;
  /** Of one example. */
  readonly input: readonly number[];
  readonly output: readonly number[];
  /** [rows, columns, channels, filters] or [inputs, units]; none for pools. */
  readonly weights?: readonly number[];
}

/** The layers with the shapes that flow through them. */
export function placed({ input, layers }: Workload): readonly Placed[] {
  let shape = input;
  return layers.map((layer) => {
    const from = shape;
    const [height, width, channels] = from as [number, number, number];
    switch (layer.type) {
      case 'conv': {
        const { size, filters } = layer;
        shape = [height - size + 1, width - size + 1, filters];
        return { layer, input: from, output: shape, weights: [size, size, channels, filters] };
      }
      case 'pool':
        shape = [height / layer.size, width / layer.size, channels];
        return { layer, input: from, output: shape };
      case 'dense':
        shape = [layer.units];
        return { layer, input: from, output: shape, weights: [sizeOf(from), layer.units] };
    }
  });
}

/** Parameters of a layer at the start. */
export interface Parameters {
  readonly W: Float32Array<ArrayBuffer>;
  readonly b: Float32Array<ArrayBuffer>;
}

/** Weights with a variance of 1/inputs and small biases, for every layer that has them. */
export function startOf(workload: Workload): readonly (Parameters | undefined)[] {
  const random = new RandomState(1);
  return placed(workload).map(({ weights }) => {
    if (!weights) return undefined;
    const inputs = sizeOf(weights.slice(0, -1));
    const W = Float32Array.from(random.normal(0, 1 / Math.sqrt(inputs), sizeOf(weights)));
    return { W, b: Float32Array.from(random.normal(0, 0.1, weights.at(-1)!)) };
  });
}

/** Batches that are gone through again and again. */
export const BATCHES = 8;

export interface Examples {
  /** [m, …input], row-major. */
  readonly x: Float32Array<ArrayBuffer>;
  /** [m, outputs]. */
  readonly y: Float32Array<ArrayBuffer>;
  readonly m: number;
}

/** All examples of a row. */
export function examplesOf(workload: Workload): Examples {
  const random = new RandomState(2);
  const m = BATCHES * workload.batch;
  const n = sizeOf(workload.input);
  const outputs = outputsOf(workload);
  const x = Float32Array.from(random.uniform(-1, 1, m * n));
  const y = Float32Array.from({ length: m * outputs }, (_, i) => {
    const row = Math.floor(i / outputs);
    if (workload.loss === 'crossEntropy') return Number(row % outputs === i % outputs);
    return x[row * n]! * x[row * n + 1]!;
  });
  return { x, y, m };
}

function outputsOf(workload: Workload): number {
  const { input, specs } = workload;
  if (specs) return place(input, specs).placed.at(-1)!.output[0]!;
  return placed(workload).at(-1)!.output[0]!;
}

/**
 * Multiplications and additions of a step's matrix products and convolutions: forward, the gradient of the weights, and
 * that of the layer's input, which the first layer does not need. Not counted for rows of other layers: NaN.
 */
export function operations(workload: Workload): number {
  if (workload.specs) return NaN;
  const layers = placed(workload).filter(({ weights }) => weights);
  const each = layers.map(({ weights, output }, l) => {
    const places = sizeOf(output.slice(0, -1));
    return 2 * workload.batch * places * sizeOf(weights!) * (l === 0 ? 2 : 3);
  });
  return each.reduce((a, b) => a + b);
}

export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, d) => product * d, 1);
}
