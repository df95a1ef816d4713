/** Six hand signs, read by the network of the course's exercise in a framework (course 2, week 3). */
import { trainingLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import { paintSigns, signs } from '../../data/images/signs';
import { choices } from './choices';
import { experiments } from './experiments';
import { params } from './params';

/** As many pictures as the page paints for itself. */
const PREVIEW = 36;
/** Pictures of the test set. */
const TESTS = 240;

export const lab = trainingLab({
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: trainingCharts,
  experiments,
  choices,
  dataset: ({ m }, { data }) => signs(m, data, TESTS),
  making: ({ m }, { data }) => paintSigns(m, data, TESTS),
  preview: ({ m }, { data }) => signs(Math.min(m, PREVIEW), data, PREVIEW),
  ownData: ['images', 'h5'],
  image: { height: 64, width: 64, channels: 3 },
});
