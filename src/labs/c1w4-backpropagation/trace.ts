/** Where each number of a pass comes from: the row and the column that it was made of, and the sum written out. */
import type { Matrix } from '../../core/params/kinds/matrix';
import type { Passes } from './network';

/** A cell of a matrix by its name, such as Z2; rows and columns count from 0. */
export interface CellOf {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** Marked cells of a matrix: from this cell, so many down and across. */
export interface Marked {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

export interface Trace {
  readonly from: readonly Marked[];
  /** Products that are added up, or values that are put together by `kind`. */
  readonly terms: readonly (readonly [a: number, b: number])[];
  readonly kind: 'sum' | 'mean' | 'activation' | 'difference' | 'gate' | 'parameter' | 'given';
  /** What is added to the sum (b), or what the terms are divided by (m). */
  readonly extra: number;
  readonly value: number;
}

/** Every matrix by its name: A0 … AL, W1, b1, Z1 …, and their gradients dZ1, dW1 … Y is Y. */
export function matricesOf({
  X,
  Y,
  layers,
  caches,
  gradients,
}: Passes): ReadonlyMap<string, Matrix> {
  const column = (b: readonly number[]) => b.map((value) => [value]);
  const entries: (readonly [string, Matrix])[] = [
    ['A0', X],
    ['Y', Y],
  ];
  for (const [i, { W, b }] of layers.entries()) {
    const l = i + 1;
    const { dA, dZ, dW, db } = gradients[i]!;
    entries.push(
      [`W${l}`, W],
      [`b${l}`, column(b)],
      [`Z${l}`, caches[i]!.Z],
      [`A${l}`, caches[i]!.A],
    );
    entries.push([`dZ${l}`, dZ], [`dW${l}`, dW], [`db${l}`, column(db)]);
    if (dA.length > 0) entries.push([`dA${l}`, dA]);
  }
  return new Map(entries);
}

/** How the number in a cell was made; undefined for a cell that is not there. */
export function traceOf(passes: Passes, { name, row, column }: CellOf): Trace | undefined {
  const all = matricesOf(passes);
  const value = all.get(name)?.[row]?.[column];
  if (value === undefined) return undefined;
  const [, kind = '', digits = ''] = /^([a-zA-Z]+)(\d*)$/.exec(name) ?? [];
  const l = Number(digits);
  const last = passes.layers.length;
  const at = (matrix: string, i: number, j: number) => all.get(matrix)![i]![j]!;
  const rowOf = (matrix: string, i: number): Marked => ({
    name: matrix,
    row: i,
    column: 0,
    height: 1,
    width: all.get(matrix)![0]!.length,
  });
  const columnOf = (matrix: string, j: number): Marked => ({
    name: matrix,
    row: 0,
    column: j,
    height: all.get(matrix)!.length,
    width: 1,
  });
  const cell = (matrix: string, i = row, j = column): Marked => ({
    name: matrix,
    row: i,
    column: j,
    height: 1,
    width: 1,
  });
  const made = (rest: Omit<Trace, 'value' | 'extra'> & { extra?: number }): Trace => ({
    extra: 0,
    ...rest,
    value,
  });
  const m = passes.X[0]!.length;
  const each = <T>(n: number, of: (k: number) => T) => Array.from({ length: n }, (_, k) => of(k));
  switch (kind) {
    case 'Z':
      return made({
        kind: 'sum',
        from: [rowOf(`W${l}`, row), columnOf(`A${l - 1}`, column), cell(`b${l}`, row, 0)],
        terms: each(all.get(`A${l - 1}`)!.length, (k) => [
          at(`W${l}`, row, k),
          at(`A${l - 1}`, k, column),
        ]),
        extra: at(`b${l}`, row, 0),
      });
    case 'A':
      if (l === 0) return made({ kind: 'given', from: [], terms: [] });
      return made({
        kind: 'activation',
        from: [cell(`Z${l}`)],
        terms: [[at(`Z${l}`, row, column), 1]],
      });
    case 'dZ':
      if (l === last)
        return made({
          kind: 'difference',
          from: [cell(`A${l}`), cell('Y')],
          terms: [[at(`A${l}`, row, column), at('Y', row, column)]],
        });
      return made({
        kind: 'gate',
        from: [cell(`dA${l}`), cell(`Z${l}`)],
        terms: [[at(`dA${l}`, row, column), at(`Z${l}`, row, column)]],
      });
    case 'dA':
      return made({
        kind: 'sum',
        from: [columnOf(`W${l + 1}`, row), columnOf(`dZ${l + 1}`, column)],
        terms: each(all.get(`dZ${l + 1}`)!.length, (k) => [
          at(`W${l + 1}`, k, row),
          at(`dZ${l + 1}`, k, column),
        ]),
      });
    case 'dW':
      return made({
        kind: 'mean',
        from: [rowOf(`dZ${l}`, row), rowOf(`A${l - 1}`, column)],
        terms: each(m, (i) => [at(`dZ${l}`, row, i), at(`A${l - 1}`, column, i)]),
        extra: m,
      });
    case 'db':
      return made({
        kind: 'mean',
        from: [rowOf(`dZ${l}`, row)],
        terms: each(m, (i) => [at(`dZ${l}`, row, i), 1]),
        extra: m,
      });
    case 'Y':
      return made({ kind: 'given', from: [], terms: [] });
    default:
      return made({ kind: 'parameter', from: [], terms: [] });
  }
}
