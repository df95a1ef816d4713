/** Text with separated cells, row by row, as PapaParse reads it. */
import Papa from 'papaparse';
import { isMissing, writtenNumber } from './numbers';

/** What separates cells; a blank stands for any number of blanks and tabs. */
export type Delimiter = ',' | ';' | '\t' | '|' | ' ';

/** One row: its cells without quotes and outer blanks, and the line in which it starts, from 1. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Whole rows, the text that no row ends in, and the line in which an open quote is. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly rest: string;
  readonly nextLine: number;
  readonly unclosed?: number;
}

/** The rows of a text that starts in `line`; blank lines are none. `final`: no more text will follow this. */
export function rowsIn(text: string, delimiter: Delimiter, final: boolean, line = 1): Rows {
  const end = final ? text.length : endOfLines(text);
  const lines = prepared(text.slice(0, end), delimiter);
  const parser = new Papa.Parser({
    delimiter: delimiter === ' ' ? '\t' : delimiter,
    newline: '\n',
  });
  const { data, errors, meta } = parser.parse(lines, 0, !final) as Papa.ParseResult<string[]>;
  const hasQuotes = lines.includes('"');
  const rows: Row[] = [];
  let nextLine = line;
  for (const cells of data) {
    if (!isBlank(cells)) rows.push({ cells: cells.map((cell) => cell.trim()), line: nextLine });
    nextLine += 1 + (hasQuotes ? lineEndsIn(cells) : 0);
  }
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  const rest = lines.slice(meta.cursor) + text.slice(end);
  if (!open) return { rows, rest, nextLine };
  return { rows: rows.slice(0, -1), rest, nextLine, unclosed: rows.at(-1)?.line ?? line };
}

/** Where the last line ends; a carriage return at the end may be half of a line end. */
function endOfLines(text: string): number {
  const whole = text.endsWith('\r') ? text.length - 1 : text.length;
  const before = text.slice(0, whole);
  return Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
}

/** Lines as PapaParse reads them: one kind of line end, no blanks before quotes, and tabs for blanks where those separate. */
function prepared(text: string, delimiter: Delimiter): string {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  if (delimiter !== ' ')
    return lines.includes(' "') ? lines.replaceAll(BEFORE_QUOTE, '$1"') : lines;
  const separated = lines.replaceAll(QUOTED_OR_BLANKS, (found) =>
    found[0] === '"' ? found : '\t',
  );
  return separated.replaceAll(/^\t|\t$/gm, '');
}
const BEFORE_QUOTE = /(^|[,;|\t\n]) +"/g;
const QUOTED_OR_BLANKS = /"(?:[^"]|"")*"|[ \t]+/g;

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]!.trim() === '';
}

function lineEndsIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
}

/** In the order in which they are believed. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', ',', ' '];
const ROWS_TRIED = 20;

/** The delimiter that divides the first rows alike, into numbers rather than words; else the one that divides the first row most. */
export function detectDelimiter(text: string, final: boolean): Delimiter {
  const start = firstLines(text);
  const isWhole = final || endOfLines(start) === 0;
  const candidates = DELIMITERS.map((delimiter) => ({
    delimiter,
    ...division(start, delimiter, isWhole),
  }));
  const even = candidates.filter(({ isEven }) => isEven);
  if (even.length > 0) return even.reduce((a, b) => (b.worth > a.worth ? b : a)).delimiter;
  const dividing = candidates.filter(({ delimiter, width }) => delimiter !== ' ' && width > 1);
  const widest = dividing.reduce((a, b) => (b.width > a.width ? b : a), candidates[3]!);
  return widest.delimiter;
}

/** Enough lines to judge by, remarks left out. */
function firstLines(text: string): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/, 4 * ROWS_TRIED);
  const data = lines.filter((line) => !line.startsWith('#') && line.trim() !== '');
  return (data.length > 0 ? data : lines).slice(0, ROWS_TRIED).join('');
}

/** How a delimiter divides the first rows: the first may be a header of another width. */
function division(text: string, delimiter: Delimiter, final: boolean) {
  const { rows, unclosed } = rowsIn(text, delimiter, final);
  const width = rows[0]?.cells.length ?? 0;
  const below = rows.length > 1 ? rows.slice(1) : rows;
  const evenWidth = below[0]?.cells.length ?? 0;
  const isEven =
    unclosed === undefined &&
    evenWidth > 1 &&
    below.every(({ cells }) => cells.length === evenWidth);
  const cells = below.flatMap((row) => row.cells);
  const numbers = cells.filter((cell) => isMissing(cell) || writtenNumber(cell)).length;
  // R's header has a name less than its rows have cells.
  const fitsBelow = width === evenWidth || width === evenWidth - 1;
  return { width, isEven, worth: Number(fitsBelow) + numbers / (cells.length + 1) };
}
