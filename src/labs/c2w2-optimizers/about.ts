/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Optimizers on a network',
  summary: 'The course’s moons with momentum and Adam, and with its own printed costs.',
  topics: ['c2w2-momentum', 'c2w2-rmsprop', 'c2w2-adam'],
  place: 4,
};
