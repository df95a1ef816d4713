/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Activation functions',
  summary:
    'Sigmoid, tanh, ReLU and leaky ReLU with their slopes, and why a network needs one of them.',
  topics: ['c1w3-activations', 'c1w3-activation-derivatives', 'c1w3-non-linearity'],
  place: 1,
};
