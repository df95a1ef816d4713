/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'A race down a ravine',
  summary: 'Gradient descent, momentum, RMSprop and Adam from the same start.',
  topics: ['c2w2-momentum', 'c2w2-rmsprop', 'c2w2-adam'],
  place: 3,
};
