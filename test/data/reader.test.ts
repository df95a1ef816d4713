import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dataRef,
  formatChoices,
  parseChoices,
  suggestion,
} from '../../src/data/files/column-roles';
import type { Dataset } from '../../src/data/dataset';
import { toDataset } from '../../src/data/files/from-table';
import type { Read } from '../../src/data/files/result';
import { readTable, readText } from '../../src/data/files/table-reader';
import { summaries } from '../../src/data/files/summary';
import type { Table } from '../../src/data/files/table';
import { testOnly } from '../../src/data/files/test-file';

async function tableOf(content: string | Uint8Array<ArrayBuffer>): Promise<Table> {
  return expectFine(await readTable(new Blob([content]), 'file.csv'));
}

/** The dataset that the suggested choices make, or the sentence. */
async function read(content: string | Uint8Array<ArrayBuffer>): Promise<Read<Dataset>> {
  const table = await readTable(new Blob([content]), 'file.csv');
  return table.ok ? toDataset(table.value, suggestion(table.value)) : table;
}

function expectFine<T>(result: Read<T>): T {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

const flowers = 'length,width,species\n1,2.5,rose\n2,1e1,lily\n.5,-3,rose\n4,4,lily\n';

describe('a good file', () => {
  test('with a header and words as classes becomes a set', async () => {
    expect(expectFine(await read(flowers))).toEqual({
      name: 'file.csv',
      x: Float64Array.of(1, 2.5, 2, 10, 0.5, -3, 4, 4),
      y: Float64Array.of(1, 0, 1, 0),
      m: 4,
      n: 2,
      classes: 2,
      features: ['length', 'width'],
      labels: ['lily', 'rose'],
    });
  });

  test.each([
    [
      'Windows line ends, quotes and a byte order mark',
      `\ufeff${flowers.replaceAll('\n', '\r\n').replace('rose', '"rose"')}`,
    ],
    ['semicolons and decimal commas', flowers.replaceAll(',', ';').replaceAll('.', ',')],
    ['tabs, spaces and empty lines', `\n${flowers.replaceAll(',', ' \t ')}\n\n`],
  ])('with %s is read alike', async (_, content) => {
    expect(expectFine(await read(content))).toEqual(expectFine(await read(flowers)));
  });

  test('without a header has numbered columns and loses no row', async () => {
    const set = expectFine(await read('1,2,0\n3,4,1\n5,6,0\n7,8,1'));
    expect(set.features).toEqual(['column 1', 'column 2']);
    expect([set.m, set.n, set.classes]).toEqual([4, 2, 2]);
    expect(set.labels).toEqual(['0', '1']);
  });

  test('with a real last column is a regression', async () => {
    const set = expectFine(await read('size,price\n1,1.5\n2,2.5\n3,3.7\n4,4.1'));
    expect([set.classes, set.labels, [...set.y]]).toEqual([0, ['price'], [1.5, 2.5, 3.7, 4.1]]);
  });

  test('has classes in the order of their numbers', async () => {
    const set = expectFine(await read('x,class\n1,10\n2,9\n3,10\n4,-1'));
    expect(set.labels).toEqual(['-1', '9', '10']);
    expect([...set.y]).toEqual([2, 1, 2, 0]);
  });
});

describe('the preview', () => {
  test('shows the first rows and what each column has', async () => {
    const table = await tableOf('a,b,c\n1,x,\n2,y,5\n6,x,NA\n');
    expect(table.header).toBe(true);
    expect(table.preview[1]).toEqual(['1', 'x', '']);
    expect(summaries(table, true)).toMatchObject([
      { name: 'a', kind: 'numeric', numbers: 3, min: 1, max: 6, mean: 3, whole: true, distinct: 3 },
      { name: 'b', kind: 'words', words: 3, distinct: 2 },
      { name: 'c', kind: 'numeric', numbers: 1, blanks: 2 },
    ]);
  });

  test('takes a first row of numbers for data, and can be told otherwise', async () => {
    const table = await tableOf('1,2\n3,4\n5,6\n7,8\n9,9');
    expect(table.header).toBe(false);
    expect(summaries(table, true).map(({ name, numbers }) => [name, numbers])).toEqual([
      ['1', 4],
      ['2', 4],
    ]);
  });

  test('suggests complete columns, and neither a running number nor the label, as features', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `${i},${i % 2},${i / 3},${i % 3 ? i : ''}`);
    const table = await tableOf(['id,class,size,gaps', ...rows].join('\n'));
    expect(suggestion(table)).toEqual({ header: true, label: 1, features: [2], task: 'classes' });
  });

  test('tells columns of one name apart', async () => {
    const table = await tableOf('a,a,\n1,2,3\n4,5,6');
    expect(summaries(table, true).map(({ name }) => name)).toEqual(['a', 'a (2)', 'column 3']);
  });

  test.each([
    [{ header: true, label: 3, features: [0, 1, 2, 5], task: 'classes' }, '3.0-2,5.header.classes'],
    [{ header: false, label: 0, features: [], task: 'regression' }, '0..data.regression'],
  ] as const)('choices %j are in a link as %j', (choices, said) => {
    expect(formatChoices(choices)).toBe(said);
    expect(parseChoices(said)).toEqual(choices);
  });

  test.each([
    '',
    '1.2',
    '1.2.x.classes',
    'a.0.header.classes',
    '1.-.header.classes',
    '1.3,2.data.classes',
  ])('the choices %j are nonsense', (said) => expect(parseChoices(said)).toBeUndefined());

  test('a run names the file by its content and how it was read', async () => {
    const table = await tableOf(flowers);
    expect(dataRef(table, suggestion(table))).toEqual({
      name: 'file.csv',
      sha256: createHash('sha256').update(flowers).digest('hex'),
      options: '2.0-1.header.classes',
    });
  });
});

describe('a bad file gets a sentence that says what was expected and found:', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13);
  const damaged = Uint8Array.from([...new TextEncoder().encode('x,y\n1,ü\n1,'), 0xfc]);
  test.each<[string, string | Uint8Array<ArrayBuffer>, RegExp]>([
    ['nothing', '', /file is empty/],
    ['only empty lines', '\n\n\r\n', /file is empty/],
    ['a picture', png, /not text/],
    ['damaged UTF-8', damaged, /UTF-8.*line 3/],
    ['no numeric column', 'a,b\nc,d\ne,f\ng,h\ni,j', /none of the 2 columns/],
    ['a single column', 'x\n1\n2\n3\n4\n5', /only one column/],
    ['ragged rows', 'a,b\n1,2\n3\n4,5', /Line 3 has 1 cell, but the first row has 2 cells/],
    ['a gap', 'a,b\n1,1\n2,2\n,1\n4,2', /“a”.*line 4/],
    ['NaN', 'a,b\n1,1\n2,2\nNaN,1\n4,2', /“a”.*line 4/],
    ['a missing label', 'a,class\n1,1\n2,\n3,2\n4,2', /“class”.*line 3/],
    ['one class only', 'a,class\n1,yes\n2,yes\n3,yes\n4,yes', /every row says “yes”/],
    ['too few rows', 'a,b\n1,2', /At least 4 rows.*there is 1/],
    ['a million columns', '1,'.repeat(1e6), /At most 10,000 columns.*line 1/],
    ['a million columns between semicolons', '1;'.repeat(1e6), /At most 10,000 columns.*line 1/],
    ['an open quote', 'a,b\n1,2\n"3,4\n5,6', /line 3/],
    ['a row without end', `a,b\n1,2\n"${'x'.repeat(1.2e6)}`, /line 3 /],
    ['numbers beyond all range', 'a,b\n1,1\n2,2\n1e999,3\n4,2', /“1e999”|none of the/],
  ])('%s', async (_, content, sentence) => {
    const result = await read(content);
    expect(result.ok ? 'read' : result.problem).toMatch(sentence);
  });

  test('a word in a column chosen as feature', async () => {
    const table = await tableOf('a,b\n1,1\nfoo,2\n3,1\n4,2');
    const result = toDataset(table, { header: true, label: 1, features: [0], task: 'classes' });
    expect(result).toEqual({ ok: false, problem: expect.stringMatching(/“a”.*line 3 says “foo”/) });
  });

  test('choices that do not fit the file', async () => {
    const table = await tableOf(flowers);
    const base = { header: true, label: 2, features: [0, 1], task: 'classes' } as const;
    const sentence = (choices: object) => {
      const result = toDataset(table, { ...base, ...choices });
      return result.ok ? 'read' : result.problem;
    };
    expect(sentence({})).toBe('read');
    expect(sentence({ features: [7] })).toMatch(/it has 3/);
    expect(sentence({ features: [0, 2] })).toMatch(/“species” is the column to learn/);
    expect(sentence({ features: [] })).toMatch(/Choose at least one/);
    expect(sentence({ task: 'regression' })).toMatch(/only numbers, but line 2 says “rose”/);
  });

  test('too many classes', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, i) => `${i},w${i}`).join('\n');
    for (const [count, found] of [
      [200, '200'],
      [3000, 'more than 1000'],
    ] as const) {
      const table = await tableOf(rows(count));
      const result = toDataset(table, { header: false, label: 1, features: [0], task: 'classes' });
      expect(result.ok ? 'read' : result.problem).toContain(`it has ${found}`);
    }
  });
});

describe('a large file', () => {
  const line = '0.123456789,1.23456789,2.3456789,1\n';
  const file = new Blob([line.repeat(40_000), line.replace(',1\n', ',0\n')]);

  test('is read in pieces, with progress up to the end', async () => {
    const shares: number[] = [];
    const table = expectFine(await readTable(file, 'large.csv', (share) => shares.push(share)));
    expect(table.rows).toBe(40_001);
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(table.columns[1]!.values.every((value) => value === 1.23456789)).toBe(true);
  });

  test('of very long rows is divided by its own delimiter', async () => {
    const row = Array.from({ length: 9000 }, (_, j) => `${j},123456789`).join(';');
    const table = expectFine(await readTable(new Blob([`${row}\n${row}\n`]), 'wide.csv'));
    expect([table.rows, table.columns.length]).toEqual([2, 9000]);
    expect(table.columns[8]!.values[1]).toBe(8.123456789);
  });

  test('that cannot be read any more is refused', async () => {
    const gone = {
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    };
    const result = await readTable(gone as unknown as Blob, 'gone.csv');
    expect(result).toEqual({ ok: false, problem: expect.stringContaining('could not be read') });
  });
});

describe('a file to test a model on', () => {
  const trained = async () => expectFine(await read(flowers));
  const fileFor = async (content: string) => {
    const table = await tableOf(content);
    return expectFine(toDataset(table, suggestion(table), 'testing'));
  };

  test('may have one row, and its classes are those of the model', async () => {
    const set = expectFine(
      testOnly(await fileFor('length,width,species\n1,2,rose'), await trained()),
    );
    expect([set.m, set.y[0], set.labels]).toEqual([1, 1, ['lily', 'rose']]);
  });

  test('is brought into the order of features the model knows', async () => {
    const set = expectFine(
      testOnly(await fileFor('species,width,length\nrose,2,1'), await trained()),
    );
    expect([...set.x]).toEqual([1, 2]);
    expect(set.features).toEqual(['length', 'width']);
  });

  test('may number the classes that the model names', async () => {
    const model = { ...(await trained()), labels: ['class 0', 'class 1'] };
    const set = expectFine(testOnly(await fileFor('a,b,class\n1,2,1\n3,4,1'), model));
    expect([...set.y]).toEqual([1, 1]);
  });

  test.each([
    ['length,species\n1,rose', /trained on 2 features; this file has 1/],
    ['length,width,species\n1,2,tulip', /classes “lily”, “rose”; this file also has “tulip”/],
    ['length,width,class\n1,2,7', /also has “7”/],
    ['length,width,y\n1,2,0.5', /a column of classes was expected/],
  ])('%j is refused where it does not fit', async (content, sentence) => {
    const result = testOnly(await fileFor(content), await trained());
    expect(result.ok ? 'read' : result.problem).toMatch(sentence);
  });
});

test('a thousand mutated files: never an error, always a valid set or a sentence', async () => {
  const seeds = [
    flowers,
    '1;2;0\n3;4;1\n5;6;0\n7;8;1\n',
    'a,"b ""c""",class\n1,2,x\n3,4,y\n5,6,x\n7,8,y',
  ];
  const bytes = seeds.map((text) => new TextEncoder().encode(text));
  const byte = fc.oneof(
    fc.constantFrom(...[...',;\t"\n\r.-e0 x'].map((c) => c.charCodeAt(0))),
    fc.integer({ min: 0, max: 255 }),
  );
  const change = fc.record({
    at: fc.nat(70),
    remove: fc.nat(2),
    insert: fc.array(byte, { maxLength: 2 }),
  });
  const changes = fc.array(change, { minLength: 1, maxLength: 2 });
  let [sets, sentences] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.nat(seeds.length - 1), changes, async (which, edits) => {
      const content = [...bytes[which]!];
      for (const { at, remove, insert } of edits)
        content.splice(at % content.length, remove, ...insert);
      const result = await read(Uint8Array.from(content));
      if (result.ok) {
        expectValid(result.value);
        sets++;
      } else {
        expect(result.problem).toMatch(/^[A-Z“].*[.?]$/s);
        expect(result.problem).not.toMatch(/undefined|NaN/);
        sentences++;
      }
    }),
    { seed: 3, numRuns: 1000 },
  );
  expect(
    [sets, sentences].every((count) => count > 100),
    `${sets} sets, ${sentences} sentences`,
  ).toBe(true);
});

function expectValid({ x, y, m, n, classes, features, labels }: Dataset): void {
  expect([x.length, y.length, features.length]).toEqual([m * n, m, n]);
  expect(m).toBeGreaterThanOrEqual(4);
  expect(n).toBeGreaterThanOrEqual(1);
  expect(x.every(Number.isFinite) && y.every(Number.isFinite)).toBe(true);
  if (classes > 0) {
    expect(classes).toBeGreaterThanOrEqual(2);
    expect(labels).toHaveLength(classes);
    expect(new Set(y)).toEqual(new Set(labels.keys()));
  }
}

test('pasted text is read like a file', async () => {
  expect(await readText(flowers, 'file.csv')).toEqual({ ok: true, value: await tableOf(flowers) });
});
