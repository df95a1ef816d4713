/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Bias or variance?',
  summary:
    'Underfitting or overfitting? Two gaps between three errors tell, and they tell what to try.',
  topics: ['c2w1-split', 'c2w1-bias-variance', 'c2w1-recipe'],
  place: 1,
};
