/** Trains softmax regression from zeros, or softmax behind a hidden layer. */
import { domainOf } from '../../data/dataset';
import { denseLayers } from '../../nn/layers';
import { training } from '../../training/trainer/training';
import { cloudsExtent } from './clouds';
import { lab } from './lab';

export const train = training(lab, {
  layers: ({ units }) => denseLayers(units > 0 ? [units] : [], 'tanh'),
  start: ({ units }) => (units > 0 ? 'xavier' : 'zeros'),
  output: ({ output }) => (output === 'softmax' ? output : undefined),
  domain: ({ dataset }, set) => (dataset === 'clouds' ? cloudsExtent : domainOf(set)),
});
