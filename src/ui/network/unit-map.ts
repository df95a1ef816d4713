/** The maps inside a network's units: their common scale, and the maps of the inputs themselves. */
import type { Domain, GridMap } from '../../core/panels/maps';
import type { Scale } from '../surfaces/palette';

/** One scale for all units of a layer, 0 in its middle, so that a unit that says little looks pale. */
export function mapScale(map: GridMap): Scale {
  let most = 1e-6;
  for (const value of map.values)
    if (Number.isFinite(value)) most = Math.max(most, Math.abs(value));
  return { kind: 'diverging', from: -most, to: most };
}

/** What two inputs x₁ and x₂ are over the plane: x₁ grows to the right, x₂ upwards. */
export function planeMap(domain: Domain, side = 24): GridMap {
  const values = new Float32Array(side * side * 2);
  const at = ([from, to]: readonly [number, number], i: number) =>
    from + ((i + 0.5) / side) * (to - from);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      values[2 * (row * side + column)] = at(domain.x, column);
      values[2 * (row * side + column) + 1] = at(domain.y, side - 1 - row);
    }
  }
  return { domain, side, outputs: 2, values };
}

export const sameDomain = (a: Domain, b: Domain): boolean =>
  a.x[0] === b.x[0] && a.x[1] === b.x[1] && a.y[0] === b.y[0] && a.y[1] === b.y[1];
