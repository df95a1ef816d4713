/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Gradient descent on a bowl',
  summary: 'A ball on a surface: small rates crawl, large ones leap, and one is too large.',
  topics: ['c1w2-gradient-descent', 'c1w2-derivatives'],
  place: 2,
};
