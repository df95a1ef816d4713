/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Batch norm',
  summary:
    'Six hidden layers that cannot learn, until each is normalized; covariate shift; and test time.',
  topics: [
    'c2w3-batch-norm',
    'c2w3-batch-norm-network',
    'c2w3-why-batch-norm',
    'c2w3-batch-norm-test',
  ],
  place: 2,
};
