/** Trains the network on the frontier, or on the learner's own file. */
import { isOfUnitScale } from '../../data/dataset';
import { training } from '../../training/trainer/training';
import { lab } from './lab';

export const train = training(lab, {
  normalize: ({ normalize }, set) => set.origin === 'own' && normalize && !isOfUnitScale(set),
});
