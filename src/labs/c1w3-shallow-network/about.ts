/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Shallow and deep networks',
  summary:
    'Up to six hidden layers bend the boundary; a small map shows what each unit has learned.',
  topics: [
    'c1w3-representation',
    'c1w3-output',
    'c1w3-activations',
    'c1w3-non-linearity',
    'c1w3-random-initialization',
    'c1w4-why-deep',
    'c1w4-hyperparameters',
    'c2w1-split',
    'c2w1-l2',
    'c2w1-dropout',
  ],
  place: 2,
};
