/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Backpropagation, step by step',
  summary:
    'The real matrices of one step, forward and backward; each number shows what it was computed from.',
  topics: [
    'c1w3-output',
    'c1w3-backpropagation',
    'c1w4-forward',
    'c1w4-building-blocks',
    'c1w4-forward-backward',
  ],
  place: 2,
};
