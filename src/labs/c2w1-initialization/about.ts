/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Initialization',
  summary:
    'Zeros, too large, too small, He: the size of the first weights decides whether a network learns.',
  topics: ['c2w1-initialization'],
  place: 2,
};
