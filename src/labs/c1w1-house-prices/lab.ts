/** A neuron fitted to house prices, and kinks side by side (course 1, week 1). */
import { type ChartSpec, trainingLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import { experiments } from './experiments';
import { houses } from './laws';
import { params } from './params';
import { labText as text } from './text';

const [cost, , gradient, rate] = trainingCharts;

const lowest: ChartSpec = {
  id: 'lowest',
  title: text.lowestTitle,
  y: 'number',
  lines: [{ metric: 'lowest', label: text.lowest }],
};

export const lab = trainingLab({
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: [cost, lowest, gradient, rate],
  experiments,
  dataset: houses,
  /** Slow enough to see the line turn. */
  pace: 200,
});
