/** Softmax: scores, probabilities, their loss, and several classes in the plane (course 2, week 3). */
import { trainingLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import type { Values } from '../../core/params';
import { type Dataset, withPoints } from '../../data/dataset';
import { planarDataset } from '../../data/planar/planar-params';
import { clouds } from './clouds';
import { experiments } from './experiments';
import { type Params, params } from './params';

export const lab = trainingLab({
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: trainingCharts,
  experiments,
  dataset,
  /** Slow enough to see the regions turn. */
  pace: 100,
});

function dataset(values: Values<Params>, { data }: { readonly data: number }): Dataset {
  const { dataset: id, m, classes, noise, points } = values;
  if (id !== 'clouds') return planarDataset(id, values, data);
  return withPoints(clouds(m, classes, noise, data), points);
}
