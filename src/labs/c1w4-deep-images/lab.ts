/** Deep networks on pictures: depth against width (course 1, week 4). */
import { trainingLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import { catPictures } from '../../data/images/cat-pictures';
import { choices } from './choices';
import { experiments } from './experiments';
import { params } from './params';

export const lab = trainingLab({
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: trainingCharts,
  experiments,
  choices,
  ...catPictures,
});
