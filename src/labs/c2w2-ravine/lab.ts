/** Momentum, RMSprop and Adam on a ravine (course 2, week 2). */
import { steppingLab } from '../../core/lab';
import { surfaceCharts } from '../../nn/surface-descent';
import { experiments } from './experiments';
import { params } from './params';

export const lab = steppingLab({
  params,
  charts: surfaceCharts(true),
  experiments,
  pace: 10,
});
