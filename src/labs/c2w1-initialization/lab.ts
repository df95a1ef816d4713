/** How large the first weights are, and what follows from that (course 2, week 1). */
import { trainingLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import { planarDataset } from '../../data/planar/planar-params';
import { experiments } from './experiments';
import { params } from './params';

export const lab = trainingLab({
  params,
  /** The notebook's seeds of the rings and of the weights. */
  seeds: { data: 1, weights: 3, order: 1, noise: 1 },
  charts: trainingCharts,
  experiments,
  dataset: (values, seeds) => planarDataset('circles', { ...values, classes: 2 }, seeds.data),
});
