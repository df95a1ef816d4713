/** Rows of numbers, all of one length, such as a kernel or (with a single row) a list of scores. */
import { type Base, type Codec, declared, type Def, nothing } from '../param';

export type Matrix = readonly (readonly number[])[];

export interface MatrixParam extends Base<Matrix> {
  readonly kind: 'matrix';
  readonly min: number;
  readonly max: number;
  readonly maxRows: number;
  readonly maxColumns: number;
}
declare module '../param' {
  interface ParamKinds {
    matrix: MatrixParam;
  }
}

const codec: Codec<MatrixParam> = {
  format: (_, value) => value.map((row) => row.join(',')).join('/'),
  /** Rows are separated by "/", cells by ","; a row of another length than the first makes no matrix. */
  parse({ min, max, maxRows, maxColumns }, text) {
    const said = text
      .split('/')
      .map((row) => row.split(',').map((c) => (c.trim() === '' ? NaN : Number(c) + 0)));
    if (!said.every((row) => row.length === said[0]!.length && row.every(Number.isFinite)))
      return nothing;
    const value = said
      .slice(0, maxRows)
      .map((row) => row.slice(0, maxColumns).map((c) => Math.min(max, Math.max(min, c))));
    return { value, exact: JSON.stringify(value) === JSON.stringify(said) };
  },
  words: (_, value, number) => value.map((row) => row.map(number).join(' ')).join(' / '),
  ends: ({ min, max, default: usual }) =>
    [min, max].map((cell) => usual.map((row) => row.map(() => cell))),
};

/** Declares a matrix. */
export const matrix = (def: Def<MatrixParam>): MatrixParam => ({
  ...declared('matrix', codec),
  ...def,
});
