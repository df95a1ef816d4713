/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Plateaus and saddles',
  summary:
    'Points with zero gradient that are no minimum, and large flat regions: which optimizers get past them?',
  topics: ['c2w2-local-optima'],
  place: 6,
};
