/** What each of the models of the later courses gives to the tests and the bench. */
import { defaults } from '../../../src/core/params';
import type { InitializerName } from '../../../src/core/model-params';
import { RandomState } from '../../../src/core/random';
import { trainingParams } from '../../../src/core/training-params';
import type { Feed } from '../../../src/models/executor';
import { initialValues } from '../../../src/models/initializers';
import type { Model } from '../../../src/models/model';
import { type Network, network } from '../../../src/models/network';
import { type LayerSpec, place, type Shape } from '../../../src/nn/layers';
import type { Sampler } from '../../../src/training/trainer/samplers/sampler';
import type { TrainingValues } from '../../../src/training/trainer/training-state';

export interface LaterModel {
  readonly model: Model;
  readonly sampler: Sampler;
  readonly rows: Feed['rows'];
  readonly values: TrainingValues;
}

/** Adam on small batches; a model may change any of it. */
export const usualValues: TrainingValues = {
  ...defaults(trainingParams),
  optimizer: 'adam',
  rate: 0.01,
  batch: 8,
  schedule: 'constant',
};

/** A network that starts by this rule from seed 1. */
export function started(
  input: Shape,
  layers: readonly LayerSpec[],
  initializer: InitializerName = 'xavier',
  scale = 1,
): Network {
  const { placed } = place(input, layers);
  return network({ input, layers }, initialValues(placed, initializer, scale, 1));
}

export const normal = (count: number, seed: number) =>
  Float32Array.from(new RandomState(seed).randn(count));
