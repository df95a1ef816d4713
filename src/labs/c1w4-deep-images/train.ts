/** Trains a dense network of any depth on the painted pictures, or on the learner's own. */
import { training } from '../../training/trainer/training';
import { lab } from './lab';

export const train = training(lab, {
  normalize: ({ normalize }) => normalize,
  measured: 'sparsely',
});
