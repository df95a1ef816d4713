/** Vanishing and exploding signals and gradients (course 2, week 1). */
import { defineLab } from '../../core/lab';
import { experiments } from './experiments';
import { params } from './params';
import { signalThrough } from './signal';

export const lab = defineLab({
  kind: 'computes',
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: [],
  experiments,
  compute: ({ depth, weights, w, activation, draw }) => {
    const view = signalThrough(depth, activation, weights, w, draw);
    return { metrics: { last: view.activations.at(-1)!, first: view.gradients[0]! }, view };
  },
});
