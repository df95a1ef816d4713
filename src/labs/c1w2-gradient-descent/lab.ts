/** Gradient descent on surfaces of two parameters (course 1, week 2). */
import { steppingLab } from '../../core/lab';
import { surfaceCharts } from '../../nn/surface-descent';
import { experiments } from './experiments';
import { params } from './params';

export const lab = steppingLab({
  params,
  charts: surfaceCharts(true),
  experiments,
  pace: 20,
});
