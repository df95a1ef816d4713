/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Gradient descent on a bowl',
  summary: 'A point moves down the surface of a cost: what the learning rate and the start decide.',
  topics: ['c1w2-gradient-descent', 'c1w2-derivatives'],
  place: 2,
};
