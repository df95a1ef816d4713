/** A table as it was read: numbers column by column, the words among them, and the first rows as they were written. */

/** The most values a table may have: 12 million numbers take 96 MB. */
export const MAX_VALUES = 12_000_000;
/** A column with more different words than this is not a label, and the words are forgotten. */
export const MAX_WORDS = 1000;
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
}

/** One column. Row i has the number `values[i]`; where that is NaN, the word `words[codes[i] − 1]`, or nothing (code 0). */
export interface Column {
  readonly values: Float64Array;
  readonly codes?: Uint16Array;
  readonly words: readonly string[];
  /** There were more than MAX_WORDS words. */
  readonly overflown: boolean;
}

/** What a cell says: a number (1,5 too where the comma is the decimal sign), a word, or nothing ("NA", "null", "?" …). */
export function cellOf(text: string, decimalComma = false): number | string | undefined {
  const number = decimalComma && DECIMAL_COMMA.test(text) ? text.replace(',', '.') : text;
  if (!NUMBER.test(number)) return MISSING.test(text) ? undefined : text;
  const value = Number(number);
  return Number.isFinite(value) ? value : text;
}
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const DECIMAL_COMMA = /^[+-]?(?:\d+,\d*|,\d+)(?:e[+-]?\d+)?$/i;
const MISSING = /^(?:|na|n\/a|nan|null|none|\?|-)$/i;

/** Takes rows one after the other and makes the table. All rows must have as many cells as the first. */
export class TableBuilder {
  readonly preview: (readonly string[])[] = [];
  private readonly columns: ColumnBuilder[] = [];
  private lines = new Uint32Array(64);
  private rows = 0;

  constructor(private readonly decimalComma: boolean) {}

  /** The number of cells in a row; 0 before the first. */
  get width(): number {
    return this.columns.length;
  }

  get values(): number {
    return this.rows * this.width;
  }

  add(cells: readonly string[], line: number): void {
    if (this.rows === 0)
      this.columns.push(...cells.map(() => new ColumnBuilder(this.decimalComma)));
    if (this.rows < PREVIEW_ROWS) this.preview.push(cells);
    if (this.rows === this.lines.length) this.lines = grown(this.lines, Uint32Array);
    this.lines[this.rows] = line;
    this.columns.forEach((column, j) => column.add(cells[j]!, this.rows));
    this.rows++;
  }

  table(name: string, sha256: string): Table {
    const { rows, preview } = this;
    const columns = this.columns.map((column) => column.column(rows));
    const lines = this.lines.slice(0, rows);
    return { name, sha256, rows, columns, preview, lines, header: hasHeader(columns, rows) };
  }
}

class ColumnBuilder {
  private values = new Float64Array(64);
  private codes: Uint16Array | undefined;
  private readonly words = new Map<string, number>();
  private overflown = false;

  constructor(private readonly decimalComma: boolean) {}

  add(text: string, row: number): void {
    if (row === this.values.length) {
      this.values = grown(this.values, Float64Array);
      if (this.codes) this.codes = grown(this.codes, Uint16Array);
    }
    const cell = cellOf(text, this.decimalComma);
    this.values[row] = typeof cell === 'number' ? cell : NaN;
    if (typeof cell === 'string') this.note(cell, row);
  }

  column(rows: number): Column {
    return {
      values: this.values.slice(0, rows),
      ...(this.codes && { codes: this.codes.slice(0, rows) }),
      words: [...this.words.keys()],
      overflown: this.overflown,
    };
  }

  /** A word beyond the last that fits is noted as that one: the column is then no label anyway. */
  private note(word: string, row: number): void {
    this.codes ??= new Uint16Array(this.values.length);
    if (!this.words.has(word) && this.words.size === MAX_WORDS) this.overflown = true;
    else if (!this.words.has(word)) this.words.set(word, this.words.size + 1);
    this.codes[row] = this.words.get(word) ?? MAX_WORDS;
  }
}

/** Twice as long. */
function grown<T extends Float64Array | Uint16Array | Uint32Array>(
  array: T,
  type: new (length: number) => T,
): T {
  const longer = new type(2 * array.length);
  longer.set(array);
  return longer;
}

/** A header is a first row with a word over a column that is mostly numbers (at first), and no number over any of those. */
function hasHeader(columns: readonly Column[], rows: number): boolean {
  if (rows < 2) return false;
  const numeric = columns.filter(({ values }) => {
    const below = values.subarray(1, 101);
    return (
      2 * below.reduce((count, value) => count + Number(!Number.isNaN(value)), 0) > below.length
    );
  });
  return (
    numeric.some((column) => (column.codes?.[0] ?? 0) > 0) &&
    numeric.every((column) => Number.isNaN(column.values[0]))
  );
}
