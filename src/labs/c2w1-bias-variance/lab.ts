/** Bias or variance: three errors and the two gaps between them (course 2, week 1). */
import { trainingLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import { waves } from './data';
import { choices } from './choices';
import { experiments } from './experiments';
import { params } from './params';
import { recipe } from './recipe';
import { labText as text } from './text';

export const lab = trainingLab({
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: [
    {
      id: 'error',
      title: text.charts.error,
      y: 'number',
      lines: [
        { metric: 'devError', label: text.charts.dev, style: 'dashed' },
        { metric: 'trainError', label: text.charts.train },
        { metric: 'bayesError', label: text.charts.bayes, style: 'dotted' },
      ],
    },
    trainingCharts[0],
  ],
  experiments,
  choices,
  recipe,
  dataset: waves,
});
