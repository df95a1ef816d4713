/** Logistic regression on planar data and small pictures, with softmax for several classes (course 1, week 2). */
import { trainingLab } from '../../core/lab';
import type { Values } from '../../core/params';
import { trainingCharts } from '../../core/training-charts';
import { type Dataset, oneAgainstRest } from '../../data/dataset';
import { planarDataset } from '../../data/planar/planar-params';
import { shapeDefaults, shapeNames, shapes } from '../../data/images/shapes';
import { experiments } from './experiments';
import { type Params, params } from './params';
import { labText as text } from './text';

export const lab = trainingLab({
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: trainingCharts,
  experiments,
  dataset: (values, { data }) =>
    values.dataset === 'shapes'
      ? pictures(values, data)
      : planarDataset(values.dataset, values, data),
  ownData: ['table', 'images'],
  image: { height: 28, width: 28, channels: 1 },
});

/** Small pictures: all shapes, or one against the rest. */
function pictures({ m, noise, jitter, target }: Values<Params>, seed: number): Dataset {
  const all = shapes({
    m: Math.max(m, shapeNames.length),
    noise: noise * shapeDefaults.noise,
    jitter,
    seed,
  });
  if (target === 'all') return all;
  const index = shapeNames.indexOf(target);
  const label = all.labels[index]!;
  return oneAgainstRest(all, index, [text.notOne(label), label]);
}
