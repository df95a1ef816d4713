/** Models of the course's notebooks, for tests: the default way to compute, unless DESCENT_BACKEND names another. */
import type { Trainer } from '../../src/core/lab';
import type { Seen } from '../../src/core/panel';
import type { Domain } from '../../src/core/panels/maps';
import { defaults } from '../../src/core/params';
import type { BackendName, Seeds } from '../../src/core/run';
import { trainingParams } from '../../src/core/training-params';
import { type Dataset, type Split, taskOf } from '../../src/data/dataset';
import type { TrainingValues } from '../../src/training/trainer/training-state';
import type { SupervisedValues } from '../../src/training/trainer/measuring';
import { supervised, type Supervised } from '../../src/training/trainer/supervised';
import { outputFor } from '../../src/training/trainer/examples';
import { type Beginning, modelOf } from '../../src/training/trainer/network-of';
import { setsOf } from '../../src/training/trainer/sets';
import type { ActivationName, InitializerName } from '../../src/core/model-params';
import { denseLayers, type LayerSpec } from '../../src/nn/layers';

export const backend = (process.env['DESCENT_BACKEND'] ?? 'auto') as BackendName;

export const trainingDefaults: TrainingValues = defaults(trainingParams);

/** A set without examples, for models that hold nothing out. */
export function none(set: Dataset): Dataset {
  const { test: _, ...rest } = set;
  return { ...rest, x: new Float64Array(0), y: new Float64Array(0), m: 0 };
}

/** A network of the tests, in the terms of a notebook. */
interface Network {
  readonly split?: Split;
  /** Units of fully connected hidden layers, or the hidden layers themselves. */
  readonly hidden?: readonly number[] | readonly LayerSpec[];
  readonly activation?: ActivationName;
  readonly initializer?: InitializerName;
  readonly scale?: number;
  readonly normalize?: boolean;
  readonly augment?: boolean;
  readonly domain?: Domain;
}
export type Options = Network & Partial<Omit<Supervised, 'sets' | 'model' | 'values' | 'seeds'>>;

/** A trainer of a network on this set, with what differs from gradient descent on the whole set. */
export async function classifier(
  train: Dataset,
  model: Options,
  values: Partial<SupervisedValues> = {},
  seeds: Partial<Seeds> = {},
): Promise<Trainer<Seen>> {
  const { split, hidden = [], activation = 'relu', initializer = 'he', scale = 1, ...rest } = model;
  const { normalize = false, augment = false, domain, ...others } = rest;
  const parts = split ?? { train, dev: none(train) };
  const output = outputFor(taskOf(parts.train));
  const chance = { data: 1, weights: 3, order: 10, noise: 1, ...seeds };
  const all = { ...trainingDefaults, ...values };
  const sets = setsOf(parts, { output, normalize, augment, domain }, chance);
  const layers = hidden.flatMap((layer) =>
    typeof layer === 'number' ? denseLayers([layer], activation) : layer,
  );
  const declared = {
    layers: () => layers,
    start: (_: unknown, { by }: Beginning) => by(initializer, scale),
  };
  const setup = { values: all, seeds: chance, backend };
  return supervised({
    sets,
    model: () => modelOf(declared, sets, setup),
    backend,
    ...others,
    values: all,
    seeds: chance,
  });
}
