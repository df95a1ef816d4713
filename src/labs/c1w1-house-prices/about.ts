/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'One neuron prices a house',
  summary: 'A line with one bend fits prices; a few neurons side by side follow any law.',
  topics: ['c1w1-neural-network'],
  place: 2,
};
