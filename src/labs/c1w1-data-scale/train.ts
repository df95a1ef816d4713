/** Trains the chosen model on as many examples as there are. */
import type { CreateTrainer } from '../../core/lab';
import type { Observation } from '../../core/observation';
import { split } from '../../data/dataset';
import { planarSets } from '../../data/planar/planar';
import { supervised } from '../../training/trainer/supervised';
import { lab } from './lab';
import { models, type Params } from './params';

export const createTrainer: CreateTrainer<Observation, Params> = ({ values, seeds, backend }) =>
  supervised({
    values,
    seeds,
    backend,
    split: split(lab.dataset!(values, seeds), 0, seeds.data),
    hidden: models[values.model],
    activation: values.activation,
    initializer: values.activation.includes('relu') ? 'he' : 'xavier',
    scale: 1,
    isSparse: true,
    domain: planarSets.moons.extent,
  });
