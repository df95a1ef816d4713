/** Shallow and deep networks on planar data (course 1, weeks 3 and 4). */
import { trainingLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import { planarDataset } from '../../data/planar/planar-params';
import { choices } from './choices';
import { experiments } from './experiments';
import { params } from './params';

export const lab = trainingLab({
  params,
  /** Data and weights as in the notebook of week 3; orders as in that of course 2, week 2 (epoch e: 10 + e + 1). */
  seeds: { data: 1, weights: 2, order: 10, noise: 1 },
  charts: trainingCharts,
  experiments,
  choices,
  dataset: (values, seeds) => planarDataset(values.dataset, values, seeds.data),
  ownData: ['table', 'mat'],
});
