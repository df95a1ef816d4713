/** Why deep learning takes off: three models of growing size on more and more data (course 1, week 1). */
import { trainingLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import { moons } from './data';
import { experiments } from './experiments';
import { params } from './params';

const [cost, accuracy] = trainingCharts;

export const lab = trainingLab({
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: [accuracy, cost],
  experiments,
  dataset: moons,
});
