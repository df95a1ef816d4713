/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Breaking the symmetry',
  summary: 'What happens when all units start with equal weights, step by step.',
  topics: ['c1w3-random-initialization', 'c1w4-rand-randn'],
  place: 3,
};
