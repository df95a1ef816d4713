/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Dimensions and parameters',
  summary: 'Lay out a network and see the shape of every matrix, and the number of parameters.',
  topics: ['c1w3-shapes', 'c1w4-notation', 'c1w4-dimensions'],
  place: 1,
};
