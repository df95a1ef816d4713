/** Broadcasting as NumPy does it: shapes are compared from the right, and an axis of 1 is stretched (course 1, week 2). */
import type { Matrix } from '../../core/params/kinds/matrix';

/** The shape of a sum, or the axis (from the right, counted from 1) at which two shapes do not fit. */
export type Broadcast =
  | { readonly fits: true; readonly shape: readonly number[] }
  | { readonly fits: false; readonly axis: number; readonly sizes: readonly [number, number] };

export function broadcast(a: readonly number[], b: readonly number[]): Broadcast {
  const rank = Math.max(a.length, b.length);
  const shape: number[] = [];
  for (let axis = 1; axis <= rank; axis++) {
    const sizes = [a.at(-axis) ?? 1, b.at(-axis) ?? 1] as const;
    if (sizes[0] !== sizes[1] && !sizes.includes(1)) return { fits: false, axis, sizes };
    shape.unshift(sizes[0] === 1 ? sizes[1] : sizes[0]);
  }
  return { fits: true, shape };
}

/** Rows and columns of an array of rank 0, 1 or 2 as it is laid out for adding. */
export function laidOut(shape: readonly number[]): readonly [rows: number, columns: number] {
  return [shape.at(-2) ?? 1, shape.at(-1) ?? 1];
}

/** 1, 2, 3 … times `step`, row by row. */
export function counted(shape: readonly number[], step: number): Matrix {
  const [rows, columns] = laidOut(shape);
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => step * (i * columns + j + 1)),
  );
}

/** `matrix` with its only row or column repeated, as far as `shape` asks for it. */
export function stretched(matrix: Matrix, shape: readonly number[]): Matrix {
  const [rows, columns] = laidOut(shape);
  return Array.from({ length: rows }, (_, i) => {
    const row = matrix[matrix.length === 1 ? 0 : i]!;
    return Array.from({ length: columns }, (__, j) => row[row.length === 1 ? 0 : j]!);
  });
}
