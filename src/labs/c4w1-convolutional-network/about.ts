/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'A convolutional network',
  summary: 'Filters that slide over images learn to read digits, including the one that you draw.',
  topics: [
    'c4w1-network',
    'c4w1-pooling',
    'c4w1-lenet-like',
    'c4w1-why-convolutions',
    'c2w1-augmentation',
  ],
  place: 4,
};
