/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Gradient checking',
  summary: 'There is a bug in backpropagation. Measured slopes find it.',
  topics: ['c2w1-numerical-gradient', 'c2w1-gradient-checking'],
  place: 7,
};
