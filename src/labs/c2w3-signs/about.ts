/** What the map of the courses shows of this lab. */
import type { About } from '../../core/lab';

export const about: About = {
  title: 'Signs with a framework',
  summary: 'A network of three layers classifies hand signs; the same network as a Keras program.',
  topics: ['c2w3-frameworks'],
  place: 4,
};
