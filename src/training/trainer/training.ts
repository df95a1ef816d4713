/** What a lab declares of a network that learns from examples; order, edits, resuming, measuring and own data are the trainer's. */
import type { CreateTrainer, TrainerSetup, TrainingLab } from '../../core/lab';
import { LastMade } from '../../core/last-made';
import type { InitializerName } from '../../core/model-params';
import type { Seen } from '../../core/panel';
import type { Domain } from '../../core/panels/maps';
import type { Schema, Values } from '../../core/params';
import type { Metrics } from '../../core/run';
import type { trainingParams } from '../../core/training-params';
import { type Dataset, split, taskOf } from '../../data/dataset';
import { inPieces } from '../../data/making';
import type { Start } from '../../models/network';
import type { LayerSpec } from '../../nn/layers';
import { trainingText as text } from '../training.text';
import { outputFor } from './examples';
import { type Beginning, modelOf } from './network-of';
import type { Reshuffle } from './samplers/examples';
import { type Sets, setsOf } from './sets';
import type { Readable } from '../observing/readable';
import type { Measured, SupervisedValues } from './measuring';
import { supervised } from './supervised';

/** The parameters that every such lab has. */
export type TrainingSchema = Schema & typeof trainingParams;

export interface Training<S extends Schema> {
  /** The hidden layers, by default those that `networkParams` describe; the output layer that the data ask for is added. */
  layers?(values: Values<S>): readonly LayerSpec[];
  /** The first weights: a rule, or the values of each parameter. By default the rule among the values. */
  start?(values: Values<S>, beginning: Beginning): InitializerName | Start;
  /**
   * What the last layer gives where it is not what the data ask for: `softmax`, a probability for each of two classes too;
   * `relu`, a value that is never below 0.
   */
  output?(values: Values<S>): 'softmax' | 'relu' | undefined;
  /** How an epoch's order follows from the seed; `continue` by default. */
  readonly reshuffle?: Reshuffle;
  /** Whether features and values are brought to mean 0 and deviation 1, by those that are trained on; not, by default. */
  normalize?(values: Values<S>, train: Dataset): boolean;
  /** Whether each epoch shows every training picture a little turned, moved and scaled. */
  augment?(values: Values<S>): boolean;
  /** Where maps are drawn, if the set does not say. */
  domain?(values: Values<S>, set: Dataset): Domain;
  /** How it is measured where that takes longer than the steps between. */
  readonly measured?: Measured;
  /** What is measured beside cost and accuracy, the `metrics`. */
  metrics?(model: Readable, metrics: Metrics, values: Values<S>): Metrics | Promise<Metrics>;
}

/** Own tables are normalized, since their units can be any; pictures are from 0 to 1. */
export const ownTables = (_: unknown, { origin, image }: Dataset): boolean =>
  origin === 'own' && image === undefined;

/** The trainer of a lab that learns from examples. */
export function training<S extends TrainingSchema>(
  lab: TrainingLab<S>,
  declared: Training<S> = {},
): CreateTrainer<Seen, S> {
  return async (setup) => {
    const { values, seeds, backend, progress } = setup;
    const sets = await learnedSets(lab, declared, setup);
    const { metrics, measured, reshuffle } = declared;
    return supervised({
      sets,
      model: () => modelOf(declared, sets, setup),
      values: values as Values<S> & SupervisedValues,
      seeds,
      backend,
      reshuffle,
      measured,
      metrics: metrics && ((model, usual, now) => metrics(model, usual, now as typeof values)),
      progress,
    });
  };
}

/** The sets of a run. Those of the last run are taken again where nothing differs that they are made from. */
function learnedSets<S extends TrainingSchema>(
  lab: TrainingLab<S>,
  declared: Training<S>,
  setup: TrainerSetup<S>,
): Promise<Sets> {
  const { values, seeds, data, lastMade = new LastMade() } = setup;
  const output = declared.output?.(values);
  const madeFrom = Object.entries(lab.params)
    .filter(([, { group }]) => group === 'data')
    .map(([key]) => values[key]);
  const augment = declared.augment?.(values) ?? false;
  const chance = [seeds.data, augment && seeds.noise];
  return lastMade.get([lab, data, output, JSON.stringify([madeFrom, chance])], async () => {
    const set = await dataOf(lab, setup);
    const parts = split(set, devFractionOf(values), seeds.data);
    if (parts.train.m === 0) throw new Error(text.emptySet(parts.train.name));
    const reading = {
      output: output === 'softmax' ? output : outputFor(taskOf(set)),
      normalize: declared.normalize?.(values, parts.train) ?? false,
      augment,
      domain: declared.domain?.(values, set) ?? set.extent,
    };
    return setsOf(parts, reading, seeds);
  });
}

/** What is held out: all that is not trained on, where the lab has a choice of that. */
const devFractionOf = (values: Values): number =>
  (values['devFraction'] as number | undefined) ?? 0;

/** The learner's own set, or the lab's, made in pieces where that takes long. */
async function dataOf<S extends Schema>(
  lab: TrainingLab<S>,
  { values, seeds, data, progress }: TrainerSetup<S>,
): Promise<Dataset> {
  if (data) return data;
  const making = lab.making?.(values, seeds);
  if (!making) return lab.dataset(values, seeds);
  return inPieces(making, (share) => progress?.({ doing: 'data', share }));
}
