/** Trains the network on the rings. */
import type { CreateTrainer } from '../../core/lab';
import type { Observation } from '../../core/observation';
import { split } from '../../data/dataset';
import { planarSets } from '../../data/planar/planar';
import { supervised } from '../../training/trainer/supervised';
import { lab } from './lab';
import type { Params } from './params';

export const createTrainer: CreateTrainer<Observation, Params> = ({ values, seeds, backend }) =>
  supervised({
    ...values,
    values,
    seeds,
    backend,
    split: split(lab.dataset!(values, seeds), values.devFraction, seeds.data),
    domain: planarSets.circles.extent,
  });
