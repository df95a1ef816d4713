/** Trains two hidden layers of the chosen width, and measures errors in per cent. */
import type { CreateTrainer } from '../../core/lab';
import type { Observation } from '../../core/observation';
import { split } from '../../data/dataset';
import { alsoMeasured } from '../../training/trainer/measured';
import { supervised } from '../../training/trainer/supervised';
import { domain } from './data';
import { lab } from './lab';
import type { Params } from './params';

export const createTrainer: CreateTrainer<Observation, Params> = async (setup) => {
  const { values, seeds, backend } = setup;
  const trainer = await supervised({
    values,
    seeds,
    backend,
    split: split(lab.dataset!(values, seeds), 0, seeds.data),
    hidden: [values.width, values.width],
    activation: 'tanh',
    initializer: 'xavier',
    scale: 1,
    isSparse: true,
    domain,
  });
  return alsoMeasured(trainer, ({ accuracy = NaN, devAccuracy = NaN }) => ({
    trainError: 100 * (1 - accuracy),
    devError: 100 * (1 - devAccuracy),
    bayesError: 100 * values.flipped,
  }));
};
