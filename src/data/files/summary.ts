/** What each column of a table has, and why one may teach nothing. */
import { dataText as text } from '../data.text';
import type { Column, Reading } from './column';
import type { Table } from './table';

/** Different numbers are counted up to this many. */
export const MAX_DISTINCT = 1000;
/** More different words than these are not suggested as features: each would become a column of 0 and 1. */
const MANY_WORDS = 20;
/** The lines of blanks that are named. */
const LINES_NAMED = 3;

/** One column in the preview. Counts and range leave the header out. */
export interface ColumnSummary {
  readonly name: string;
  /** `mixed`: both numbers and words. */
  readonly kind: 'numeric' | 'words' | 'mixed' | 'empty';
  readonly numbers: number;
  readonly words: number;
  readonly blanks: number;
  /** The lines of the first blanks, and of the first cell that is a word. */
  readonly blankLines: readonly number[];
  readonly firstWord?: { readonly line: number; readonly text: string };
  /** Of the numbers; NaN where there are none. */
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Whether all numbers are whole. */
  readonly whole: boolean;
  /** How many different values; numbers are counted up to a thousand. */
  readonly distinct: number;
  /** Why it teaches nothing, or not as it is; undefined where it may be learned from. */
  readonly unsuited?: Unsuited;
  /** How its numbers are written, where that is not plain. */
  readonly reading?: Reading;
}

/**
 * `constant`: one value. `running`: it counts the rows. `identifier`: a name or number of the row itself. `many`: more words
 * than can be features. `mixed`: numbers and words. `gaps`: mostly blank. `empty`: nothing.
 */
export type Unsuited = 'constant' | 'running' | 'identifier' | 'many' | 'mixed' | 'gaps' | 'empty';

/** How many features that many different words become: of two, one is enough. */
export function featureCount(categories: number): number {
  return categories === 2 ? 1 : categories;
}

/** The names of the columns: the header's, made distinct, or their numbers. */
export function columnNames({ columns, preview }: Table, header: boolean): readonly string[] {
  const names = columns.map((_, j) => (header && preview[0]?.[j]) || text.columnName(j + 1));
  return distinctNames(names);
}

/** Names made distinct by a number behind those that come again; none that is there already is given again. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let times = 2; seen.has(distinct) || (distinct !== name && taken.has(distinct)); times++)
      distinct = `${name} (${times})`;
    seen.add(distinct);
    return distinct;
  });
}

/** What each column has. */
export function summaries(table: Table, header: boolean): readonly ColumnSummary[] {
  const names = columnNames(table, header);
  const from = header ? 1 : 0;
  return table.columns.map((column, j) => {
    const counted = summary(column, names[j]!, table.lines, from);
    const naming = !header ? 'headerless' : table.preview[0]?.[j] ? 'named' : 'blank';
    const unsuited = unsuitedness(counted, column.values.subarray(from), naming, j);
    return unsuited ? { ...counted, unsuited } : counted;
  });
}

function summary(
  { values, codes, words: known, reading }: Column,
  name: string,
  lines: Uint32Array,
  from: number,
): ColumnSummary {
  let [numbers, words, min, max, sum, whole] = [0, 0, Infinity, -Infinity, 0, true];
  const differentNumbers = new Set<number>();
  const differentWords = new Set<number>();
  const blankLines: number[] = [];
  let firstWord: ColumnSummary['firstWord'];
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
      firstWord ??= { line: lines[i]!, text: known[code - 1]! };
    } else if (blankLines.length < LINES_NAMED) blankLines.push(lines[i]!);
  }
  const kinds = numbers > 0 ? (['numeric', 'mixed'] as const) : (['empty', 'words'] as const);
  return {
    name,
    kind: kinds[words > 0 ? 1 : 0],
    numbers,
    words,
    blanks: values.length - from - numbers - words,
    blankLines,
    ...(firstWord && { firstWord }),
    min: numbers > 0 ? min : NaN,
    max: numbers > 0 ? max : NaN,
    mean: sum / numbers,
    whole: whole && numbers > 0,
    distinct: differentNumbers.size + differentWords.size,
    ...(reading && { reading }),
  };
}

/** What stands over a column: a name, a blank in a header, or nothing because there is no header. */
type Naming = 'named' | 'blank' | 'headerless';

/** The fewest rows in which a column can be said to count. */
const FEWEST_TO_COUNT = 4;
/** Of a column with more blanks than this share, what is there is not enough. */
const MOST_BLANKS = 0.25;

function unsuitedness(
  column: ColumnSummary,
  values: Float64Array,
  naming: Naming,
  place: number,
): Unsuited | undefined {
  const { name, kind, numbers, words, blanks, distinct } = column;
  const m = numbers + words + blanks;
  if (kind === 'empty') return 'empty';
  if (distinct === 1 && m > 1) return 'constant';
  if (kind === 'words') {
    const areUnique = distinct === words && words >= FEWEST_TO_COUNT;
    if (areUnique || (distinct > 2 && isIdentifierName(name))) return 'identifier';
    if (distinct > MANY_WORDS || 2 * distinct > words + 2) return 'many';
  }
  if (kind === 'mixed') return 'mixed';
  if (kind === 'numeric' && column.whole) {
    const counting = wholeNumbers(column, values, naming, place);
    if (counting) return counting;
  }
  return blanks > MOST_BLANKS * m ? 'gaps' : undefined;
}

/** Why whole numbers may say only which row it is. */
function wholeNumbers(
  { name, numbers, min, max, distinct }: ColumnSummary,
  values: Float64Array,
  naming: Naming,
  place: number,
): Unsuited | undefined {
  if (numbers < FEWEST_TO_COUNT) return isIndexName(name, naming, place) ? 'identifier' : undefined;
  const isUnique = distinct >= Math.min(numbers, MAX_DISTINCT) && areUnique(values, numbers);
  const range = max - min + 1;
  if (isIndexName(name, naming, place) && (isUnique || distinct > 10)) return 'identifier';
  if (!isUnique) return undefined;
  if (range === numbers) return 'running';
  if (runsEvenly(values)) return undefined;
  // Measurements of so many rows in so small a range would have come twice.
  if (numbers ** 2 / (2 * range) > NEVER_BY_CHANCE) return 'identifier';
  const isLong = Math.abs(min + max) / 2 >= LONG_NUMBER && min > 0;
  return naming === 'headerless' && place === 0 && isLong && numbers >= 20
    ? 'identifier'
    : undefined;
}
/** e⁻⁵: the chance that nothing comes twice. */
const NEVER_BY_CHANCE = 5;
/** Registration numbers have six digits and more. */
const LONG_NUMBER = 100_000;

/** Whether no number comes twice; more than a few are sorted to see it. */
function areUnique(values: Float64Array, numbers: number): boolean {
  if (numbers < MAX_DISTINCT) return true;
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return sorted.every((value, i) => i === 0 || value !== sorted[i - 1]);
}

/** Steps of one length, as a grid of measurements has. */
function runsEvenly(values: Float64Array): boolean {
  const step = values[1]! - values[0]!;
  return values.every((value, i) => i === 0 || value - values[i - 1]! === step);
}

/** “id”, “PassengerId”, “customer_id”, “userid”, “#”, “Serial No.”, “row” … */
function isIdentifierName(name: string): boolean {
  return (
    /^(?:#|id|ids|idx|index|nr\.?|no\.?|num|row|rows|row ?names?|row ?num(?:ber)?|rownum|uuid|guid|key|serial|record|obs|observation)$/i.test(
      name,
    ) ||
    /(?:^|[^a-z])(?:id|idx|index|uuid|guid|nr|no\.?)$/i.test(name) ||
    /[a-z](?:Id|ID|Idx|Index|Nr|No)$/.test(name) ||
    /(?:user|customer|client|passenger|patient|person|sample|row|order|item|movie|product|employee|student|case|record|loan|account|house|image|case)id$/i.test(
      name,
    )
  );
}

/** A first column with a blank for a name, as pandas and R write row numbers, or the name that pandas gives it afterwards. */
function isIndexName(name: string, naming: Naming, place: number): boolean {
  const isBlankFirst = naming === 'blank' && place === 0;
  return isBlankFirst || /^unnamed: ?\d+$/i.test(name) || isIdentifierName(name);
}
