/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Convolution and pooling, step by step',
  summary: 'The window slides, the numbers add up, and the gradient finds its way back.',
  topics: ['c4w1-volumes', 'c4w1-layer', 'c4w1-pooling'],
  place: 3,
};
