/** What stands before the data: remarks after “#”, a line that counts rows, a header with a name too few or too many. */
import type { Row } from './csv';

/** The rows of a table with its first ones put right. */
export interface FirstRows {
  readonly rows: readonly Row[];
  readonly classNames?: readonly string[];
}

/** How many rows have to be seen before the first can be judged. */
export const ROWS_TO_JUDGE = 2;

/** Whether a row is a remark: in a file whose rows have `width` cells. A header may begin with “#” too. */
export function isRemark({ cells }: Row, width: number): boolean {
  return cells[0]!.startsWith('#') && cells.length !== width;
}

/**
 * Puts the first rows right. Remarks are left out, but the last of them is the header if it has as many names as the data
 * have cells. A row name has no name in R's tables, and rows that end in a delimiter have a last cell of nothing.
 */
export function firstRows(rows: readonly Row[]): FirstRows {
  const from = rows.findIndex(({ cells }) => !cells[0]!.startsWith('#'));
  const remarks = from < 0 ? rows : rows.slice(0, from);
  const data = from < 0 ? [] : rows.slice(from);
  const [first, second] = data;
  const header = first && named(remarks.at(-1), first.cells.length);
  if (header) return { rows: [header, ...data] };
  if (!first || !second) return { rows: data };
  const counts = countsIn(first.cells, second.cells);
  if (counts) return { rows: data.slice(1), classNames: counts };
  const isOneShort = second.cells.length === first.cells.length + 1;
  if (!isOneShort || first.cells.some(isNumber)) return { rows: data };
  const isEndedByDelimiter = second.cells.at(-1) === '';
  const cells = isEndedByDelimiter ? [...first.cells, ''] : ['', ...first.cells];
  return { rows: [{ ...first, cells }, ...data.slice(1)] };
}

/** A remark as a header: “# x y z”, or “#,x,y” where the mark is itself a name. */
function named(remark: Row | undefined, width: number): Row | undefined {
  if (!remark) return undefined;
  const [first = '', ...others] = remark.cells;
  const bare = first.replace(/^#+\s*/, '');
  const candidates = [[bare || '#', ...others], ...(bare === '' ? [others] : [])];
  const cells = candidates.find((names) => names.length === width);
  return cells && !cells.some(isNumber) ? { ...remark, cells } : undefined;
}

/** The class names in a line such as “150,4,setosa,versicolor,virginica”, which counts rows and features before the data. */
function countsIn(
  [rows = '', features = '', ...names]: readonly string[],
  below: readonly string[],
): readonly string[] | undefined {
  const isCount = /^\d+$/.test(rows) && features === String(below.length - 1);
  const standsOverNumbers = below.slice(2, 2 + names.length).every(isNumber);
  if (!isCount || !standsOverNumbers || names.length === 0) return undefined;
  return names.some(isNumber) ? undefined : names;
}

const isNumber = (cell: string) => cell !== '' && Number.isFinite(Number(cell));
