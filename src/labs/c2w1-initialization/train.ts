/** Trains the network on the rings. */
import { training } from '../../training/trainer/training';
import { lab } from './lab';

export const train = training(lab);
