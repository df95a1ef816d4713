/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Inverted dropout',
  summary:
    'Units are removed at random, the others are scaled up: why the expected value stays the same.',
  topics: ['c2w1-dropout'],
  place: 4,
};
