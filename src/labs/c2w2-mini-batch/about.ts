/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Mini-batches',
  summary: 'Batch, mini-batch and stochastic gradient descent: smooth and slow, or noisy and fast.',
  topics: ['c2w2-mini-batch', 'c2w2-batch-size'],
  place: 1,
};
