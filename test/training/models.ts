/** Models of the course's notebooks, for tests: the default way to compute, unless DESCENT_BACKEND names another. */
import type { Trainer } from '../../src/core/lab';
import type { Observation } from '../../src/core/observation';
import { defaults } from '../../src/core/params';
import type { BackendName, Seeds } from '../../src/core/run';
import { trainingParams } from '../../src/core/training-params';
import type { Dataset } from '../../src/data/dataset';
import type { TrainingValues } from '../../src/training/trainer/training-state';
import { supervised, type Supervised } from '../../src/training/trainer/supervised';

export const backend = (process.env['DESCENT_BACKEND'] ?? 'auto') as BackendName;

export const trainingDefaults: TrainingValues = defaults(trainingParams);

/** A set without examples, for models that hold nothing out. */
export function none(set: Dataset): Dataset {
  const { test: _, ...rest } = set;
  return { ...rest, x: new Float64Array(0), y: new Float64Array(0), m: 0 };
}

/** A trainer of a binary classifier on this set, with what differs from gradient descent on the whole set. */
export function classifier(
  train: Dataset,
  model: Partial<Omit<Supervised, 'values' | 'seeds'>>,
  values: Partial<TrainingValues> = {},
  seeds: Partial<Seeds> = {},
): Promise<Trainer<Observation>> {
  return supervised({
    split: { train, dev: none(train) },
    hidden: [],
    activation: 'relu',
    initializer: 'he',
    scale: 1,
    backend,
    ...model,
    values: { ...trainingDefaults, ...values },
    seeds: { data: 1, weights: 3, order: 10, noise: 1, ...seeds },
  });
}
