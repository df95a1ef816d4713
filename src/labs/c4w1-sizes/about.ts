/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Sizes and parameters',
  summary:
    'A chain of convolutions and pooling layers: the size of each volume and the number of parameters.',
  topics: [
    'c4w1-padding',
    'c4w1-strides',
    'c4w1-volumes',
    'c4w1-layer',
    'c4w1-lenet-like',
    'c4w1-why-convolutions',
  ],
  place: 2,
};
