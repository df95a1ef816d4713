/** Saddles and plateaus: where the slope is nothing and the run is not at the bottom (course 2, week 2). */
import { steppingLab } from '../../core/lab';
import { surfaceCharts } from '../../nn/surface-descent';
import { experiments } from './experiments';
import { params } from './params';

export const lab = steppingLab({
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: surfaceCharts(false),
  experiments,
  pace: 12,
});
