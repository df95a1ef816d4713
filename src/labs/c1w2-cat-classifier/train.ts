/** Trains one unit from zeros on the painted pictures, or on the learner's own. */
import type { CreateTrainer } from '../../core/lab';
import type { Observation } from '../../core/observation';
import { split } from '../../data/dataset';
import { dataOf } from '../../training/trainer/data-of';
import { supervised } from '../../training/trainer/supervised';
import { lab } from './lab';
import type { Params } from './params';

export const createTrainer: CreateTrainer<Observation, Params> = async (setup) => {
  const { values, seeds, backend, progress } = setup;
  return supervised({
    values,
    seeds,
    backend,
    split: split(await dataOf(lab, setup), values.devFraction, seeds.data),
    progress,
    hidden: [],
    activation: 'linear',
    initializer: 'zeros',
    scale: 1,
  });
};
