/** Networks as lists of layers, as plain data: what each layer makes of its input, what it learns, and which does not fit. */
import type { ActivationName } from '../core/model-params';
import {
  type LayerKind,
  type LayerSpec,
  type LayerType,
  type Misfit,
  type ParameterSpec,
  type Shape,
  sizeOf,
  type StateSpec,
  type Surroundings,
} from './layer';

export * from './layer';
export { convolvedSide, type Padding } from './windows';

const files = import.meta.glob<LayerKind>('./layers/*.ts', { import: 'kind', eager: true });
const kinds = Object.fromEntries(
  Object.entries(files).map(([path, kind]) => [
    path.slice('./layers/'.length, -'.ts'.length),
    kind,
  ]),
) as Readonly<Record<LayerType, LayerKind>>;

/** Every kind there is, by its name: that of its file. */
export const layerTypes = Object.keys(kinds) as readonly LayerType[];

export const kindOf = (type: LayerType): LayerKind => kinds[type];

/** An array that a layer learns, by its full name: symbol and layer number, W3. */
export interface PlacedParameter extends ParameterSpec {
  readonly name: string;
}

/** A layer in its place. Shapes are those of one example. */
export interface PlacedLayer {
  readonly spec: LayerSpec;
  readonly input: Shape;
  readonly output: Shape;
  /** The l of its W⁽ˡ⁾: layers with weights are counted from 1, and the others belong to the one before them. */
  readonly number: number;
  readonly isNumbered: boolean;
  readonly isNoisy: boolean;
  /** The shape of W, if it has one: [inputs, units] or [f, f, channels, filters]. */
  readonly weights?: readonly number[];
  /** How many numbers it learns. */
  readonly parameters: number;
  readonly learned: readonly PlacedParameter[];
  readonly state: readonly StateSpec[];
  /** The lists of layers inside it. */
  readonly branches: readonly (readonly PlacedLayer[])[];
}

/** The layers up to the first that does not fit, and what is wrong with that one (`layer`, from 0). */
export interface Placement {
  readonly placed: readonly PlacedLayer[];
  readonly misfit?: Misfit & { readonly layer: number };
}

/** Puts layers one after the other behind an input of this shape. */
export function place(input: Shape, layers: readonly LayerSpec[], memory?: Shape): Placement {
  return placeAfter(input, layers, { number: 0, names: new Set() }, memory);
}

/** How far the count of layers with weights has come, and which names are taken. */
interface Count {
  number: number;
  readonly names: Set<string>;
}

function placeAfter(
  input: Shape,
  layers: readonly LayerSpec[],
  count: Count,
  memory: Shape | undefined,
): Placement {
  const placed: PlacedLayer[] = [];
  let shape = input;
  for (const [layer, spec] of layers.entries()) {
    const next = layers[layer + 1];
    const isNormalized = next !== undefined && kindOf(next.type).normalizes === true;
    const found = placeOne(spec, shape, count, { isNormalized, memory });
    if ('kind' in found) return { placed, misfit: { ...found, layer } };
    placed.push(found);
    shape = found.output;
  }
  return { placed };
}

function placeOne(
  spec: LayerSpec,
  input: Shape,
  count: Count,
  around: Surroundings,
): PlacedLayer | Misfit {
  const kind = kindOf(spec.type);
  const misfit = kind.misfit?.(spec, input, around);
  if (misfit) return misfit;
  if (kind.isNumbered) count.number++;
  const number = count.number;
  const learned = (kind.parameters?.(spec, input, around) ?? []).map((parameter) => ({
    ...parameter,
    name: freeName(`${parameter.symbol}${number}`, count.names),
  }));
  const branches: (readonly PlacedLayer[])[] = [];
  for (const layers of kind.branches?.(spec) ?? []) {
    const inner = placeAfter(input, layers, count, around.memory);
    if (inner.misfit) return inner.misfit;
    branches.push(inner.placed);
  }
  const ends = branches.map((branch) => branch.at(-1)?.output ?? input);
  const output = kind.joined?.(spec, input, ends) ?? kind.output(spec, input, around);
  if ('kind' in output) return output;
  const W = learned.find(({ symbol }) => symbol === 'W');
  const inside = branches.flat().reduce((sum, layer) => sum + layer.parameters, 0);
  return {
    spec,
    input,
    output,
    number,
    isNumbered: kind.isNumbered ?? false,
    isNoisy: kind.isNoisy ?? false,
    ...(W && { weights: W.shape }),
    parameters: learned.reduce((sum, { shape }) => sum + sizeOf(shape), inside),
    learned,
    state: kind.state?.(spec, input) ?? [],
    branches,
  };
}

/** Two layers of one number may learn arrays of one symbol (a norm before and one behind): the second gets a prime. */
function freeName(name: string, taken: Set<string>): string {
  const free = taken.has(name) ? freeName(`${name}′`, taken) : name;
  taken.add(free);
  return free;
}

/** All layers in order, with those inside others behind the layer that holds them. */
export function flattened(placed: readonly PlacedLayer[]): readonly PlacedLayer[] {
  return placed.flatMap((layer) => [layer, ...layer.branches.flatMap(flattened)]);
}

/** The specs of fully connected hidden layers, with a place for dropout after each. */
export function denseLayers(
  hidden: readonly number[],
  activation: ActivationName,
): readonly LayerSpec[] {
  return hidden.flatMap((units): readonly LayerSpec[] => [
    { type: 'dense', units },
    { type: 'activation', activation },
    { type: 'dropout' },
  ]);
}
