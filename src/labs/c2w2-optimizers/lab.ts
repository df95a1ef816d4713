/** Momentum, RMSprop and Adam on a network (course 2, week 2). */
import { trainingLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import { planarDataset } from '../../data/planar/planar-params';
import { experiments } from './experiments';
import { params } from './params';

export const lab = trainingLab({
  params,
  /** The notebook's seeds of moons and weights; epoch e is shuffled from 10 + e + 1. */
  seeds: { data: 3, weights: 3, order: 10, noise: 1 },
  charts: trainingCharts,
  experiments,
  dataset: (values, seeds) => planarDataset('moons', { ...values, classes: 2 }, seeds.data),
});
