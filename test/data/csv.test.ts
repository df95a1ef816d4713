import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectDelimiter, MAX_COLUMNS, type Row, scanRow } from '../../src/data/csv';

/** All rows of a text, by scanning one after the other. */
function rowsOf(text: string, delimiter: ',' | ';' | '\t' = ','): (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let at = 0; at < text.length;) {
    const row = scanRow(text, at, delimiter, true) as Row;
    rows.push(row.cells);
    at = row.next;
  }
  return rows;
}

const written = (cell: string) =>
  /[",;\t\r\n]/.test(cell) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell;
const cell = fc
  .string({ unit: fc.constantFrom(...'ab1.,;\t"\r\n é'), maxLength: 6 })
  .map((c) => c.trim());
const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 5,
});
const separators = fc.tuple(fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n', '\r'));

describe('rows of comma-separated text', () => {
  test('are read as they were written, whatever is in the cells', () => {
    fc.assert(
      fc.property(grid, separators, fc.boolean(), (rows, [delimiter, lineEnd], ended) => {
        const text = rows.map((row) => row.map(written).join(delimiter)).join(lineEnd);
        expect(rowsOf(text + (ended ? lineEnd : ''), delimiter as ',')).toEqual(rows);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('are never guessed from a piece that ends too early', () => {
    fc.assert(
      fc.property(grid, separators, (rows, [delimiter, lineEnd]) => {
        const text = rows.map((row) => row.map(written).join(delimiter) + lineEnd).join('');
        const whole = scanRow(text, 0, delimiter as ',', true);
        for (let length = 0; length <= text.length; length++) {
          const part = scanRow(text.slice(0, length), 0, delimiter as ',', false);
          if (part !== 'incomplete') expect(part).toEqual(whole);
        }
        expect(scanRow(`${text}x`, 0, delimiter as ',', false)).toEqual(whole);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test('count the lines that quoted cells span', () => {
    expect(scanRow('1,"a\nb\r\nc"\n2', 0, ',', true)).toMatchObject({ lines: 3 });
  });

  test('with an open quote or too many cells are refused', () => {
    expect(scanRow('1,"2\n3', 0, ',', true)).toBe('unclosed');
    expect(scanRow('1,'.repeat(MAX_COLUMNS), 0, ',', false)).toBe('wide');
  });
});

test.each([
  ['a,b\n1,2\n', ','],
  ['1;2\n3;4', ';'],
  ['1,5;2,5\n3,5;4,5', ';'],
  ['a\tb c, d\n1\t2\n', '\t'],
  ['"a;b",c\n"d;e",f\n', ','],
  ['a;b;c\n1;2\n', ';'],
  ['single\n1\n2', ','],
  ['', ','],
])('the delimiter of %j is %j', (text, delimiter) => {
  expect(detectDelimiter(text, true)).toBe(delimiter);
});
