/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Exponentially weighted averages',
  summary: 'A noisy year of temperatures, smoothed with one number β; and bias correction.',
  topics: ['c2w2-moving-average', 'c2w2-bias-correction'],
  place: 2,
};
