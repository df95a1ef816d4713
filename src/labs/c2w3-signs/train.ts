/** Trains the network on painted hands, or on the learner's own pictures. */
import { training } from '../../training/trainer/training';
import { lab } from './lab';
import { hiddenLayers } from './network';

export const train = training(lab, {
  layers: hiddenLayers,
  normalize: ({ normalize }) => normalize,
  /** A pass over all would take longer than the steps between. */
  measured: { train: 360, dev: 240 },
});
