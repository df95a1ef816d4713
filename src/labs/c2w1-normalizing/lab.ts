/** Inputs on two scales, and what they make of the cost (course 2, week 1). */
import { steppingLab } from '../../core/lab';
import { surfaceCharts } from '../../nn/surface-descent';
import { experiments } from './experiments';
import { params } from './params';

export const lab = steppingLab({
  params,
  charts: surfaceCharts(true, ['w₁', 'w₂']),
  experiments,
  pace: 20,
});
