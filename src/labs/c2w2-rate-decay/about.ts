/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Learning-rate decay',
  summary:
    'Noisy steps settle only if the learning rate decays. Five schemes, and when to use them.',
  topics: ['c2w2-rate-decay'],
  place: 5,
};
