/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Vanishing and exploding gradients',
  summary:
    'A signal goes through thirty layers, and the gradient goes back: which weights keep their length?',
  topics: ['c2w1-vanishing'],
  place: 6,
};
