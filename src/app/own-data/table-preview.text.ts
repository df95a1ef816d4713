/** What the preview of a table says of its columns. */
import { count, short, some } from '../../core/counted';

const lines = (numbers: readonly number[], all: number) =>
  `line${all === 1 ? '' : 's'} ${numbers.join(', ')}${all > numbers.length ? ' …' : ''}`;

export const tablePreviewText = {
  size: (rows: number, columns: number) =>
    `${rows === 1 ? '1 row' : `${count(rows)} rows`}, ${columns === 1 ? '1 column' : `${count(columns)} columns`}. Here are the first.`,
  /** Why a column is not suggested. */
  unsuited: {
    constant: 'the same everywhere: teaches nothing',
    running: 'counts the rows: teaches nothing',
    identifier: 'names each row: teaches nothing',
    many: 'too many different words',
    mixed: 'numbers and words',
    gaps: 'many blanks',
    empty: 'empty',
  },
  /** The same, for all of the columns together. */
  notSuggested: (groups: readonly string[]) => `Not suggested to learn from: ${groups.join('; ')}.`,
  group: (names: readonly string[], why: string) => `${some(names, 6)} (${why})`,
  repeats: (label: string) => `says the same as “${short(label)}”`,
  word: (line: number, text: string) => `line ${line} says “${short(text)}”`,
  blanks: (all: number, first: readonly number[]) =>
    `${all === 1 ? '1 blank' : `${count(all)} blanks`}: ${lines(first, all)}`,
  reading: (text: string, value: number) => `“${short(text)}” is read as ${value}`,
  doubtful: (text: string, value: number, other: number) =>
    `“${short(text)}” is read as ${value}; nothing here says whether it is ${other}`,
  words: (different: number, columns: number) =>
    `${count(different)} words: ${columns === 1 ? '1 column' : `${count(columns)} columns`} of 0 and 1`,
  /** Above the choice of what becomes of blanks. */
  lost: (all: number, first: readonly number[]) =>
    all === 1
      ? `1 row has a blank in the chosen columns (${lines(first, all)}).`
      : `${count(all)} rows have a blank in the chosen columns (${lines(first, all)}).`,
  omit: 'Leave these rows out',
  fill: 'Fill the blanks with the training examples’ median, or most frequent word',
  fillHelp: 'Rows with a blank in the column to learn are left out in any case.',
  manyClasses: (name: string, different: number, line: number, text: string) =>
    `“${short(name)}” would be ${count(different)} classes, because line ${line} says “${short(text)}”. If it is a value, write it in numbers only; else choose another column to learn.`,
  more: (shown: number) =>
    `Only the first ${count(shown)} columns are shown; the others are used too.`,
} as const;
