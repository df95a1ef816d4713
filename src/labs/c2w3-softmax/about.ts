/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Softmax',
  summary: 'Scores become probabilities, and the plane is shared among several classes.',
  topics: ['c2w3-softmax', 'c2w3-softmax-loss'],
  place: 3,
};
