/** Vanishing and exploding signals and gradients (course 2, week 1). */
import { computingLab } from '../../core/lab';
import { experiments } from './experiments';
import { params } from './params';
import { signalThrough } from './signal';

export const lab = computingLab({
  params,
  experiments,
  compute: ({ depth, weights, w, activation, draw }) => {
    const view = signalThrough(depth, activation, weights, w, draw);
    return { metrics: { last: view.activations.at(-1)!, first: view.gradients[0]! }, view };
  },
});
