/** Units that start alike stay alike (course 1, weeks 3 and 4). */
import { type ChartSpec, trainingLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import { planarDataset } from '../../data/planar/planar-params';
import { experiments } from './experiments';
import { params } from './params';
import { labText as text } from './text';

const difference: ChartSpec = {
  id: 'difference',
  title: text.differenceTitle,
  y: 'number',
  lines: [{ metric: 'rowDifference', label: text.rows }],
};

const [cost, ...charts] = trainingCharts;

export const lab = trainingLab({
  params,
  /** Those of the notebook of week 3. */
  seeds: { data: 1, weights: 2, order: 10, noise: 1 },
  charts: [cost, difference, ...charts],
  experiments,
  dataset: (values, seeds) => planarDataset(values.dataset, { ...values, classes: 2 }, seeds.data),
  /** Slow enough to see the rows move. */
  pace: 200,
});
