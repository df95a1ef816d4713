/** How a table is read as a dataset: which column is the label, which are features, and whether it is a matter of classes. */
import type { DataRef } from '../core/run';
import { dataText as text } from '../core/text/data';
import { MAX_COLUMNS } from './csv';
import type { Column, Table } from './table';

/** The most classes a label may have. */
export const MAX_CLASSES = 100;
const MAX_DISTINCT = 1000;

/** The choices a learner makes in the preview. */
export interface Choices {
  /** Whether the first row has the names of the columns. */
  readonly header: boolean;
  /** The column to learn, from 0. */
  readonly label: number;
  /** The columns to learn it from, ascending. */
  readonly features: readonly number[];
  readonly task: 'classes' | 'regression';
}

/** One column in the preview. Counts and range leave the header out. */
export interface ColumnSummary {
  readonly name: string;
  /** `mixed`: both numbers and words. */
  readonly kind: 'numeric' | 'words' | 'mixed' | 'empty';
  readonly numbers: number;
  readonly words: number;
  readonly blanks: number;
  /** Of the numbers; NaN where there are none. */
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Whether all numbers are whole. */
  readonly whole: boolean;
  /** How many different values; numbers are counted up to a thousand. */
  readonly distinct: number;
}

/** The names of the columns: the header's, made distinct, or their numbers. */
export function columnNames({ columns, preview }: Table, header: boolean): readonly string[] {
  const seen = new Map<string, number>();
  return columns.map((_, j) => {
    const name = (header && preview[0]?.[j]) || text.columnName(j + 1);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** What each column has. */
export function summaries(table: Table, header: boolean): readonly ColumnSummary[] {
  const names = columnNames(table, header);
  return table.columns.map((column, j) => summary(column, names[j]!, header ? 1 : 0));
}

/** The choices that are most likely meant. */
export function suggestion(table: Table, header = table.header): Choices {
  const columns = summaries(table, header);
  const label = likelyLabel(columns);
  const numeric = columns.flatMap(({ kind }, j) => (kind === 'numeric' && j !== label ? [j] : []));
  const complete = numeric.filter((j) => columns[j]!.blanks === 0 && !isIndex(columns[j]!));
  return {
    header,
    label,
    features: complete.length > 0 ? complete : numeric,
    task: isClass(columns[label]!) ? 'classes' : 'regression',
  };
}

function likelyLabel(columns: readonly ColumnSummary[]): number {
  const named = columns.findIndex(({ name, kind }) => kind !== 'empty' && LABEL_NAME.test(name));
  if (named >= 0) return named;
  const words = columns.flatMap(({ kind, distinct }, j) =>
    kind === 'words' && distinct > 1 && distinct <= MAX_CLASSES ? [j] : [],
  );
  if (words.length === 1) return words[0]!;
  return Math.max(
    0,
    columns.findLastIndex(({ kind }) => kind !== 'empty'),
  );
}
const LABEL_NAME = /^(?:class|label|target|species|category|outcome)$/i;

function isClass({ kind, whole, distinct }: ColumnSummary): boolean {
  return kind === 'words' || kind === 'mixed' || (whole && distinct <= 10);
}

/** A running number teaches nothing. */
function isIndex({ name, whole, distinct, numbers }: ColumnSummary): boolean {
  return (
    /^(?:id|index|nr|no|row|unnamed: 0)$/i.test(name) &&
    whole &&
    distinct >= Math.min(numbers, MAX_DISTINCT)
  );
}

/** How a run names the file and how it was read. */
export function dataRef({ name, sha256 }: Table, choices: Choices): DataRef {
  return { name, sha256, options: formatChoices(choices) };
}

/** The choices as text for a link, such as "4.0-2,3.header.classes". */
export function formatChoices({ header, label, features, task }: Choices): string {
  return [label, ranges(features), header ? 'header' : 'data', task].join('.');
}

/** Reads what formatChoices wrote; undefined for anything else. Whether the table has such columns shows only there. */
export function parseChoices(said: string): Choices | undefined {
  const [label = '', features = '', header = '', task, ...rest] = said.split('.');
  const columns = columnsIn(features);
  if (!/^\d{1,5}$/.test(label) || !columns || rest.length > 0) return undefined;
  if (header !== 'header' && header !== 'data') return undefined;
  if (task !== 'classes' && task !== 'regression') return undefined;
  return { header: header === 'header', label: Number(label), features: columns, task };
}

/** "0-2,5" as 0, 1, 2, 5; undefined unless ascending. */
function columnsIn(said: string): readonly number[] | undefined {
  const columns: number[] = [];
  for (const run of said === '' ? [] : said.split(',')) {
    const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(run) ?? [];
    if (first === undefined || Number(first) <= (columns.at(-1) ?? -1)) return undefined;
    for (let j = Number(first); j <= Math.min(Number(last), MAX_COLUMNS); j++) columns.push(j);
  }
  return columns;
}

/** 0, 1, 2, 5 as "0-2,5". */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(',');
}

function summary({ values, codes }: Column, name: string, from: number): ColumnSummary {
  let [numbers, words, min, max, sum, whole] = [0, 0, Infinity, -Infinity, 0, true];
  const differentNumbers = new Set<number>();
  const differentWords = new Set<number>();
  for (let i = from; i < values.length; i++) {
    const value = values[i]!;
    const code = codes?.[i] ?? 0;
    if (!Number.isNaN(value)) {
      numbers++;
      min = Math.min(min, value);
      max = Math.max(max, value);
      sum += value;
      whole &&= Number.isInteger(value);
      if (differentNumbers.size < MAX_DISTINCT) differentNumbers.add(value);
    } else if (code > 0) {
      words++;
      differentWords.add(code);
    }
  }
  const kinds = numbers > 0 ? (['numeric', 'mixed'] as const) : (['empty', 'words'] as const);
  return {
    name,
    kind: kinds[words > 0 ? 1 : 0],
    numbers,
    words,
    blanks: values.length - from - numbers - words,
    min: numbers > 0 ? min : NaN,
    max: numbers > 0 ? max : NaN,
    mean: sum / numbers,
    whole: whole && numbers > 0,
    distinct: differentNumbers.size + differentWords.size,
  };
}
