/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Inverted dropout',
  summary: 'Units leave at random, the rest speak up: why the mean stays what it was.',
  topics: ['c2w1-dropout'],
  place: 4,
};
