/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'The computation graph',
  summary: 'Values flow forward through a formula, derivatives flow backward: the chain rule.',
  topics: ['c1w2-computation-graph', 'c1w2-chain-rule', 'c1w2-one-example', 'c1w2-many-examples'],
  place: 3,
};
