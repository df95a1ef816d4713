/** Exponentially weighted averages: a β that acts at once on all that has been recorded (course 2, week 2). */
import { steppingLab } from '../../core/lab';
import { experiments } from './experiments';
import { params } from './params';
import { labText as text } from './text';

export const lab = steppingLab({
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: [
    {
      id: 'theta',
      title: text.charts.theta,
      y: 'number',
      lines: [{ series: 'theta', label: text.charts.value }],
    },
  ],
  experiments,
  pace: 60,
});
