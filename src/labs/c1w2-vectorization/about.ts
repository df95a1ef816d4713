/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Vectorization and broadcasting',
  summary:
    'The same matrix product with loops and as one operation, timed on your device; and how shapes broadcast.',
  topics: ['c1w2-vectorization', 'c1w2-vectorized-regression', 'c1w2-broadcasting'],
  place: 4,
};
