import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Delimiter, detectDelimiter, rowsIn } from '../../src/data/files/csv';
import { MAX_COLUMNS } from '../../src/data/files/limits';

const cellsIn = (text: string, delimiter: Delimiter = ',') =>
  rowsIn(text, delimiter, true).rows.map(({ cells }) => cells);

const written = (cell: string) =>
  /[",;|\t\r\n]/.test(cell) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell;
const cell = fc
  .string({ unit: fc.constantFrom(...'ab1.,;|\t"\n é'), maxLength: 6 })
  .map((c) => c.trim())
  // Blanks between a separator and a quote belong to no cell.
  .filter((c) => !/(?:^|[,;|\t\n]) +"/.test(c));
const isBlank = (row: readonly string[]) => row.length === 1 && row[0] === '';
const grid = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .filter((rows) => !rows.some(isBlank));
const separators = fc.tuple(
  fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
  fc.constantFrom('\n', '\r\n', '\r'),
);

describe('rows of separated cells', () => {
  test('are read as they were written, whatever is in the cells', () => {
    fc.assert(
      fc.property(grid, separators, fc.boolean(), (rows, [delimiter, lineEnd], ended) => {
        const text = rows.map((row) => row.map(written).join(delimiter)).join(lineEnd);
        expect(cellsIn(text + (ended ? lineEnd : ''), delimiter)).toEqual(rows);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('are the same however the text is cut into pieces', () => {
    fc.assert(
      fc.property(grid, separators, fc.nat(100), (rows, [delimiter, lineEnd], at) => {
        const text = rows.map((row) => row.map(written).join(delimiter) + lineEnd).join('');
        const whole = rowsIn(text, delimiter, true);
        const first = rowsIn(text.slice(0, at), delimiter, false);
        const second = rowsIn(first.rest + text.slice(at), delimiter, true, first.nextLine);
        expect([...first.rows, ...second.rows]).toEqual(whole.rows);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test('know their lines, those within quoted cells and blank ones counted', () => {
    const { rows } = rowsIn('1,"a\nb\r\nc"\n\n2,3\r4,5\n6', ',', true);
    expect(rows.map(({ line }) => line)).toEqual([1, 5, 6, 7]);
  });

  test('may have blanks before and after quotes, and quotes within words', () => {
    expect(cellsIn('a, "b, c" ,d\n1, 5" pipe,"x ""y"""')).toEqual([
      ['a', 'b, c', 'd'],
      ['1', '5" pipe', 'x "y"'],
    ]);
  });

  test('are divided by any number of blanks and tabs where those separate', () => {
    expect(cellsIn('  1.5   2\t "a  b" \n3 4 c\n', ' ')).toEqual([
      ['1.5', '2', 'a  b'],
      ['3', '4', 'c'],
    ]);
  });

  test('with an open quote are named', () => {
    expect(rowsIn('x,y\n1,"2\n3', ',', true)).toMatchObject({ unclosed: 2, rows: [{ line: 1 }] });
    expect(rowsIn('1,"2\n3\n', ',', false)).toMatchObject({ rows: [], rest: '1,"2\n3\n' });
  });
});

test.each<[string, Delimiter]>([
  ['a,b\n1,2\n', ','],
  ['1;2\n3;4', ';'],
  ['1,5;2,5\n3,5;4,5', ';'],
  ['1,5 2,5 0\n3,5 4,5 1', ' '],
  ['1,234\t5,678\n1,235\t5,679', '\t'],
  ['a\tb c, d\n1\t2\n', '\t'],
  ['"a;b",c\n"d;e",f\n', ','],
  ['a;b;c\n1;2\n', ';'],
  ['a|b\n1|2\n', '|'],
  ['a;b\n1|2;3\n4|5;6\n', ';'],
  ['x y z\n1 2.5 a\n10  3 b\n', ' '],
  ['x\ty\n1\t2\t3\n4\t5\t6\n', '\t'],
  ['name,size\n12 Main Street,5\n3 Low Road,6', ','],
  ['# a remark, with, commas\n1 2\n3 4', ' '],
  ['single\n1\n2', ','],
  ['', ','],
])('the delimiter of %j is %j', (text, delimiter) => {
  expect(detectDelimiter(text, true)).toBe(delimiter);
});

test('a row may be wider than a table, which is for the reader to refuse', () => {
  expect(cellsIn('1,'.repeat(MAX_COLUMNS))[0]!.length).toBe(MAX_COLUMNS + 1);
});
