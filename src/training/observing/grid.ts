/** A model's values over the plane of its inputs, or along the only one. */
import type { Domain, GridMap } from '../../core/panels/maps';
import type { Scale } from '../../data/dataset';
import type { Readable } from './readable';

/** Maps are drawn for one feature (then alike all the way up) and two. */
export const hasPlane = ({ network }: Readable): boolean => network.inputs <= 2;

/** The inputs at the centres of side² cells over the domain, row 0 at the top; of one row where there is one feature. */
export function gridOf({ domain, network, scaling }: Readable, side: number): Float32Array {
  return gridOver(domain, side, network.inputs, scaling?.features);
}

/** Values at the grid's inputs as a map. */
export function gridMap(
  { domain, network }: Readable,
  side: number,
  values: Float32Array,
): GridMap {
  if (network.inputs === 2) return { domain, side, outputs: values.length / side ** 2, values };
  const rows = new Float32Array(values.length * side);
  for (let row = 0; row < side; row++) rows.set(values, row * values.length);
  return { domain, side, outputs: values.length / side, values: rows };
}

function gridOver(
  { x, y }: Domain,
  side: number,
  features: number,
  scale: Scale | undefined,
): Float32Array {
  const centre = ([low, high]: Domain['x'], cell: number) =>
    low + ((cell + 0.5) / side) * (high - low);
  const scaled = (value: number, j: number) =>
    scale ? (value - scale.mean[j]!) / scale.deviation[j]! : value;
  const grid = new Float32Array(side ** features * features);
  for (let i = 0; i < grid.length / features; i++) {
    grid[i * features] = scaled(centre(x, i % side), 0);
    if (features === 2) grid[2 * i + 1] = scaled(centre(y, side - 1 - Math.floor(i / side)), 1);
  }
  return grid;
}
