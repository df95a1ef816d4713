/** Trains the network on the frontier, or on the learner's own file. */
import type { CreateTrainer } from '../../core/lab';
import type { Observation } from '../../core/observation';
import { isOfUnitScale, split } from '../../data/dataset';
import { planarSets } from '../../data/planar/planar';
import { supervised } from '../../training/trainer/supervised';
import { lab } from './lab';
import type { Params } from './params';

export const createTrainer: CreateTrainer<Observation, Params> = (setup) => {
  const { values, seeds, data, backend } = setup;
  const parts = split(data ?? lab.dataset!(values, seeds), 0, seeds.data);
  return supervised({
    ...values,
    values,
    seeds,
    backend,
    split: parts,
    normalize: data !== undefined && values.normalize && !isOfUnitScale(parts.train),
    ...(!data && { domain: planarSets.frontier.extent }),
  });
};
