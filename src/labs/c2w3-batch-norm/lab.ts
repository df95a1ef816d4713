/** Deep networks that batch norm rescues from a bad start (course 2, week 3). */
import { trainingLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import { planarDataset } from '../../data/planar/planar-params';
import { experiments } from './experiments';
import { params } from './params';

export const lab = trainingLab({
  params,
  /** The flower of course 1. */
  seeds: { data: 1, weights: 0, order: 1, noise: 1 },
  charts: trainingCharts,
  experiments,
  dataset: (values, seeds) => planarDataset('flower', { ...values, classes: 2 }, seeds.data),
});
