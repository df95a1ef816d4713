/** The network that a lab declares, in front of the output layer that its data ask for. */
import type { TrainerSetup } from '../../core/lab';
import type { InitializerName, networkParams } from '../../core/model-params';
import type { Schema, Values } from '../../core/params';
import type { Seeds } from '../../core/run';
import type { Dataset } from '../../data/dataset';
import { type Classifier, classifier } from '../../models/classifier';
import { initialValues } from '../../models/initializers';
import { network, type Start } from '../../models/network';
import { denseLayers, type LayerSpec, place, type PlacedLayer } from '../../nn/layers';
import { trainingText as text } from '../training.text';
import { outputWidth } from './examples';
import type { Sets } from './sets';
import type { Training } from './training';

/** What the first weights may depend on. */
export interface Beginning {
  readonly placed: readonly PlacedLayer[];
  readonly seeds: Seeds;
  /** The examples that will be trained on. */
  readonly train: Dataset;
  /** The values of a rule with this scale, 1 by default. */
  by(rule: InitializerName, scale?: number): Start;
}

/** Made anew at each call. Throws a sentence where the layers do not fit the data. */
export function modelOf<S extends Schema>(
  declared: Training<S>,
  sets: Sets,
  { values, seeds }: TrainerSetup<S>,
): Classifier {
  const { train } = sets.split;
  const layers = [
    ...(declared.layers?.(values) ?? layersIn(values)),
    ...lastLayers(sets, declared.output?.(values)),
  ];
  const input = inputOf(train, layers);
  const { placed, misfit } = place(input, layers);
  if (misfit?.kind === 'window') throw new Error(text.misfit(misfit.window, misfit.side));
  const by = (rule: InitializerName, scale = 1) =>
    initialValues(placed, rule, scale, seeds.weights);
  const start = declared.start?.(values, { placed, seeds, train, by }) ?? startIn(values, by);
  const first = typeof start === 'string' ? by(start) : start;
  return classifier(network({ input, layers }, first), sets.output);
}

function lastLayers(
  { output, split }: Sets,
  asked: ReturnType<NonNullable<Training<Schema>['output']>>,
): readonly LayerSpec[] {
  return [
    { type: 'dense', units: outputWidth(output, split.train) },
    ...(asked === 'relu' ? [{ type: 'activation', activation: asked } as const] : []),
  ];
}

/** A picture keeps its shape where layers slide over it. */
function inputOf({ n, image }: Dataset, layers: readonly LayerSpec[]): readonly number[] {
  if (!layers.some(({ type }) => type === 'conv' || type === 'pool')) return [n];
  if (!image) throw new Error(text.noPictures);
  return [image.height, image.width, image.channels];
}

/** The hidden layers that the values of a run describe. */
function layersIn(values: Values): readonly LayerSpec[] {
  const { hidden, activation } = values as Partial<Values<typeof networkParams>>;
  if (!hidden || !activation) throw new Error('A lab without networkParams says its layers');
  return denseLayers(hidden, activation);
}

/** The first weights by the rule among the values of a run. */
function startIn(values: Values, by: Beginning['by']): Start {
  const { initializer, scale } = values as Partial<Values<typeof networkParams>>;
  if (!initializer) throw new Error('A lab without an initializer says its start');
  return by(initializer, scale);
}
