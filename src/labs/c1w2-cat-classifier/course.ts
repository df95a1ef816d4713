/** The costs that the course's notebook prints for its own two files (course 1, week 2). */
import type { Reference } from '../../core/lab';
import { defaults, differing, type Values } from '../../core/params';
import type { OwnSet } from '../../data/pictures';
import { type Params, params } from './params';
import { labText as text } from './text';

/** At every hundredth step: from zeros, α = 0.005, all 209 pictures in each step. */
const costs = [
  0.693147, 0.584508, 0.466949, 0.376007, 0.331463, 0.303273, 0.27988, 0.260042, 0.242941, 0.228004,
  0.21482, 0.203078, 0.192544, 0.183033, 0.174399, 0.166521, 0.159305, 0.152667, 0.146542, 0.140872,
];

/** They are for the notebook's values, which are this lab's defaults, and for a file of the shape of train_catvnoncat.h5. */
export function notebook(values: Values<Params>, { m, image }: OwnSet): Reference | undefined {
  const isItsRun = differing(values, defaults(params)).every((key) => key === 'm');
  const isItsShape = m === 209 && image?.height === 64 && image.width === 64;
  if (!isItsRun || !isItsShape) return undefined;
  const points = costs.map((cost, i) => [100 * i, cost] as const);
  return { label: text.course, line: 'cost', unit: 'steps', points };
}
