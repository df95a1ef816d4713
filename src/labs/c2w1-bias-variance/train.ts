/** Trains two hidden layers of the chosen width, and measures errors in per cent. */
import { denseLayers } from '../../nn/layers';
import { training } from '../../training/trainer/training';
import { lab } from './lab';

export const train = training(lab, {
  layers: ({ width }) => denseLayers([width, width], 'tanh'),
  start: () => 'xavier',
  measured: 'sparsely',
  metrics: (_, { accuracy = NaN, devAccuracy = NaN }, { flipped }) => ({
    trainError: 100 * (1 - accuracy),
    devError: 100 * (1 - devAccuracy),
    bayesError: 100 * flipped,
  }),
});
