/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Plateaus and saddles',
  summary: 'Where the slope is nothing and yet it goes down on both sides.',
  topics: ['c2w2-local-optima'],
  place: 6,
};
