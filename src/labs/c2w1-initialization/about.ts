/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Initialization',
  summary: 'Zeros, too large, too small, He: the scale of the first weights decides what follows.',
  topics: ['c2w1-initialization'],
  place: 2,
};
