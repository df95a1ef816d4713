/** Trains the network on the moons. */
import { training } from '../../training/trainer/training';
import { lab } from './lab';

export const train = training(lab, {
  /** Every epoch's order has a seed of its own (seed + epoch + 1), as in the course's notebook. */
  reshuffle: 'reseed',
});
