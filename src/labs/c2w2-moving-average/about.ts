/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Exponentially weighted averages',
  summary: 'A noisy year of temperatures, smoothed by a single number β; and its first days.',
  topics: ['c2w2-moving-average', 'c2w2-bias-correction'],
  place: 2,
};
