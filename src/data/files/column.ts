/** One column of a table while it is read: numbers and words as they come, and at the end how its numbers were meant. */
import {
  asThousands,
  type DecimalSign,
  form,
  type Form,
  isMissing,
  type WrittenNumber,
  writtenNumber,
} from './numbers';

/** A column with more different words than this is not a label, and the words are forgotten. */
export const MAX_WORDS = 1000;

/** One column. Row i has the number `values[i]`; where that is NaN, the word `words[codes[i] − 1]`, or nothing (code 0). */
export interface Column {
  readonly values: Float64Array;
  readonly codes?: Uint16Array;
  readonly words: readonly string[];
  /** There were more than MAX_WORDS words. */
  readonly overflown: boolean;
  /** A cell whose number is written otherwise than programs do, and as what it was read. */
  readonly reading?: Reading;
}

/** As what a cell was read. `isDoubtful`: nothing in the file says whether its sign divides thousands. */
export interface Reading {
  readonly text: string;
  readonly value: number;
  readonly isDoubtful: boolean;
  /** What it would be if its sign were meant otherwise. */
  readonly other: number;
}

/** How many cells of a column have each form. */
export type FormCounts = Record<Form, number>;

/** A cell that was read, where it may serve as an example. */
interface Example {
  readonly text: string;
  readonly row: number;
}

/** Takes the cells of a column one after the other. */
export class ColumnBuilder {
  /** Without the first row, which may be a header. */
  readonly counts: FormCounts = { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0 };
  /** The largest of the numbers without a sign between their digits. */
  largestWhole = 0;
  private values = new Float64Array(64);
  private codes: Uint16Array | undefined;
  /** Of each number; only where one is not `whole`. */
  private forms: Uint8Array | undefined;
  private readonly words = new Map<string, number>();
  private overflown = false;
  private unit: string | undefined;
  private dressed: Example | undefined;
  private doubtful: Example | undefined;
  private readonly firstOf = new Map<Form, Example>();

  add(text: string, row: number): void {
    if (row === this.values.length) this.grow();
    const number = writtenNumber(text);
    if (number && this.hasUnit(number, row)) return this.addNumber(number, text, row);
    this.values[row] = NaN;
    if (!isMissing(text)) this.note(text, row);
  }

  /** The column, where `sign` is the decimal sign. Numbers that are written in the other way stay words. */
  column(rows: number, sign: DecimalSign, isDecided: boolean): Column {
    const { forms, values } = this;
    const other = sign === '.' ? form.comma : form.dot;
    const thousands = sign === '.' ? form.commaOrThousands : form.dotOrThousands;
    for (let row = 0; forms && row < rows; row++) {
      if (forms[row] === thousands) values[row] = asThousands(values[row]!);
      else if (forms[row] === other) this.takeBack(row, other);
    }
    const reading = this.reading(isDecided);
    return {
      values: values.slice(0, rows),
      ...(this.codes && { codes: this.codes.slice(0, rows) }),
      words: [...this.words.keys()],
      overflown: this.overflown,
      ...(reading && { reading }),
    };
  }

  private addNumber({ value, form: of, isPlain }: WrittenNumber, text: string, row: number): void {
    this.values[row] = value;
    const example = { text, row };
    if (!isPlain) this.dressed ??= example;
    if (of === form.whole) {
      if (row > 0) this.largestWhole = Math.max(this.largestWhole, Math.abs(value));
    } else {
      this.forms ??= new Uint8Array(this.values.length);
      this.forms[row] = of;
      if (!this.firstOf.has(of)) this.firstOf.set(of, example);
      if (of !== form.dot && of !== form.comma) this.doubtful ??= example;
    }
    if (row > 0) this.counts[of]++;
  }

  /** Whether a number has the unit of the column. What has none may be an amount, but not a share, of those that have one. */
  private hasUnit({ unit, value }: WrittenNumber, row: number): boolean {
    if (row === 0 || value === 0 || unit === this.unit) return true;
    if (this.unit === undefined || (this.unit === '' && !isShare(unit))) this.unit = unit;
    return this.unit === unit || (unit === '' && !isShare(this.unit));
  }

  private takeBack(row: number, of: Form): void {
    const value = this.values[row]!;
    const first = this.firstOf.get(of);
    const text = String(value).replace('.', of === form.comma ? ',' : '.');
    this.values[row] = NaN;
    this.note(first?.row === row ? first.text : text, row);
  }

  private reading(isDecided: boolean): Reading | undefined {
    const example = this.doubtful ?? this.dressed;
    const value = example && this.values[example.row]!;
    if (!example || Number.isNaN(value)) return undefined;
    const isDoubtful = example === this.doubtful && !isDecided;
    const isOrdinary = !isDoubtful && Number(example.text) === value;
    if (isOrdinary) return undefined;
    // Thousands are whole, and the same digits as decimals are not.
    const other = Number.isInteger(value!) ? value! / 1000 : asThousands(value!);
    return { text: example.text, value: value!, isDoubtful, other };
  }

  /** A word beyond the last that fits is noted as that one: the column is then no label anyway. */
  private note(word: string, row: number): void {
    this.codes ??= new Uint16Array(this.values.length);
    if (!this.words.has(word) && this.words.size === MAX_WORDS) this.overflown = true;
    else if (!this.words.has(word)) this.words.set(word, this.words.size + 1);
    this.codes[row] = this.words.get(word) ?? MAX_WORDS;
  }

  private grow(): void {
    this.values = grown(this.values, Float64Array);
    if (this.codes) this.codes = grown(this.codes, Uint16Array);
    if (this.forms) this.forms = grown(this.forms, Uint8Array);
  }
}

/** The decimal sign of each column: what its own cells say; where they say nothing, the others'; else what is likely. */
export function decimalSigns(
  columns: readonly Pick<ColumnBuilder, 'counts' | 'largestWhole'>[],
  delimiter: string,
): readonly { readonly sign: DecimalSign; readonly isDecided: boolean }[] {
  const total = (of: Form) => columns.reduce((sum, { counts }) => sum + counts[of], 0);
  const file = { [form.dot]: total(form.dot), [form.comma]: total(form.comma) };
  return columns.map((column) => {
    const certain = majority(column.counts) ?? majority(file);
    return { sign: certain ?? likelySign(column, delimiter), isDecided: certain !== undefined };
  });
}

function majority(counts: Record<typeof form.dot | typeof form.comma, number>) {
  const [dots, commas] = [counts[form.dot], counts[form.comma]];
  if (dots === commas) return undefined;
  return dots > commas ? '.' : ',';
}

/** Signs before three digits throughout: thousands where small numbers have none, or where the file cannot mean decimals by it. */
function likelySign(
  { counts, largestWhole }: Pick<ColumnBuilder, 'counts' | 'largestWhole'>,
  delimiter: string,
): DecimalSign {
  const [wholes, dots, commas] = [
    counts[form.whole],
    counts[form.dotOrThousands],
    counts[form.commaOrThousands],
  ];
  const areThousands = wholes > 0 && largestWhole < 1000;
  if (dots > commas) return areThousands && delimiter !== ',' ? ',' : '.';
  if (commas > dots) return delimiter === ';' && !areThousands ? ',' : '.';
  return '.';
}

const isShare = (unit: string) => unit === '%' || unit === '‰';

/** Twice as long. */
export function grown<T extends Float64Array | Uint8Array | Uint16Array | Uint32Array>(
  array: T,
  type: new (length: number) => T,
): T {
  const longer = new type(2 * array.length);
  longer.set(array);
  return longer;
}
