/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Depth against width on images',
  summary: 'A shallow and a deep network classify the same images; hyperparameters; and the brain.',
  topics: ['c1w4-why-deep', 'c1w4-hyperparameters', 'c1w4-brain'],
  place: 3,
};
