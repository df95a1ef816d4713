/** A convolutional network that learns to tell small pictures apart (course 4, week 1). */
import { type ChartSpec, trainingLab } from '../../core/lab';
import { trainingCharts } from '../../core/training-charts';
import { choices } from './choices';
import { experiments } from './experiments';
import { params } from './params';
import { pictureSets } from './pictures';
import { finish } from '../../data/making';
import { labText as text } from './text';

const charts: readonly ChartSpec[] = [
  {
    id: 'silent',
    title: text.silent,
    y: 'unit',
    lines: [{ metric: 'silent', label: text.silentUnits }],
  },
  {
    id: 'agreement',
    title: text.agreement,
    y: 'number',
    lines: [{ metric: 'agreement', label: text.firstFilters }],
  },
];

/** As many pictures as the page draws for itself. */
const PREVIEW = 120;

export const lab = trainingLab({
  params,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  charts: [...trainingCharts, ...charts],
  experiments,
  choices,
  dataset: ({ dataset, m }, { data }) => finish(pictureSets[dataset].make(m, data)),
  making: ({ dataset, m }, { data }) => pictureSets[dataset].make(m, data),
  preview: ({ dataset, m }, { data }) =>
    finish(pictureSets[dataset].make(Math.min(m, PREVIEW), data)),
  ownData: ['images', 'h5'],
  image: { height: 28, width: 28, channels: 1 },
});
