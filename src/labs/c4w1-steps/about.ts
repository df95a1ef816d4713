/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Convolution and pooling, step by step',
  summary: 'The arithmetic of each window, forward, and where its gradient goes, backward.',
  topics: ['c4w1-volumes', 'c4w1-layer', 'c4w1-pooling'],
  place: 3,
};
