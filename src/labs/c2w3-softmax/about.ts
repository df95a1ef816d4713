/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Softmax',
  summary: 'Scores become probabilities, and several classes share the plane.',
  topics: ['c2w3-softmax', 'c2w3-softmax-loss'],
  place: 3,
};
