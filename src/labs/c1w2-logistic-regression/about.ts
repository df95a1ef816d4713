/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Logistic regression',
  summary:
    'One unit learns a line between two classes, or a template of a shape, by gradient descent.',
  topics: [
    'c1w2-binary-classification',
    'c1w2-logistic-regression',
    'c1w2-cost',
    'c1w2-gradient-descent',
    'c1w2-many-examples',
    'c1w2-vectorized-regression',
    'c2w3-softmax',
  ],
  place: 1,
};
