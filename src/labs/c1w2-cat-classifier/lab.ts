/** Cat or not: logistic regression with a weight for every pixel (course 1, week 2). */
import { trainingLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import { catPictures } from '../../data/images/cat-pictures';
import { notebook } from './course';
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
  reference: notebook,
});
