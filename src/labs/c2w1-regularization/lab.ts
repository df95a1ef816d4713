/** A penalty, dropout, an early stop and more data against learning the noise (course 2, week 1). */
import { trainingLab } from '../../core/lab';
import { trainingCharts, weightChart } from '../../core/training-charts';
import { withCopies } from '../../data/planar/augment-points';
import { planarDataset } from '../../data/planar/planar-params';
import { experiments } from './experiments';
import { params } from './params';

const [cost, accuracy, gradient] = trainingCharts;

export const lab = trainingLab({
  params,
  /** Weights start from the notebook's seed. */
  seeds: { data: 1, weights: 3, order: 1, noise: 1 },
  charts: [cost, accuracy, weightChart, gradient],
  experiments,
  dataset: (values, seeds) => {
    const set = planarDataset('frontier', { ...values, classes: 2 }, seeds.data);
    // The test set has the next seed.
    return withCopies(set, values.copies, values.spread, (seeds.data + 2) % 2 ** 32);
  },
  ownData: ['mat'],
});
