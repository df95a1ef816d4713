/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Learning-rate decay',
  summary: 'Noisy steps never settle unless they shrink; some ways to shrink them are bad.',
  topics: ['c2w2-rate-decay'],
  place: 5,
};
