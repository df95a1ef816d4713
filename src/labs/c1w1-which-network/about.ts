/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Which network for which data?',
  summary:
    'House prices, photos, speech: what goes in, what comes out, and which network learns it.',
  topics: ['c1w1-supervised-learning', 'c1w1-structured-data'],
  place: 1,
};
