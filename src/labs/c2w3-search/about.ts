/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Searching for hyperparameters',
  summary: 'Grid or random, linear or logarithmic, coarse to fine: many small trainings at once.',
  topics: ['c2w3-priorities', 'c2w3-random-search', 'c2w3-scale', 'c2w3-pandas-caviar'],
  place: 1,
};
