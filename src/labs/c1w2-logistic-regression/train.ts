/** Trains logistic regression, which is a network without hidden layers, on points, pictures or the learner's own data. */
import type { CreateTrainer } from '../../core/lab';
import type { Observation } from '../../core/observation';
import { split } from '../../data/dataset';
import { planarSets } from '../../data/planar/planar';
import { supervised } from '../../training/trainer/supervised';
import { lab } from './lab';
import type { Params } from './params';

export const createTrainer: CreateTrainer<Observation, Params> = (setup) => {
  const { values, seeds, data, backend } = setup;
  const extent = values.dataset === 'shapes' ? undefined : planarSets[values.dataset].extent;
  return supervised({
    ...values,
    hidden: [],
    activation: 'linear',
    values,
    seeds,
    backend,
    split: split(data ?? lab.dataset!(values, seeds), values.devFraction, seeds.data),
    ...(data ? { normalize: !data.image } : extent && { domain: extent }),
  });
};
