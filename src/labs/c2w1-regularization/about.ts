/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Regularization',
  summary: 'Weight decay, dropout, early stopping and data augmentation against overfitting.',
  topics: [
    'c2w1-l2',
    'c2w1-why-regularization',
    'c2w1-dropout',
    'c2w1-early-stopping',
    'c2w1-augmentation',
  ],
  place: 3,
};
