/** Which column of a table is most likely meant to be learned, and as what. */
import { MAX_CLASSES } from './limits';
import type { ColumnSummary } from './summary';
import type { Table } from './table';

/** The column that is most likely to be learned, from 0. */
export function likelyLabel(
  columns: readonly ColumnSummary[],
  among: readonly number[] = [...columns.keys()],
): number {
  const usable = among.filter((j) => isUsable(columns[j]!));
  const places = usable.length > 0 ? usable : among.filter((j) => columns[j]!.kind !== 'empty');
  const named = placeNamed(columns, places);
  if (named !== undefined) return named;
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const words = places.filter((j) => columns[j]!.kind === 'words');
  if (words.length === 1 && (words[0] === first || words[0] === last)) return words[0]!;
  if (words.length > 0 && columns[last]!.kind !== 'words' && isAmount(columns[last]!)) return last;
  if (words.length > 0) return words.includes(last) ? last : words[0]!;
  return isAmount(columns[last]!) && numbersClasses(columns[first]!) ? first : last;
}

/** As classes: words, or few whole numbers; more of them where the name says that they are classes. */
export function likelyTask({
  kind,
  whole,
  distinct,
  name,
  numbers,
}: ColumnSummary): 'classes' | 'regression' {
  if (kind === 'words' || kind === 'mixed') return 'classes';
  const areMany = distinct > MAX_CLASSES || 2 * distinct > numbers;
  const most = CLASS_NAME.test(name) && !areMany ? MAX_CLASSES : 10;
  return whole && distinct <= most ? 'classes' : 'regression';
}

/** Few different values whose rows are the same as those of the label's: it would give the answer away. */
export function repeats(
  { columns, rows }: Table,
  j: number,
  label: number,
  summaries: readonly ColumnSummary[],
  header: boolean,
): boolean {
  const [a, b] = [summaries[j]!, summaries[label]!];
  if (a.distinct !== b.distinct || a.distinct < 2 || a.blanks + b.blanks > 0) return false;
  // As many values as rows say nothing of one another, unless they are equal.
  const isFew = 4 * a.distinct <= rows;
  const there = new Map<number, number>();
  for (let row = header ? 1 : 0; row < rows; row++) {
    const [x, y] = [keyOf(columns[j]!, row), keyOf(columns[label]!, row)];
    if (!isFew && (a.kind !== 'numeric' || x !== y)) return false;
    if ((there.get(x) ?? y) !== y) return false;
    there.set(x, y);
  }
  return true;
}

function keyOf({ values, codes }: Table['columns'][number], row: number): number {
  const value = values[row]!;
  return Number.isNaN(value) ? -1e300 - 1e290 * (codes?.[row] ?? 0) : value;
}

function isUsable({ kind, unsuited, distinct, name }: ColumnSummary): boolean {
  if (kind === 'empty') return false;
  if (unsuited === 'constant' || unsuited === 'running' || unsuited === 'identifier')
    return TARGET_NAME.test(name) || Y_NAME.test(name);
  return kind !== 'words' || (unsuited !== 'many' && distinct <= MAX_CLASSES);
}

/** The first column with a name that targets have; “y” beside “x” is a coordinate where there is more. */
function placeNamed(
  columns: readonly ColumnSummary[],
  places: readonly number[],
): number | undefined {
  const names = columns.map(({ name }) => name.toLowerCase());
  const isCoordinate = (name: string) => name === 'y' && names.includes('x') && places.length > 2;
  const isNamed = (pattern: RegExp) => (j: number) => {
    const { name } = columns[j]!;
    return pattern.test(name) && !isCoordinate(name.toLowerCase());
  };
  return [TARGET_NAME, Y_NAME, PRICE_NAME]
    .map((pattern) => places.find(isNamed(pattern)))
    .find((j) => j !== undefined);
}

const CLASS_NAME =
  /^(?:class(?:es)?|labels?|targets?|species|categor(?:y|ies)|digits?|letters?|diagnosis|type)$|(?:_|[a-z])(?:class|label|target)$/i;
const TARGET_NAME =
  /^(?:.*[ _.-])?(?:class|classes|label|labels|target|targets|species|category|outcome|diagnosis|survived|response|result|churn|exited|default(?:ed)?|approved|purchased|fraud)$|^(?:is|has)[ _.-]?(?:fraud|spam|churn)$/i;
const Y_NAME = /^y(?:_(?:true|train|test))?$/i;
const PRICE_NAME =
  /^(?:.*[ _.-])?(?:price|medv|median_house_value|charges|salary|quality|mpg|rating)$|[a-z]Price$/i;

/** Different whole numbers from 0 or 1 on, few of them, as classes are numbered. */
function numbersClasses({ kind, whole, min, max, distinct, numbers }: ColumnSummary): boolean {
  return (
    kind === 'numeric' &&
    whole &&
    (min === 0 || min === 1) &&
    max - min + 1 === distinct &&
    distinct >= 2 &&
    distinct <= 30 &&
    2 * distinct <= numbers
  );
}

/** Numbers that are no classes. */
function isAmount(column: ColumnSummary): boolean {
  return column.kind === 'numeric' && likelyTask(column) === 'regression';
}
