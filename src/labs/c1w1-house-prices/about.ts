/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'One neuron prices a house',
  summary: 'A line with a kink in it fits prices; a few kinks side by side fit any law.',
  topics: ['c1w1-neural-network'],
  place: 2,
};
