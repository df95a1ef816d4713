/** Trains a network whose weights start as asked for, and remembers the way of its first weights. */
import { denseLayers } from '../../nn/layers';
import { training } from '../../training/trainer/training';
import { lab } from './lab';
import { rowDifference, startOf } from './start';
import { traced } from './trace';

const widths = (units: number) => (units > 0 ? [units] : []);

const untraced = training(lab, {
  layers: ({ units }) => denseLayers(widths(units), 'tanh'),
  start: ({ units, start, scale }, { seeds }) => {
    const weights = startOf([2, ...widths(units), 1], start, scale, seeds.weights);
    return ({ name }) => weights[['W1', 'W2'].indexOf(name)];
  },
  reshuffle: 'reseed',
  metrics: async (model) => ({ rowDifference: rowDifference((await model.layers())[0]!) }),
});

export const train = traced(untraced);
