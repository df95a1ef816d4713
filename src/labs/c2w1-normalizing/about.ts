/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Normalizing inputs',
  summary: 'The same data on two scales make a ravine or a bowl of the cost.',
  topics: ['c2w1-normalizing'],
  place: 5,
};
