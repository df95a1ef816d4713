/** The model's output over the plane. */
import { gridMap, gridOf, hasPlane } from '../observing/grid';
import { outputsOf } from '../observing/outputs';
import type { Panel } from '../observing/panels';

/** Cells along each side of a map that one looks at closely. */
export const MAP_SIDE = 100;

export const panel: Panel<'map'> = {
  name: 'map',
  async read(from) {
    if (!hasPlane(from)) return undefined;
    return gridMap(from, MAP_SIDE, await outputsOf(from, gridOf(from, MAP_SIDE)));
  },
};
