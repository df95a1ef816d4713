/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Convolution and edges',
  summary:
    'A filter of nine numbers slides over an image, your drawing or your camera, and detects edges.',
  topics: ['c4w1-vision', 'c4w1-edges', 'c4w1-learned-filters', 'c4w1-padding', 'c4w1-strides'],
  place: 1,
};
