/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Optimizers on a network',
  summary:
    'Gradient descent, momentum, RMSprop and Adam on the course’s moons, with its printed costs.',
  topics: ['c2w2-momentum', 'c2w2-rmsprop', 'c2w2-adam'],
  place: 4,
};
