/** How a table is read as a dataset: which column is the label, which are features, and whether it is a matter of classes. */
import type { DataRef } from '../../core/run';
import { likelyLabel, likelyTask, repeats } from './label';
import { MAX_COLUMNS } from './limits';
import { type ColumnSummary, summaries } from './summary';
import type { Table } from './table';

/** The choices a learner makes in the preview. */
export interface Choices {
  /** Whether the first row has the names of the columns. */
  readonly header: boolean;
  /** The column to learn, from 0. */
  readonly label: number;
  /** The columns to learn it from, ascending. */
  readonly features: readonly number[];
  readonly task: 'classes' | 'regression';
  /** Whether blanks among the features are filled from the training examples; else their rows are left out. */
  readonly fill?: true;
}

/** The choices that are most likely meant. */
export function suggestion(
  table: Table,
  header = table.header,
  columns = summaries(table, header),
): Choices {
  const label = likelyLabel(columns);
  const features = likelyFeatures(table, columns, label, header);
  return {
    header,
    label,
    features,
    task: likelyTask(columns[label]!),
    ...(wantsFilling(table, columns, features, header) && { fill: true }),
  };
}

/** What may teach something; where nothing does, what is no number or name of the rows at least. */
function likelyFeatures(
  table: Table,
  columns: readonly ColumnSummary[],
  label: number,
  header: boolean,
): readonly number[] {
  const others = columns.flatMap((_, j) => (j === label ? [] : [j]));
  const suited = others.filter(
    (j) => !columns[j]!.unsuited && !repeats(table, j, label, columns, header),
  );
  if (suited.length > 0) return suited;
  return others.filter((j) => {
    const { kind, unsuited } = columns[j]!;
    return kind === 'numeric' && unsuited !== 'identifier' && (header || unsuited !== 'running');
  });
}

/** The share of rows that may be lost for blanks before it is better to fill them; of few rows none can be guessed from. */
const MOST_LOST = 0.1;
const FEWEST_TO_FILL = 20;

function wantsFilling(
  { rows, columns }: Table,
  summary: readonly ColumnSummary[],
  features: readonly number[],
  header: boolean,
): boolean {
  const gappy = features.filter((j) => summary[j]!.blanks > 0).map((j) => columns[j]!);
  const from = header ? 1 : 0;
  const m = rows - from;
  if (gappy.length === 0 || m < FEWEST_TO_FILL) return false;
  let lost = 0;
  for (let row = from; row < rows; row++)
    if (gappy.some(({ values, codes }) => Number.isNaN(values[row]) && !codes?.[row])) lost++;
  return lost > MOST_LOST * m;
}

/** How a run names the file and how it was read. */
export function dataRef(
  { name, sha256 }: Pick<Table, 'name' | 'sha256'>,
  choices: Choices,
): DataRef {
  return { name, sha256, options: formatChoices(choices) };
}

/** The choices as text for a link, such as "4.0-2,3.header.classes". */
export function formatChoices({ header, label, features, task, fill }: Choices): string {
  const said = [label, ranges(features), header ? 'header' : 'data', task];
  return [...said, ...(fill ? ['fill'] : [])].join('.');
}

/** Reads what formatChoices wrote; undefined for anything else. Whether the table has such columns shows only there. */
export function parseChoices(said: string): Choices | undefined {
  const [label = '', features = '', header = '', task, fill, ...rest] = said.split('.');
  const columns = columnsIn(features);
  if (!/^\d{1,5}$/.test(label) || !columns || rest.length > 0) return undefined;
  if (fill !== undefined && fill !== 'fill') return undefined;
  if (header !== 'header' && header !== 'data') return undefined;
  if (task !== 'classes' && task !== 'regression') return undefined;
  const isFilled = fill !== undefined && { fill: true as const };
  return {
    header: header === 'header',
    label: Number(label),
    features: columns,
    task,
    ...isFilled,
  };
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
