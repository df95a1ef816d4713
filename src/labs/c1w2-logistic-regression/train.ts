/** Trains logistic regression, which is a network without hidden layers, on points, pictures or the learner's own data. */
import { ownTables, training } from '../../training/trainer/training';
import { lab } from './lab';

export const train = training(lab, {
  layers: () => [],
  normalize: ownTables,
});
