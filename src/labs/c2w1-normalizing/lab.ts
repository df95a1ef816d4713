/** Inputs on two scales, and what they make of the cost (course 2, week 1). */
import { defineLab } from '../../core/lab';
import { surfaceCharts } from '../../nn/surface-descent';
import { experiments } from './experiments';
import { params } from './params';

export const lab = defineLab({
  kind: 'steps',
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: surfaceCharts(true, ['w₁', 'w₂']),
  experiments,
  certain: true,
  pace: 20,
});
