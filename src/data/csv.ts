/** Comma-separated text, row by row: quotes, line ends and delimiters as RFC 4180 has them, and as files really are. */

/** What separates cells. */
export type Delimiter = ',' | ';' | '\t';

/** The most cells a row may have. */
export const MAX_COLUMNS = 10_000;

/** One row: its cells without quotes and outer spaces, where the next row starts, and how many lines this one took. */
export interface Row {
  readonly cells: readonly string[];
  readonly next: number;
  readonly lines: number;
}

/** Why there is no row: the text ends before it does, a quote is never closed, or it has too many cells. */
export type NoRow = 'incomplete' | 'unclosed' | 'wide';

/** Reads the row that starts at `start`. `final`: no more text will follow this. */
export function scanRow(
  text: string,
  start: number,
  delimiter: Delimiter,
  final: boolean,
): Row | NoRow {
  const cells: string[] = [];
  for (let at = start, lines = 1; ;) {
    const cell = scanCell(text, at, delimiter);
    if (cell === undefined) return final ? 'unclosed' : 'incomplete';
    if (cells.push(cell.value) > MAX_COLUMNS) return 'wide';
    const { end } = cell;
    lines += cell.lines;
    const lineFeedMayFollow = text[end] === '\r' && end + 1 === text.length;
    if (!final && (end === text.length || lineFeedMayFollow)) return 'incomplete';
    if (text[end] !== delimiter)
      return { cells, next: end + (text.startsWith('\r\n', end) ? 2 : 1), lines };
    at = end + 1;
  }
}

/** The delimiter that divides the first rows of a text alike; else the one that divides the first row most. */
export function detectDelimiter(text: string, final: boolean): Delimiter {
  const candidates = (['\t', ';', ','] as const).map((delimiter) => {
    const widths = firstWidths(text, delimiter, final);
    return { delimiter, width: widths[0] ?? 0, even: widths.every((width) => width === widths[0]) };
  });
  const dividing = candidates.filter(({ width }) => width > 1);
  const widest = dividing.reduce((a, b) => (b.width > a.width ? b : a), {
    delimiter: ',',
    width: 0,
  });
  return (dividing.find(({ even }) => even) ?? widest).delimiter as Delimiter;
}

/** How many cells each of the first rows has; of a first row that goes on and on, at least so many. */
function firstWidths(text: string, delimiter: Delimiter, final: boolean): readonly number[] {
  const widths: number[] = [];
  for (let at = 0; at < text.length && widths.length < 10;) {
    const row = scanRow(text, at, delimiter, final);
    if (typeof row === 'string') return widths.length > 0 ? widths : [text.split(delimiter).length];
    if (!isBlank(row.cells)) widths.push(row.cells.length);
    at = row.next;
  }
  return widths;
}

/** Whether a row is an empty line. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0] === '';
}

/** A cell, where it ends (at a delimiter, a line end, or the end of the text), and the line ends within. */
interface Cell {
  readonly value: string;
  readonly end: number;
  readonly lines: number;
}

/** The cell that starts at `start`; undefined where its quote is not closed. */
function scanCell(text: string, start: number, delimiter: Delimiter): Cell | undefined {
  let at = start;
  while (text[at] === ' ') at++;
  if (text[at] === '"') return scanQuoted(text, at + 1, delimiter);
  const end = endOfCell(text, at, delimiter);
  return { value: text.slice(at, end).trim(), end, lines: 0 };
}

function scanQuoted(text: string, start: number, delimiter: Delimiter): Cell | undefined {
  let value = '';
  for (let at = start; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const end = endOfCell(text, quote + 1, delimiter);
      const lines = value.split(/\r\n|\r|\n/).length - 1;
      return { value: (value + text.slice(quote + 1, end)).trim(), end, lines };
    }
    value += '"';
    at = quote + 2;
  }
}

function endOfCell(text: string, start: number, delimiter: Delimiter): number {
  let at = start;
  for (; at < text.length; at++) {
    const character = text[at];
    if (character === delimiter || character === '\n' || character === '\r') break;
  }
  return at;
}
