/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Why deep learning takes off',
  summary:
    'Three models of different size: how the accuracy of each depends on the amount of data.',
  topics: ['c1w1-why-now', 'c1w1-scale', 'c1w1-cycle'],
  place: 3,
};
