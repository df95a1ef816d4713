/** Trains the chosen model on as many examples as there are. */
import { denseLayers } from '../../nn/layers';
import { training } from '../../training/trainer/training';
import { lab } from './lab';
import { models } from './params';

export const train = training(lab, {
  layers: ({ model, activation }) => denseLayers(models[model], activation),
  start: ({ activation }) => (activation.includes('relu') ? 'he' : 'xavier'),
  measured: 'sparsely',
});
