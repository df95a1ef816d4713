/** Trains one unit from zeros on the painted pictures, or on the learner's own. */
import type { CreateTrainer } from '../../core/lab';
import type { Observation } from '../../core/observation';
import { split } from '../../data/dataset';
import { supervised } from '../../training/supervised';
import { lab } from './lab';
import type { Params } from './params';

export const createTrainer: CreateTrainer<Observation, Params> = (setup) => {
  const { values, seeds, data, backend } = setup;
  return supervised({
    values,
    seeds,
    backend,
    split: split(data ?? lab.dataset!(values, seeds), values.devFraction, seeds.data),
    hidden: [],
    activation: 'linear',
    initializer: 'zeros',
    scale: 1,
  });
};
