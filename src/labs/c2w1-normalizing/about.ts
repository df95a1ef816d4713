/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Normalizing inputs',
  summary:
    'Features on different scales make the cost a ravine; normalized features make it a bowl.',
  topics: ['c2w1-normalizing'],
  place: 5,
};
