/** A convolutional network that learns to tell small pictures apart (course 4, week 1). */
import { defineLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import { experiments } from './experiments';
import { params } from './params';
import { pictureSets } from './pictures';

/** As many pictures as the page draws for itself. */
const PREVIEW = 120;

export const lab = defineLab({
  kind: 'trains',
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: trainingCharts,
  experiments,
  dataset: ({ dataset, m }, { data }) => pictureSets[dataset].make(m, data),
  preview: ({ dataset, m }, { data }) => pictureSets[dataset].make(Math.min(m, PREVIEW), data),
});
