/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Vanishing and exploding',
  summary: 'A signal on its way through thirty layers, and the gradient on its way back.',
  topics: ['c2w1-vanishing'],
  place: 6,
};
