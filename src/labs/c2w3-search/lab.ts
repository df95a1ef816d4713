/** Searching for hyperparameters (course 2, week 3). A step of it trains one trial, so it counts as a lab of steps. */
import { steppingLab } from '../../core/lab';
import { choices } from './choices';
import { experiments } from './experiments';
import { params } from './params';
import { labText as text } from './text';

export const lab = steppingLab({
  params,
  seeds: { data: 3, weights: 1, order: 1, noise: 1 },
  charts: [
    {
      id: 'best',
      title: text.charts.best,
      y: 'number',
      log: true,
      lines: [
        { series: 'trialCost', label: text.charts.trial, style: 'faint' },
        { metric: 'best', label: text.charts.soFar },
      ],
    },
    {
      id: 'accuracy',
      title: text.charts.accuracy,
      y: 'unit',
      lines: [{ metric: 'accuracy', label: text.charts.ofBest }],
    },
    {
      id: 'spent',
      title: text.charts.spent,
      y: 'number',
      lines: [{ metric: 'spent', label: text.charts.steps }],
    },
  ],
  experiments,
  choices,
});
