/** A table as it was read: numbers column by column, the words among them, and the first rows as they were written. */
import { type Column, ColumnBuilder, decimalSigns, grown } from './column';

/** The most values a table may have: 12 million numbers take 96 MB. */
export const MAX_VALUES = 12_000_000;
/** How many rows the preview has, the header included. */
const PREVIEW_ROWS = 20;

/** A file's columns. Whether the first row is a header is for the reader to say, so it counts as a row here. */
export interface Table {
  readonly name: string;
  readonly sha256: string;
  readonly rows: number;
  readonly columns: readonly Column[];
  /** The first rows, cell by cell. */
  readonly preview: readonly (readonly string[])[];
  /** The line of the file in which each row starts, from 1. */
  readonly lines: Uint32Array;
  /** Whether the first row looks like a header. */
  readonly header: boolean;
  /** Sentences about how the file was read, where that is not plain. */
  readonly notes: readonly string[];
  /** The names of classes 0, 1, …, where a line before the data has them. */
  readonly classNames?: readonly string[];
}

/** Takes rows one after the other and makes the table. All rows must have as many cells as the first. */
export class TableBuilder {
  readonly preview: (readonly string[])[] = [];
  private readonly columns: ColumnBuilder[] = [];
  private lines = new Uint32Array(64);
  private rows = 0;

  constructor(private readonly delimiter: string) {}

  /** The number of cells in a row; 0 before the first. */
  get width(): number {
    return this.columns.length;
  }

  get values(): number {
    return this.rows * this.width;
  }

  add(cells: readonly string[], line: number): void {
    if (this.rows === 0) this.columns.push(...cells.map(() => new ColumnBuilder()));
    if (this.rows < PREVIEW_ROWS) this.preview.push(cells);
    if (this.rows === this.lines.length) this.lines = grown(this.lines, Uint32Array);
    this.lines[this.rows] = line;
    this.columns.forEach((column, j) => column.add(cells[j]!, this.rows));
    this.rows++;
  }

  table(from: Pick<Table, 'name' | 'sha256' | 'notes' | 'classNames'>): Table {
    const { rows, preview } = this;
    const signs = decimalSigns(this.columns, this.delimiter);
    const columns = this.columns.map((column, j) =>
      column.column(rows, signs[j]!.sign, signs[j]!.isDecided),
    );
    const lines = this.lines.slice(0, rows);
    return { ...from, rows, columns, preview, lines, header: hasHeader(columns, rows) };
  }
}

/**
 * A header is a first row with a word over a column that is mostly numbers (at first), and no number over any of those. Where
 * no column is, it is one whose words never come again although the others do.
 */
function hasHeader(columns: readonly Column[], rows: number): boolean {
  if (rows < 2) return false;
  const numeric = columns.filter(({ values }) => {
    const below = values.subarray(1, 101);
    return (
      2 * below.reduce((count, value) => count + Number(!Number.isNaN(value)), 0) > below.length
    );
  });
  if (numeric.length === 0) return hasNewWordsFirst(columns, rows);
  return (
    numeric.some((column) => (column.codes?.[0] ?? 0) > 0) &&
    numeric.every((column) => Number.isNaN(column.values[0]))
  );
}

function hasNewWordsFirst(columns: readonly Column[], rows: number): boolean {
  const repeating = columns.filter(
    ({ codes, words }) => codes !== undefined && codes[0]! > 0 && 2 * words.length <= rows,
  );
  return repeating.length > 0 && repeating.every(({ codes }) => codes!.indexOf(codes![0]!, 1) < 0);
}
