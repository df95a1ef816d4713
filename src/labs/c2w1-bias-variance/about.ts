/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Bias or variance?',
  summary: 'Two gaps between three errors tell what is wrong with a model, and what to try.',
  topics: ['c2w1-split', 'c2w1-bias-variance', 'c2w1-recipe'],
  place: 1,
};
