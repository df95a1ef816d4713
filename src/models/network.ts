/** Networks as plain tfjs functions over variables: a list of layers, each applied as its kind says; logistic regression is one without hidden layers. */
import {
  flattened,
  type LayerSpec,
  type LayerType,
  place,
  type PlacedLayer,
  type PlacedParameter,
  type Shape,
  sizeOf,
} from '../nn/layers';
import type { AppliedLayer, LayerPass } from './layer';
import * as tf from './tf';
import { variable } from './variable';

const files = import.meta.glob<AppliedLayer>('./layers/*.ts', { import: 'layer', eager: true });

/** How a kind is computed; throws where there is no file for it. */
export function appliedLayer(type: LayerType): AppliedLayer {
  const found = files[`./layers/${type}.ts`];
  if (!found) throw new Error(`There is no models/layers/${type}.ts that computes this layer`);
  return found;
}

/** The shape of a network: what one example is, and the layers behind it. */
export interface Architecture {
  readonly input: Shape;
  readonly layers: readonly LayerSpec[];
  /** The shape of what cross-attention looks at, where the layers have such. */
  readonly memory?: Shape;
}

/** One array that a network learns. */
export interface NetworkParameter {
  /** Symbol and layer number: W1, b1, γ1. */
  readonly name: string;
  readonly layer: number;
  readonly variable: tf.Variable;
  readonly decays: boolean;
}

/** The parameters of one numbered layer. W is inputs × units (the course's Wᵀ, since our examples are rows) or f × f × channels × filters. */
export interface Layer {
  readonly W: tf.Variable;
  /** One entry a unit or filter; batch norm's β takes its place. */
  readonly b: tf.Variable<tf.Rank.R1> | undefined;
  readonly norm: Norm | undefined;
}

/** A batch norm's arrays, one entry a unit or channel. γ and β are learned; mean and variance are running averages of those of the batches. */
export interface Norm {
  readonly gamma: tf.Variable<tf.Rank.R1>;
  readonly beta: tf.Variable<tf.Rank.R1>;
  readonly mean: tf.Variable<tf.Rank.R1>;
  readonly variance: tf.Variable<tf.Rank.R1>;
}

/** A forward pass over m examples. */
export interface Forward {
  /** Z of every numbered layer: [m, units] or [m, height, width, filters]. */
  readonly Z: readonly tf.Tensor[];
  /** What each of them but the last hands on, after activation, pooling and dropout. */
  readonly A: readonly tf.Tensor[];
  /** What comes out of each of `architecture.layers`. */
  readonly outputs: readonly tf.Tensor[];
  /** What comes out of the last layer; of a classifier its logits. */
  readonly output: tf.Tensor;
  /** What layers have noted, by name and layer number: attention2, mean1. */
  readonly noted: Readonly<Record<string, () => tf.Tensor>>;
  /** The next values of what layers keep, for a training step to assign. */
  readonly kept: readonly { readonly variable: tf.Variable; readonly next: tf.Tensor }[];
}

/** How a pass is made; by default as for answers: nothing dropped, batch norm by its running averages. */
export interface Mode {
  /** What is done where units can be dropped; places are counted from 1. */
  readonly drop?: Drop | undefined;
  /** Whether batch norm uses the mean and variance of this very batch. */
  readonly isTraining?: boolean;
  /** What cross-attention looks at: [m, …architecture.memory]. */
  readonly memory?: tf.Tensor;
}
export type Drop = (A: tf.Tensor, place: number) => tf.Tensor;

/** A network with its variables, which it owns. */
export interface Network {
  readonly architecture: Architecture;
  /** How many numbers an example has, and how many the answer. */
  readonly inputs: number;
  readonly outputs: number;
  readonly placed: readonly PlacedLayer[];
  readonly parameters: readonly NetworkParameter[];
  /** What layers keep without a gradient, by name and layer number: mean1, variance1. */
  readonly state: readonly (readonly [name: string, variable: tf.Variable])[];
  /** Shapes of the units of one example at each place where they can be dropped. */
  readonly dropped: readonly Shape[];
  /** The numbered layers that have a W. */
  readonly layers: readonly Layer[];
  /** `x` is [m, inputs] (volumes row by row with the channels innermost) or [m, …input]. */
  forward(x: tf.Tensor, mode?: Mode): Forward;
  dispose(): void;
}

/** The first values of a parameter, row-major; undefined for those that its kind gives (b = 0, γ = 1). */
export type Start = (parameter: PlacedParameter) => Float32Array | undefined;

/** A network of this shape that starts with these values. Throws where layers do not fit. */
export function network(architecture: Architecture, start: Start): Network {
  const { input, memory } = architecture;
  const { placed, misfit } = place(input, architecture.layers, memory);
  if (misfit)
    throw new Error(
      misfit.kind === 'window'
        ? `Layer ${misfit.layer} has a window of ${misfit.window} on an input of ${misfit.side}`
        : `Layer ${misfit.layer} was to get ${misfit.expected}, and gets ${misfit.found.join(' × ')}`,
    );
  const all = flattened(placed);
  const owned = new Map(all.map((layer) => [layer, ownedBy(layer, start)]));
  const parameters = all.flatMap((layer) =>
    layer.learned.map(({ name, symbol, decays }) => ({
      name,
      layer: layer.number,
      variable: owned.get(layer)!.learned[symbol]!,
      decays,
    })),
  );
  const state = all.flatMap((layer) =>
    Object.entries(owned.get(layer)!.state).map(
      ([name, kept]) => [`${name}${layer.number}`, kept] as const,
    ),
  );
  return {
    architecture,
    inputs: sizeOf(input),
    outputs: sizeOf(placed.at(-1)!.output),
    placed,
    parameters,
    state,
    dropped: all.flatMap(({ isNoisy, output }) => (isNoisy ? [output] : [])),
    layers: numberedLayers(parameters, state),
    forward: (x, mode = {}) => forward(input, placed, owned, x, mode),
    dispose: () => tf.dispose([...parameters.map((p) => p.variable), ...state.map(([, v]) => v)]),
  };
}

/** The variables of one layer, by symbol and by name. */
interface Owned {
  readonly learned: Readonly<Record<string, tf.Variable>>;
  readonly state: Readonly<Record<string, tf.Variable>>;
}

function ownedBy({ learned, state }: PlacedLayer, start: Start): Owned {
  return {
    learned: Object.fromEntries(
      learned.map((p) => [p.symbol, variable(tf.tensor(firstValues(p, start), [...p.shape]))]),
    ),
    state: Object.fromEntries(state.map((s) => [s.name, variable(tf.tensor1d(s.start))])),
  };
}

function firstValues(parameter: PlacedParameter, start: Start): Float32Array {
  const values = start(parameter) ?? parameter.start;
  if (!values) throw new Error(`No first values were given for ${parameter.name}`);
  return values;
}

function numberedLayers(
  parameters: readonly NetworkParameter[],
  state: Network['state'],
): readonly Layer[] {
  const found = new Map<string, tf.Variable>([
    ...parameters.map(({ name, variable: v }) => [name, v] as const),
    ...state,
  ]);
  const row = (name: string) => found.get(name) as tf.Variable<tf.Rank.R1> | undefined;
  return parameters.flatMap(({ name, layer: l, variable: W }): Layer[] => {
    if (name !== `W${l}`) return [];
    const [gamma, beta] = [row(`γ${l}`), row(`β${l}`)];
    const [mean, variance] = [row(`mean${l}`), row(`variance${l}`)];
    const norm = gamma && beta && mean && variance && { gamma, beta, mean, variance };
    return [{ W, b: row(`b${l}`), norm }];
  });
}

function forward(
  shape: Shape,
  placed: readonly PlacedLayer[],
  owned: ReadonlyMap<PlacedLayer, Owned>,
  x: tf.Tensor,
  { drop = (A) => A, isTraining = false, memory }: Mode,
): Forward {
  const [Z, A]: [tf.Tensor[], tf.Tensor[]] = [[], []];
  const noted: Record<string, () => tf.Tensor> = {};
  const kept: { variable: tf.Variable; next: tf.Tensor }[] = [];
  let places = 0;

  const applyOne = (layer: PlacedLayer, a: tf.Tensor): tf.Tensor => {
    const { learned, state } = owned.get(layer)!;
    if (layer.isNumbered && layer.number > 1) A.push(a);
    const pass: LayerPass = {
      layer,
      isTraining,
      learned,
      state,
      memory,
      drop: (units) => drop(units, ++places),
      branch: (index, start) => applyAll(layer.branches[index]!, start),
      note: (name, value) => void (noted[`${name}${layer.number}`] = value),
      keep: (name, next) => void kept.push({ variable: state[name]!, next }),
    };
    const output = appliedLayer(layer.spec.type).apply(layer.spec, a, pass);
    if (layer.isNumbered) Z.push(output);
    return output;
  };
  const applyAll = (layers: readonly PlacedLayer[], start: tf.Tensor): tf.Tensor =>
    layers.reduce((a, layer) => applyOne(layer, a), start);

  const outputs: tf.Tensor[] = [];
  let a = shape.length > 1 && x.rank === 2 ? tf.reshape(x, [-1, ...shape]) : x;
  for (const layer of placed) outputs.push((a = applyOne(layer, a)));
  return { Z, A, outputs, output: a, noted, kept };
}
