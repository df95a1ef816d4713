/** Noisy steps down a ravine, at a rate that decays (course 2, week 2). */
import { steppingLab } from '../../core/lab';
import { surfaceCharts } from '../../nn/surface-descent';
import { experiments } from './experiments';
import { params } from './params';
import { labText as text } from './text';

const [cost, place] = surfaceCharts(true);

export const lab = steppingLab({
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: [
    cost!,
    {
      id: 'rate',
      title: text.rateNow,
      y: 'number',
      log: true,
      lines: [{ metric: 'rate', label: text.rateNow }],
    },
    place!,
  ],
  experiments,
  pace: 60,
});
