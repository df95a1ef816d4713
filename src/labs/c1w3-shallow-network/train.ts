/** Trains a network of 0–6 hidden layers, on planar data or the learner's own. */
import { ownTables, training } from '../../training/trainer/training';
import { lab } from './lab';

export const train = training(lab, {
  /** Every epoch's order has a seed of its own (seed + epoch + 1), as in the course's notebook on optimizers. */
  reshuffle: 'reseed',
  normalize: ownTables,
});
