/** From a table and the learner's choices to a dataset, or to a sentence that says what is in the way. */
import { dataText } from '../data.text';
import type { Choices } from './column-roles';
import type { Column } from './column';
import { type Dataset, type SourceColumn, taskOf } from '../dataset';
import { likelyLabel } from './label';
import { MAX_CLASSES, MIN_ROWS } from './limits';
import { fine, problem, type Read } from './result';
import { columnNames, distinctNames, summaries } from './summary';
import type { Table } from './table';

const text = dataText.problem;

/**
 * The dataset that the chosen columns make. Classes are in the order of their numbers, then of their words. Words among the
 * features become columns of 0 and 1. Rows with a blank are left out, or with `fill` kept: see `split`. To be trained on it
 * needs MIN_ROWS rows and two classes; for `testing`, one row and any class will do.
 */
export function toDataset(
  table: Table,
  choices: Choices,
  use: 'training' | 'testing' = 'training',
): Read<Dataset> {
  const wrong = wrongChoice(table, choices);
  if (wrong !== undefined) return problem(wrong);
  const names = columnNames(table, choices.header);
  const sources = choices.features.map((j): SourceColumn => {
    const categories = categoriesIn(table.columns[j]!, choices.header ? 1 : 0);
    return { name: names[j]!, ...(categories && { categories }) };
  });
  return datasetOf(table, choices, sources, use);
}

/**
 * The test set that a model trained on `against` reads: its columns by their names where the table has all of them, else those
 * at the places that were trained on (`trained`), else those chosen.
 */
export function toTestSet(
  table: Table,
  choices: Choices,
  against: Dataset,
  trained?: Choices,
): Read<Dataset> {
  const sources = against.sources ?? against.features.map((name): SourceColumn => ({ name }));
  const known = knownPlaces(table, choices, sources, against, trained);
  if (!known) return toDataset(table, choices, 'testing');
  const isFilled = against.fills !== undefined;
  return datasetOf(
    table,
    { ...choices, ...known, task: taskOf(against).kind, fill: isFilled },
    sources,
    'testing',
  );
}

/** Where the columns of the model are in a table. */
function knownPlaces(
  table: Table,
  choices: Choices,
  sources: readonly SourceColumn[],
  against: Dataset,
  trained: Choices | undefined,
): Pick<Choices, 'features' | 'label'> | undefined {
  const names = columnNames(table, choices.header);
  const features = sources.map(({ name }) => names.indexOf(name));
  if (choices.header && !features.includes(-1)) {
    const isRegression = taskOf(against).kind === 'regression';
    const named = isRegression ? names.indexOf(against.labels[0]!) : -1;
    if (named >= 0) return { features, label: named };
    const others = [...names.keys()].filter((j) => !features.includes(j));
    if (others.includes(choices.label)) return { features, label: choices.label };
    return others.length === 0
      ? undefined
      : { features, label: likelyLabel(summaries(table, true), others) };
  }
  const width = table.columns.length;
  const isAlike =
    trained?.features.length === sources.length &&
    !choices.header &&
    [trained.label, ...trained.features].every((j) => j < width);
  return isAlike ? { features: trained.features, label: trained.label } : undefined;
}

interface Wanted extends Omit<Choices, 'fill'> {
  readonly fill?: boolean;
}

function datasetOf(
  table: Table,
  choices: Wanted,
  sources: readonly SourceColumn[],
  use: 'training' | 'testing',
): Read<Dataset> {
  const from = choices.header ? 1 : 0;
  const names = columnNames(table, choices.header);
  const { rows, blank } = rowsToUse(table, choices, from);
  const least = use === 'training' ? MIN_ROWS : 1;
  if (rows.length < least) {
    if (!blank) return problem(text.tooFewRows(rows.length, least));
    const { column, row } = blank;
    const leftOut = table.rows - from - rows.length;
    return problem(
      text.tooFewWhole(rows.length, least, leftOut, names[column]!, table.lines[row]!),
    );
  }
  const x = featuresIn(table, choices.features, sources, rows);
  if (!x.ok) return x;
  const target = (choices.task === 'classes' ? classesIn : valuesIn)(
    table,
    choices.label,
    names,
    rows,
  );
  if (!target.ok) return target;
  const { y, labels } = target.value;
  if (use === 'training' && choices.task === 'classes' && labels.length === 1)
    return problem(text.oneClass(names[choices.label]!, labels[0]!));
  const features = distinctNames(sources.flatMap(featureNames));
  const hasWords = sources.some(({ categories }) => categories);
  return fine({
    name: table.name,
    x: x.value,
    y,
    m: rows.length,
    n: features.length,
    classes: choices.task === 'classes' ? labels.length : 0,
    features,
    labels,
    ...(hasWords && { sources }),
    ...(choices.fill && { fills: 'later' as const }),
  });
}

function wrongChoice(table: Table, { header, label, features }: Choices): string | undefined {
  const width = table.columns.length;
  if ([label, ...features].some((j) => j >= width)) return text.noSuchColumn(width);
  if (features.includes(label)) return text.labelIsFeature(columnNames(table, header)[label]!);
  if (features.length > 0) return undefined;
  const columns = summaries(table, header);
  const others = columns.filter(({ kind }, j) => kind === 'numeric' && j !== label);
  if (others.length > 0) return text.noFeature;
  const mixed = columns.find(({ firstWord }, j) => j !== label && firstWord) ?? columns[label];
  const { name, firstWord } = mixed!;
  return text.noNumericColumn(width, firstWord && { column: name, ...firstWord });
}

/** The rows that have a label and, unless blanks are filled, every feature; and the first cell that is missing. */
function rowsToUse(table: Table, { label, features, fill }: Wanted, from: number) {
  const needed = fill ? [label] : [label, ...features];
  const columns = needed
    .map((j) => ({ j, ...table.columns[j]! }))
    .filter(({ values }) => values.some(Number.isNaN));
  const rows: number[] = [];
  let blank: { readonly column: number; readonly row: number } | undefined;
  for (let row = from; row < table.rows; row++) {
    const missing = columns.find(({ values, codes }) => Number.isNaN(values[row]) && !codes?.[row]);
    if (!missing) rows.push(row);
    else blank ??= { column: missing.j, row };
  }
  return { rows, blank };
}

/** The rows with a blank in the columns chosen, from 0. */
export function lostRows(table: Table, { fill: _, ...choices }: Choices): readonly number[] {
  const from = choices.header ? 1 : 0;
  const { rows } = rowsToUse(table, choices, from);
  const kept = new Set(rows);
  if (kept.size === table.rows - from) return [];
  return Array.from({ length: table.rows - from }, (_row, i) => i + from).filter(
    (row) => !kept.has(row),
  );
}

/** The words of a column that has nothing else, in their order; undefined where it has numbers. */
function categoriesIn(
  { values, codes, words }: Column,
  from: number,
): readonly string[] | undefined {
  if (!codes || values.subarray(from).some((value) => !Number.isNaN(value))) return undefined;
  const present = new Set(codes.subarray(from));
  const categories = words.filter((_, i) => present.has(i + 1));
  return categories.length > 0 ? categories.toSorted() : undefined;
}

/** The columns of 0 and 1 that words become: of two words, the second has one; of more, each. */
function featureNames({ name, categories }: SourceColumn): readonly string[] {
  if (!categories) return [name];
  if (categories.length === 2 && /^(?:true|yes)$/i.test(categories[1]!)) return [name];
  return oneHot(categories).map((category) => dataText.oneHot(name, category));
}

/** The categories that have a column of their own. */
function oneHot(categories: readonly string[]): readonly string[] {
  return categories.length === 2 ? categories.slice(1) : categories;
}

/** The values of the chosen columns, row by row; NaN where a blank is to be filled. */
function featuresIn(
  table: Table,
  chosen: readonly number[],
  sources: readonly SourceColumn[],
  rows: readonly number[],
): Read<Float64Array> {
  const n = sources.reduce((sum, source) => sum + featureNames(source).length, 0);
  const x = new Float64Array(rows.length * n);
  let at = 0;
  for (const [s, { name, categories }] of sources.entries()) {
    const j = chosen[s]!;
    const written = categories
      ? writeWords(x, at, n, table, j, { name, categories }, rows)
      : writeNumbers(x, at, n, table, j, name, rows);
    if (!written.ok) return written;
    at += written.value;
  }
  return fine(x);
}

/** Writes one column of numbers; gives how many columns these are. */
function writeNumbers(
  x: Float64Array,
  at: number,
  n: number,
  table: Table,
  j: number,
  name: string,
  rows: readonly number[],
): Read<number> {
  const { values, codes } = table.columns[j]!;
  for (const [i, row] of rows.entries()) {
    if (codes?.[row] && Number.isNaN(values[row])) return problem(notANumber(table, j, name, row));
    x[i * n + at] = values[row]!;
  }
  return fine(1);
}

function writeWords(
  x: Float64Array,
  at: number,
  n: number,
  table: Table,
  j: number,
  { name, categories }: Required<SourceColumn>,
  rows: readonly number[],
): Read<number> {
  const { values, codes, words, overflown } = table.columns[j]!;
  if (overflown || categories.length > MAX_CLASSES)
    return problem(text.tooManyWords(name, overflown ? Infinity : categories.length, MAX_CLASSES));
  const columns = oneHot(categories);
  for (const [i, row] of rows.entries()) {
    const code = codes?.[row] ?? 0;
    const word = code > 0 ? words[code - 1]! : String(values[row]);
    const isBlank = code === 0 && Number.isNaN(values[row]);
    if (!isBlank && !categories.includes(word))
      return problem(text.unknownWord(name, table.lines[row]!, word, categories));
    for (const [k, category] of columns.entries())
      x[i * n + at + k] = isBlank ? NaN : Number(word === category);
  }
  return fine(columns.length);
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
  rows: readonly number[],
): Read<Target> {
  const y = new Float64Array(rows.length);
  const written = writeNumbers(y, 0, 1, table, label, names[label]!, rows);
  return written.ok ? fine({ y, labels: [names[label]!] }) : written;
}

function classesIn(
  { columns, classNames }: Table,
  label: number,
  names: readonly string[],
  rows: readonly number[],
): Read<Target> {
  const column = columns[label]!;
  const said = rows.map((row) => classAt(column, row));
  const classes = [...new Set(said)].toSorted(byNumberThenWord);
  if (column.overflown || classes.length > MAX_CLASSES)
    return problem(
      text.tooManyClasses(names[label]!, column.overflown ? Infinity : classes.length, MAX_CLASSES),
    );
  const index = new Map(classes.map((value, i) => [value, i]));
  const areNumbered =
    classNames && classes.every((value) => typeof value === 'number' && classNames[value]);
  const labels = classes.map((value) =>
    areNumbered ? classNames[value as number]! : String(value),
  );
  return fine({ y: Float64Array.from(said, (value) => index.get(value)!), labels });
}

function classAt({ values, codes, words }: Column, row: number): number | string {
  return Number.isNaN(values[row]) ? words[codes![row]! - 1]! : values[row]! + 0;
}

function byNumberThenWord(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : 1;
}

function notANumber({ lines, columns }: Table, j: number, name: string, row: number): string {
  const { codes, words, overflown } = columns[j]!;
  const code = codes![row]!;
  const said = overflown && code === words.length ? undefined : words[code - 1];
  return text.notANumber(name, lines[row]!, said);
}
