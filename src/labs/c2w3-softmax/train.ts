/** Trains softmax regression from zeros, or softmax behind a hidden layer. */
import type { CreateTrainer } from '../../core/lab';
import type { Observation } from '../../core/observation';
import { domainOf, split } from '../../data/dataset';
import { supervised } from '../../training/trainer/supervised';
import { cloudsExtent } from './clouds';
import { lab } from './lab';
import type { Params } from './params';

export const createTrainer: CreateTrainer<Observation, Params> = ({ values, seeds, backend }) => {
  const { units, output, dataset, devFraction } = values;
  const set = lab.dataset!(values, seeds);
  return supervised({
    values,
    seeds,
    backend,
    split: split(set, devFraction, seeds.data),
    hidden: units > 0 ? [units] : [],
    activation: 'tanh',
    initializer: units > 0 ? 'xavier' : 'zeros',
    scale: 1,
    isSoftmax: output === 'softmax',
    domain: dataset === 'clouds' ? cloudsExtent : domainOf(set),
  });
};
