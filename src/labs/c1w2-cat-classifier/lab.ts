/** Cat or not: logistic regression with a weight for every pixel (course 1, week 2). */
import { defineLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import { cats } from '../../data/cats';
import { keepLast } from '../../data/keep-last';
import { notebook } from './course';
import { experiments } from './experiments';
import { params } from './params';

const painted = keepLast((m: number, seed: number) => cats(m, seed));
/** As many pictures as the page paints for itself. */
const PREVIEW = 24;

export const lab = defineLab({
  kind: 'trains',
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: trainingCharts,
  experiments,
  dataset: ({ m }, { data }) => painted(m, data),
  preview: ({ m }, { data }) => cats(Math.min(m, PREVIEW), data, PREVIEW),
  reference: notebook,
  ownData: ['h5', 'images'],
  image: { height: 64, width: 64, channels: 3 },
});
