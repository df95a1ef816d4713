/** Trains a network of 0–6 hidden layers, on planar data or the learner's own. */
import type { CreateTrainer } from '../../core/lab';
import type { Observation } from '../../core/observation';
import { split } from '../../data/dataset';
import { planarSets } from '../../data/planar/planar';
import { supervised } from '../../training/trainer/supervised';
import { lab } from './lab';
import type { Params } from './params';

/** Every epoch's order has a seed of its own (seed + epoch + 1), as in the course's notebook on optimizers. */
export const createTrainer: CreateTrainer<Observation, Params> = (setup) => {
  const { values, seeds, data, backend } = setup;
  return supervised({
    ...values,
    values,
    seeds,
    backend,
    split: split(data ?? lab.dataset!(values, seeds), values.devFraction, seeds.data),
    reshuffle: 'reseed',
    ...(data ? { normalize: true } : { domain: planarSets[values.dataset].extent }),
  });
};
