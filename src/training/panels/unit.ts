/** One hidden unit over the plane, finely. */
import { gridMap, gridOf, hasPlane } from '../observing/grid';
import type { Panel } from '../observing/panels';
import { MAP_SIDE } from './map';

export const panel: Panel<'unit'> = {
  name: 'unit',
  async read(from, { layer, unit }) {
    const { network, passes } = from;
    const units = network.layers.slice(0, -1)[layer - 1]?.W.shape.at(-1) ?? 0;
    if (!hasPlane(from) || unit >= units) return undefined;
    const x = gridOf(from, MAP_SIDE);
    const m = x.length / network.inputs;
    const { A } = await passes.whole(`layer ${layer}`, m, { x }, (inputs) => ({
      A: network.forward(inputs['x']!).A[layer - 1]!,
    }));
    return gridMap(
      from,
      MAP_SIDE,
      A!.filter((_, i) => i % units === unit),
    );
  },
};
