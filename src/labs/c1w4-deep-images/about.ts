/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Depth against width on pictures',
  summary: 'A wide network and a deep one read the same pictures: which learns, which remembers?',
  topics: ['c1w4-why-deep', 'c1w4-hyperparameters', 'c1w4-brain'],
  place: 3,
};
