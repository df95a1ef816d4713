/** From a table and the learner's choices to a dataset, or to a sentence that says what is in the way. */
import { dataText } from '../core/text/data';
import { type Choices, columnNames, MAX_CLASSES, summaries } from './choices';
import type { Dataset } from './dataset';
import { fine, problem, type Read } from './read';
import type { Column, Table } from './table';

const text = dataText.problem;

/** The fewest rows of data to train on. */
export const MIN_ROWS = 4;

/**
 * The dataset that the chosen columns make. Classes are in the order of their numbers, then of their words. To be trained
 * on it needs MIN_ROWS rows and two classes; for `testing`, one row and any class will do.
 */
export function toDataset(
  table: Table,
  choices: Choices,
  use: 'training' | 'testing' = 'training',
): Read<Dataset> {
  const from = choices.header ? 1 : 0;
  const m = table.rows - from;
  const least = use === 'training' ? MIN_ROWS : 1;
  if (m < least) return problem(text.tooFewRows(m, least));
  const wrong = wrongChoice(table, choices);
  if (wrong !== undefined) return problem(wrong);

  const names = columnNames(table, choices.header);
  const x = featuresIn(table, choices.features, names, from);
  if (!x.ok) return x;
  const target = (choices.task === 'classes' ? classesIn : valuesIn)(
    table,
    choices.label,
    names,
    from,
  );
  if (!target.ok) return target;
  const { y, labels } = target.value;
  if (use === 'training' && choices.task === 'classes' && labels.length === 1)
    return problem(text.oneClass(names[choices.label]!, labels[0]!));
  const features = choices.features.map((j) => names[j]!);
  const classes = choices.task === 'classes' ? labels.length : 0;
  return fine({
    name: table.name,
    x: x.value,
    y,
    m,
    n: features.length,
    classes,
    features,
    labels,
  });
}

function wrongChoice(table: Table, { header, label, features }: Choices): string | undefined {
  const width = table.columns.length;
  if ([label, ...features].some((j) => j >= width)) return text.noSuchColumn(width);
  if (features.includes(label)) return text.labelIsFeature(columnNames(table, header)[label]!);
  if (features.length > 0) return undefined;
  const others = summaries(table, header).filter(
    ({ kind }, j) => kind === 'numeric' && j !== label,
  );
  return others.length === 0 ? text.noNumericColumn(width) : text.noFeature;
}

/** The values of the chosen columns, row by row. */
function featuresIn(
  table: Table,
  chosen: readonly number[],
  names: readonly string[],
  from: number,
): Read<Float64Array> {
  const x = new Float64Array((table.rows - from) * chosen.length);
  const columns = chosen.map((j) => table.columns[j]!.values);
  for (let row = from, i = 0; row < table.rows; row++)
    for (let j = 0; j < columns.length; j++) {
      const value = columns[j]![row]!;
      if (Number.isNaN(value)) return problem(notNumber(table, chosen[j]!, names, row));
      x[i++] = value;
    }
  return fine(x);
}

/** What is learned: y, and the names of its classes or of the value. */
interface Target {
  readonly y: Float64Array;
  readonly labels: readonly string[];
}

function valuesIn(
  table: Table,
  label: number,
  names: readonly string[],
  from: number,
): Read<Target> {
  const y = featuresIn(table, [label], names, from);
  return y.ok ? fine({ y: y.value, labels: [names[label]!] }) : y;
}

function classesIn(
  table: Table,
  label: number,
  names: readonly string[],
  from: number,
): Read<Target> {
  const column = table.columns[label]!;
  const name = names[label]!;
  const blank = firstBlank(column, from);
  if (blank !== undefined) return problem(text.blank(name, table.lines[blank]!));
  const rows = Array.from({ length: table.rows - from }, (_, i) => classAt(column, from + i));
  const labels = [...new Set(rows)].toSorted(byNumberThenWord).map(String);
  if (column.overflown || labels.length > MAX_CLASSES)
    return problem(
      text.tooManyClasses(name, column.overflown ? Infinity : labels.length, MAX_CLASSES),
    );
  const index = new Map(labels.map((said, i) => [said, i]));
  return fine({ y: Float64Array.from(rows, (said) => index.get(String(said))!), labels });
}

function classAt({ values, codes, words }: Column, row: number): number | string {
  return Number.isNaN(values[row]) ? words[codes![row]! - 1]! : values[row]! + 0;
}

function byNumberThenWord(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : 1;
}

function firstBlank({ values, codes }: Column, from: number): number | undefined {
  const row = values.findIndex((value, i) => i >= from && Number.isNaN(value) && !codes?.[i]);
  return row < 0 ? undefined : row;
}

function notNumber(
  { lines, columns }: Table,
  j: number,
  names: readonly string[],
  row: number,
): string {
  const { codes, words, overflown } = columns[j]!;
  const code = codes?.[row] ?? 0;
  if (code === 0) return text.blank(names[j]!, lines[row]!);
  const said = overflown && code === words.length ? undefined : words[code - 1];
  return text.notANumber(names[j]!, lines[row]!, said);
}
