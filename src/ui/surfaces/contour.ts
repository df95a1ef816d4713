/** The line along which a map has one value: marching squares (Lorensen and Cline 1987, in two dimensions). */
import type { GridMap } from '../../core/panels/maps';

/** A piece of the line, in cells from the top left: values lie at whole numbers. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** The pieces of the line where output 0 of the map has the value `level`. Cells that are not finite have none. */
export function contour({ side, outputs, values }: GridMap, level: number): readonly Segment[] {
  const segments: Segment[] = [];
  const at = (row: number, column: number) => values[(row * side + column) * outputs]! - level;
  for (let row = 0; row + 1 < side; row++) {
    for (let column = 0; column + 1 < side; column++) {
      const corners = [
        at(row, column),
        at(row, column + 1),
        at(row + 1, column + 1),
        at(row + 1, column),
      ] as const;
      if (!corners.every(Number.isFinite)) continue;
      const crossings = crossingsOf(corners).map(([x, y]) => [column + x, row + y] as const);
      for (let i = 0; i + 1 < crossings.length; i += 2)
        segments.push([...crossings[i]!, ...crossings[i + 1]!]);
    }
  }
  return segments;
}

/** Where the line crosses the edges of a unit square, clockwise from the top; two crossings make a piece. */
function crossingsOf([a, b, c, d]: readonly [number, number, number, number]) {
  const found: (readonly [number, number])[] = [];
  if (a < 0 !== b < 0) found.push([a / (a - b), 0]);
  if (b < 0 !== c < 0) found.push([1, b / (b - c)]);
  if (c < 0 !== d < 0) found.push([1 - c / (c - d), 1]);
  if (d < 0 !== a < 0) found.push([0, 1 - d / (d - a)]);
  return found;
}
