/** Every hidden unit over the plane. */
import { gridMap, gridOf, hasPlane } from '../observing/grid';
import type { Panel } from '../observing/panels';

/** Cells along each side of the small maps in the network diagram. */
const SIDE = 24;

export const panel: Panel<'units'> = {
  name: 'units',
  async read(from) {
    const { network, passes } = from;
    if (!hasPlane(from) || network.layers.length < 2) return undefined;
    const x = gridOf(from, SIDE);
    const maps = await passes.whole('units', x.length / network.inputs, { x }, (inputs) => {
      const { A } = network.forward(inputs['x']!);
      return Object.fromEntries(A.map((a, l) => [`A${l + 1}`, a]));
    });
    return network.layers.slice(1).map((_, l) => gridMap(from, SIDE, maps[`A${l + 1}`]!));
  },
};
