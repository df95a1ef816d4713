/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Batch norm',
  summary: 'Seven layers that cannot learn, and learn once each is normalized.',
  topics: [
    'c2w3-batch-norm',
    'c2w3-batch-norm-network',
    'c2w3-why-batch-norm',
    'c2w3-batch-norm-test',
  ],
  place: 2,
};
