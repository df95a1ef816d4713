/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'A cat classifier, and its learning rate',
  summary:
    'One unit with a weight for every pixel learns from images of 64 × 64, or from your own.',
  topics: ['c1w2-binary-classification', 'c1w2-vectorized-regression'],
  place: 5,
};
