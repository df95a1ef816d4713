/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Loops and matrices',
  summary: 'The same product by a loop and as one operation, timed; and how shapes broadcast.',
  topics: ['c1w2-vectorization', 'c1w2-vectorized-regression', 'c1w2-broadcasting'],
  place: 4,
};
