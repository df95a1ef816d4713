/** The value of a map between the centres of its cells. */
import type { GridMap } from '../../core/panels/maps';

/** A function of the plane that is linear between the nearest centres of a map with one output, and level beyond the outer ones. */
export function interpolated({ domain, side, values }: GridMap): (x: number, y: number) => number {
  const cell = ([low, high]: GridMap['domain']['x'], at: number) =>
    Math.min(side - 1, Math.max(0, ((at - low) / (high - low)) * side - 0.5));
  return (x, y) => {
    const [column, row] = [cell(domain.x, x), side - 1 - cell(domain.y, y)];
    const [left, top] = [Math.floor(column), Math.floor(row)];
    const [right, bottom] = [Math.min(side - 1, left + 1), Math.min(side - 1, top + 1)];
    const along = (r: number) => {
      const [a, b] = [values[r * side + left]!, values[r * side + right]!];
      return a + (b - a) * (column - left);
    };
    const [a, b] = [along(top), along(bottom)];
    return a + (b - a) * (row - top);
  };
}
