/** Tables as people have them: each kind is read as it was meant, or a sentence says what stands in the way. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { suggestion } from '../../src/data/files/column-roles';
import { type Dataset, split } from '../../src/data/dataset';
import { toDataset, toTestSet } from '../../src/data/files/from-table';
import type { Read } from '../../src/data/files/result';
import { readTable, readText } from '../../src/data/files/table-reader';
import { type ColumnSummary, summaries } from '../../src/data/files/summary';
import type { Table } from '../../src/data/files/table';
import { testOnly } from '../../src/data/files/test-file';
import { expectFine, sentence } from './files';

const tableOf = async (content: string) => expectFine(await readText(content, 'file.csv'));
const bytesTable = async (bytes: Uint8Array<ArrayBuffer>) =>
  expectFine(await readTable(new Blob([bytes]), 'file.csv'));
const suggestedSet = (table: Table) => toDataset(table, suggestion(table));
const read = async (content: string): Promise<Read<Dataset>> =>
  suggestedSet(await tableOf(content));
const setOf = async (content: string): Promise<Dataset> => expectFine(await read(content));
const rows = (count: number, row: (i: number) => readonly unknown[], separator = ',') =>
  Array.from({ length: count }, (_, i) => row(i).join(separator)).join('\n');
const csv = (header: string, count: number, row: (i: number) => readonly unknown[]) =>
  `${header}\n${rows(count, row, /;|\t|\|/.exec(header)?.[0] ?? ',')}\n`;
const columns = async (content: string): Promise<readonly ColumnSummary[]> => {
  const table = await tableOf(content);
  return summaries(table, table.header);
};
/** The suggested features and label, by name. */
const suggested = async (content: string) => {
  const table = await tableOf(content);
  const { features, label, task, header } = suggestion(table);
  const names = summaries(table, header).map(({ name }) => name);
  return { features: features.map((j) => names[j]), label: names[label], task };
};

/** A feature that means something, and its class: sorted by class, as files often are. */
const x = (i: number) => ((i * 7) % 10) / 4;
const y = (i: number) => ((i * 3) % 7) / 2;
const label = (i: number) => (i < 6 ? 'a' : 'b');

describe('row numbers and identifiers are not suggested as features:', () => {
  test.each<[string, string, (i: number) => unknown]>([
    ['a blank name, as pandas writes it', '', (i) => i],
    ['a blank name over numbers that were drawn', '', (i) => (i * 37) % 101],
    ['the name that pandas gives a blank one', 'Unnamed: 0', (i) => i],
    ['PassengerId', 'PassengerId', (i) => i + 1],
    ['a running number from anywhere, whatever its name', 'visit', (i) => 501 + i],
    ['a running number downwards', 'left', (i) => 90 - i],
    ['a running number in disorder', 'ticket', (i) => ((i * 5) % 12) + 1],
    ['a running number written with decimals', 'n', (i) => `${i}.0`],
    ['numbers named id', 'id', (i) => 842302 + 977 * i * i],
    ['numbers named …_id', 'customer_id', (i) => 1000 + ((i * 37) % 101)],
    ['numbers named #', '#', (i) => 3 * i * i],
    ['words of one row each', 'name', (i) => `Person ${String.fromCharCode(65 + i)}`],
    ['words named …id', 'customerID', (i) => `${i}-ABC`],
  ])('%s', async (_, name, value) => {
    const content = csv(`${name},x,y,label`, 12, (i) => [value(i), x(i), y(i), label(i)]);
    expect(await suggested(content)).toEqual({
      features: ['x', 'y'],
      label: 'label',
      task: 'classes',
    });
    expect((await columns(content))[0]!.unsuited).toMatch(/running|identifier/);
  });

  test('where there is no header', async () => {
    expect(await suggested(rows(12, (i) => [i + 1, x(i), y(i), label(i)]))).toMatchObject({
      features: ['column 2', 'column 3'],
    });
    expect(
      await suggested(rows(30, (i) => [842302 + 977 * i * i, i % 3 ? 'M' : 'B', x(i)])),
    ).toMatchObject({
      features: ['column 3'],
      label: 'column 2',
    });
  });

  test('where nothing else is there, so that there is a sentence', async () => {
    expect(sentence(await read(rows(12, (i) => [i, label(i)])))).toMatch(
      /Choose at least one column/,
    );
    expect(sentence(await read(csv('id,label', 12, (i) => [i, label(i)])))).toMatch(
      /Choose at least/,
    );
  });

  test.each<[string, string, (i: number) => unknown]>([
    ['decimals', 'size', (i) => (i * i) / 7],
    ['whole numbers in a wide range', 'population', (i) => 5000 + 1371 * i * i],
    ['a grid', 'temperature', (i) => 10 * i],
    ['decimals in a column named like an id', 'humid', (i) => i / 3],
  ])('but measurements that happen to differ are: %s', async (_, name, value) => {
    const content = csv(`${name},y,label`, 12, (i) => [value(i), y(i), label(i)]);
    expect((await suggested(content)).features).toEqual([name, 'y']);
  });
});

describe('numbers are read as people write them:', () => {
  const first = async (content: string) => {
    const table = await tableOf(content);
    return Array.from(table.columns[0]!.values.subarray(1, 4));
  };

  test.each<[string, string, readonly number[]]>([
    ['thousands in quotes', 'size,l\n"1,000",a\n"1,137",b\n"250,000",a\n', [1000, 1137, 250000]],
    ['decimal commas in quotes', 'x,l\n"0,5",a\n"2,25",b\n"1,125",a', [0.5, 2.25, 1.125]],
    ['German decimals', 'x;l\n80,00;a\n1.080,00;b\n250.000,50;a', [80, 1080, 250000.5]],
    [
      'German thousands beside decimal commas',
      'x;r\n960;1,5\n1.090;2,5\n2.000;3,25',
      [960, 1090, 2000],
    ],
    ['German thousands alone', 'x;l\n960;a\n1.090;b\n2.000;a', [960, 1090, 2000]],
    ['Swiss thousands', "x;l\n1'000;a\n1’137.5;b\n7;a", [1000, 1137.5, 7]],
    ['French thousands', 'x;l\n1 000;a\n1\u202f137,5;b\n7;a', [1000, 1137.5, 7]],
    ['Indian thousands', 'x\tl\n1,23,456\ta\n12,34,567\tb\n999\ta', [123456, 1234567, 999]],
    ['per cent', 'x,l\n45 %,a\n7%,b\n0,a', [45, 7, 0]],
    ['dollars', 'x,l\n$103000,a\n"$1,250.50",b\n($7),a', [103000, 1250.5, -7]],
    ['euros', 'x;l\n1.250,50 €;a\n7 €;b\n−3,5 €;a', [1250.5, 7, -3.5]],
    [
      'English thousands in a table of tabs',
      'x\tl\n1,234\ta\n12,345\tb\n999\ta',
      [1234, 12345, 999],
    ],
    [
      'three decimals in a table of semicolons',
      'x;l\n1,234;a\n2,345;b\n0,999;a',
      [1.234, 2.345, 0.999],
    ],
    [
      'three decimals in a table of commas',
      'x,l\n1.234,a\n2.345,b\n3.456,a',
      [1.234, 2.345, 3.456],
    ],
  ])('%s', async (_, content, expected) => expect(await first(content)).toEqual(expected));

  test('the header is known over them', async () => {
    const [size] = await columns(
      csv('size,price,label', 12, (i) => [
        `"1,${100 + i * 3}"`,
        `"2${i % 10},0${i % 7}3"`,
        label(i),
      ]),
    );
    expect(size).toMatchObject({ name: 'size', kind: 'numeric', min: 1100 });
  });

  test('the summary says how a cell was read, and whether that is in doubt', async () => {
    const [dots] = await columns('x;r\n960;1,5\n1.090;2,5\n2.000;3,25');
    expect(dots!.reading).toMatchObject({ text: '1.090', value: 1090, isDoubtful: false });
    const [alone] = await columns('x;l\n960;a\n1.090;b\n2.000;a');
    expect(alone!.reading).toEqual({ text: '1.090', value: 1090, isDoubtful: true, other: 1.09 });
    const [money] = await columns('x,l\n$103000,a\n$7,b\n$8,a');
    expect(money!.reading).toMatchObject({ text: '$103000', value: 103000, isDoubtful: false });
    const [plain] = await columns('x,l\n1.5,a\n1.090,b\n2,a');
    expect(plain!.reading).toBeUndefined();
  });

  test('one column has one decimal sign: what is written in the other is a word, and named', async () => {
    const table = await tableOf('x;l\n1,5;a\n2,5;b\n3.75;a\n4,25;b\n5,5;a');
    const result = toDataset(table, { header: true, label: 1, features: [0], task: 'classes' });
    expect(sentence(result)).toBe(
      'Column “x” was expected to have only numbers, but line 4 says “3.75”.',
    );
  });

  test('shares and amounts do not mix', async () => {
    const [mixed] = await columns('x,l\n45 %,a\n7 %,b\n3,a\n2 %,b');
    expect(mixed).toMatchObject({ kind: 'mixed', firstWord: { line: 4, text: '3' } });
  });

  test('a price of many values is a value, and many words are no classes', async () => {
    const prices = csv('rooms,price', 40, (i) => [i % 5, `$${1000 * i}K?`]);
    expect(await suggested(prices)).toMatchObject({ label: 'rooms' });
    expect(await suggested(csv('rooms,price', 40, (i) => [i % 5, `"$${100 + i},000"`]))).toEqual({
      features: ['rooms'],
      label: 'price',
      task: 'regression',
    });
  });

  test('a sentence names the cell that stood in the way', async () => {
    expect(sentence(await read('size,kind\n5 kg,a\n7 kg,b\n9 kg,c\n12 kg,d\n'))).toMatch(
      /none of the 2 columns is one. In column “.*”, line \d says “.*”/,
    );
  });
});

describe('blanks', () => {
  const gappy = csv('x,y,label', 12, (i) => [i === 3 ? '' : x(i), i === 5 ? 'NA' : y(i), label(i)]);

  test('are counted, and their lines named', async () => {
    expect(await columns(gappy)).toMatchObject([
      { name: 'x', kind: 'numeric', blanks: 1, blankLines: [5] },
      { name: 'y', kind: 'numeric', blanks: 1, blankLines: [7] },
      { blanks: 0, blankLines: [] },
    ]);
  });

  test.each(['', 'NA', '?', 'NaN', 'null', '-', 'N/A', '#N/A', 'None', '.'])(
    'written as %j leave their rows out',
    async (blank) => {
      const set = await setOf(
        csv('x,y,label', 12, (i) => [i === 3 ? blank : x(i), y(i), label(i)]),
      );
      expect([set.m, set.features]).toEqual([11, ['x', 'y']]);
    },
  );

  test('are filled where many rows would be lost, from the training examples alone', async () => {
    const content = csv('x,y,label', 40, (i) => [i % 5 === 3 ? '' : i / 8, y(i), i % 2]);
    const table = await tableOf(content);
    expect(suggestion(table)).toMatchObject({ fill: true });
    const set = expectFine(suggestedSet(table));
    expect(set.m).toBe(40);
    for (const fraction of [0, 0.3]) {
      const { train, dev } = split(set, fraction, 1);
      expect([...train.x, ...dev.x].every(Number.isFinite)).toBe(true);
      const whole = split({ ...set, fills: new Float64Array(0) }, fraction, 1).train.x;
      const there = whole.filter((value, i) => i % 2 === 0 && Number.isFinite(value)).toSorted();
      const middle = there.length / 2;
      const median = (there[Math.ceil(middle) - 1]! + there[Math.floor(middle)]!) / 2;
      expect((train.fills as Float64Array)[0]).toBe(median);
      const missing = [...whole.keys()].find((i) => Number.isNaN(whole[i]))!;
      expect(train.x[missing]).toBe(median);
    }
  });

  test('in words are filled with the most frequent', async () => {
    const colours = ['red', 'green', 'green', 'blue', ''];
    const set = await setOf(csv('x,colour,label', 40, (i) => [y(i), colours[i % 5], i % 2]));
    const { train } = split(set, 0, 1);
    expect(train.features).toEqual(['x', 'colour = blue', 'colour = green', 'colour = red']);
    expect(Array.from(train.x.subarray(4 * 4, 5 * 4))).toEqual([y(4), 0, 1, 0]);
  });

  test('in the label leave their rows out in any case', async () => {
    const table = await tableOf(csv('x,y,label', 12, (i) => [x(i), y(i), i === 2 ? '' : label(i)]));
    const choices = { ...suggestion(table), fill: true } as const;
    expect(expectFine(toDataset(table, choices))).toMatchObject({ m: 11, classes: 2 });
  });

  test('of too many rows are a sentence', async () => {
    expect(sentence(await read('a,b,label\n1.5,1,a\n2,,b\n,1,a\n4,2,b\n'))).toBe(
      'At least 4 rows without a blank were expected; there are 2. 2 rows have a blank: the first is in column “b”, line 3.',
    );
  });

  test('in a test file are treated as in the training file', async () => {
    const trained = csv('x,y,label', 40, (i) => [i % 5 === 3 ? '' : i / 8, y(i), i % 2]);
    const { train } = split(await setOf(trained), 0, 1);
    const fresh = await tableOf('x,y,label\n1,2,0\n,3,1\n');
    const filled = expectFine(
      testOnly(expectFine(toTestSet(fresh, suggestion(fresh), train)), train),
    );
    expect([...filled.x]).toEqual([1, 2, (train.fills as Float64Array)[0], 3]);
    const complete = split(
      await setOf(csv('x,y,label', 12, (i) => [x(i), y(i), i % 2])),
      0,
      1,
    ).train;
    expect(expectFine(toTestSet(fresh, suggestion(fresh), complete)).m).toBe(1);
  });
});

describe('words as features', () => {
  const content = csv('sex,port,size,label', 24, (i) => [
    i % 2 ? 'male' : 'female',
    ['C', 'Q', 'S'][i % 3],
    y(i),
    i % 4 < 2 ? 'yes' : 'no',
  ]);

  test('become a column of 0 and 1 each; of two, one is enough', async () => {
    const set = await setOf(content);
    expect(set.features).toEqual(['sex = male', 'port = C', 'port = Q', 'port = S', 'size']);
    expect(Array.from(set.x.subarray(5, 10))).toEqual([1, 0, 1, 0, y(1)]);
    expect(set.labels).toEqual(['no', 'yes']);
  });

  test('are left out where there are many', async () => {
    const many = csv('street,size,label', 60, (i) => [`street ${i % 25}`, y(i), label(i % 12)]);
    expect((await suggested(many)).features).toEqual(['size']);
    expect((await columns(many))[0]!.unsuited).toBe('many');
  });

  test('True and False are 1 and 0', async () => {
    const set = await setOf(
      csv('x,sunny,label', 12, (i) => [x(i), i % 3 ? 'True' : 'False', label(i)]),
    );
    expect(set.features).toEqual(['x', 'sunny']);
    expect([set.x[1], set.x[3]]).toEqual([0, 1]);
  });

  test('of a test file have the columns of the training file', async () => {
    const train = await setOf(content);
    const fresh = await tableOf('port,label,size,sex\nS,yes,2.5,male\n');
    const set = expectFine(testOnly(expectFine(toTestSet(fresh, suggestion(fresh), train)), train));
    expect([...set.x]).toEqual([1, 0, 0, 1, 2.5]);
    const other = await tableOf('port,label,size,sex\nX,yes,2.5,male\n');
    expect(sentence(toTestSet(other, suggestion(other), train))).toBe(
      'The model knows “C”, “Q”, “S” in column “port”; line 2 says “X”.',
    );
  });

  test('more than a hundred are refused', async () => {
    const table = await tableOf(csv('street,label', 300, (i) => [`street ${i % 150}`, i % 2]));
    const result = toDataset(table, { header: true, label: 1, features: [0], task: 'classes' });
    expect(sentence(result)).toMatch(/At most 100 different words.*“street” has 150/);
  });
});

describe('the column to learn is chosen with sense:', () => {
  test.each<[string, string, string, 'classes' | 'regression']>([
    [
      'by its name',
      csv('diagnosis,radius,texture', 12, (i) => [label(i), x(i), y(i)]),
      'diagnosis',
      'classes',
    ],
    [
      'by its name, numbered',
      csv('Survived,age,fare', 12, (i) => [i % 2, x(i), y(i)]),
      'Survived',
      'classes',
    ],
    [
      'a price',
      csv('SalePrice,area,city', 30, (i) => [9000 + 131 * i, x(i), 'abc'[i % 3]]),
      'SalePrice',
      'regression',
    ],
    ['not y beside x', csv('x,y,cloud', 12, (i) => [x(i), y(i), label(i)]), 'cloud', 'classes'],
    [
      'y where there is only x besides',
      csv('x,y', 12, (i) => [x(i) + i / 97, i * i]),
      'y',
      'regression',
    ],
    [
      'the one of words at an end',
      csv('kind,a,b', 12, (i) => [label(i), x(i), y(i)]),
      'kind',
      'classes',
    ],
    [
      'the last number beside words',
      csv('area,city,rent', 30, (i) => [x(i), 'abc'[i % 3], 900 + 13.5 * i]),
      'rent',
      'regression',
    ],
    [
      'the first where the last has one value',
      rows(30, (i) => [i % 10, x(i), y(i), 0]),
      'column 1',
      'classes',
    ],
    [
      'the first where it numbers classes and the last measures',
      rows(60, (i) => [1 + (i % 3), x(i), 900 + 7 * i]),
      'column 1',
      'classes',
    ],
    ['the last otherwise', rows(30, (i) => [x(i) + 0.01 * i, y(i), i % 2]), 'column 3', 'classes'],
    [
      'classes of many numbers, by the name',
      csv('pixel,label', 90, (i) => [x(i), i % 26]),
      'label',
      'classes',
    ],
  ])('%s', async (_, content, name, task) =>
    expect(await suggested(content)).toMatchObject({ label: name, task }),
  );

  test('what repeats it is not learned from', async () => {
    const names = ['setosa', 'versicolor', 'virginica'];
    const content = csv('length,target,species', 30, (i) => [y(i), i % 3, names[i % 3]]);
    expect((await suggested(content)).features).toEqual(['length']);
  });
});

describe('tables that other programs write:', () => {
  const plain = csv('x,y,label', 12, (i) => [x(i), y(i), label(i)]);
  const numbers = { m: 12, n: 2, features: ['x', 'y'], labels: ['a', 'b'] };

  test.each<[string, string]>([
    ['“sep=;” first', `sep=;\r\n${plain.replaceAll(',', ';').replaceAll('.', ',')}`],
    ['“sep=,” first', `sep=,\n${plain}`],
    ['“|” between', plain.replaceAll(',', '|')],
    ['blanks between', plain.replaceAll(',', '   ')],
    [
      'R’s row names without a name',
      plain.replaceAll(/\n(?=.)/g, () => '\n"7"\t').replaceAll(',', '\t'),
    ],
    ['R’s row names between blanks', plain.replaceAll(/\n(?=.)/g, '\n"r" ').replaceAll(',', ' ')],
    ['a delimiter at the end of each row', plain.replaceAll(/(?<=[ab])\n/g, ',\n')],
    ['remarks after #', `# made by hand\n# on, a, Monday, twice\n${plain}# the end\n`],
    ['a header after #', `# ${plain}`],
    ['a byte order mark and old line ends', `\ufeff${plain.replaceAll('\n', '\r')}`],
  ])('%s', async (_, content) => expect(await setOf(content)).toMatchObject(numbers));

  test('numbers between blanks, as numpy.savetxt writes them', async () => {
    const content = rows(
      12,
      (i) => [x(i).toExponential(18), y(i).toExponential(18), (i % 2).toExponential(18)],
      ' ',
    );
    expect(await setOf(content)).toMatchObject({ m: 12, n: 2, classes: 2, labels: ['0', '1'] });
  });

  test('a line that counts rows and names classes is no example', async () => {
    const iris = `12,2,setosa,other\n${rows(12, (i) => [x(i), y(i), i % 2])}`;
    expect(await setOf(iris)).toMatchObject({ m: 12, classes: 2, labels: ['setosa', 'other'] });
    const four = `12,4,setosa,other,third\n${rows(12, (i) => [x(i), y(i), x(i + 1), y(i + 1), i % 3])}`;
    expect(await setOf(four)).toMatchObject({ m: 12, labels: ['setosa', 'other', 'third'] });
  });

  test('words alone have a header whose words never come again', async () => {
    const table = await tableOf(
      csv('class,cap,odour', 24, (i) => ['pe'[i % 2], 'xbf'[i % 3], 'nla'[(i >> 1) % 3]]),
    );
    expect(table.header).toBe(true);
    expect(expectFine(suggestedSet(table))).toMatchObject({ m: 24, labels: ['e', 'p'] });
  });

  test('columns of one name get names of their own', async () => {
    const names = (await columns('a,a,a (2),label\n1,2,3,x\n4,5,6,y\n')).map(({ name }) => name);
    expect(names).toEqual(['a', 'a (3)', 'a (2)', 'label']);
  });

  test('gzip is unpacked', async () => {
    const packed = Uint8Array.from(gzipSync(plain));
    expect(expectFine(suggestedSet(await bytesTable(packed)))).toMatchObject(numbers);
    const result = await readTable(new Blob([packed.slice(0, 40)]), 'half.csv.gz');
    expect(sentence(result)).toMatch(/“half.csv.gz” was expected to be a whole gzip file/);
  });

  test('UTF-16 and Windows-1252 are read', async () => {
    const content = plain.replaceAll('a\n', 'ä\n');
    const utf16 = new Uint8Array(
      Uint16Array.from([...`\ufeff${content}`].map((c) => c.charCodeAt(0))).buffer,
    );
    for (const bytes of [utf16, utf16.slice(2)])
      expect(expectFine(suggestedSet(await bytesTable(bytes))).labels).toEqual(['b', 'ä']);
    const latin1 = await bytesTable(Uint8Array.from([...content].map((c) => c.charCodeAt(0))));
    expect(expectFine(suggestedSet(latin1)).labels).toEqual(['b', 'ä']);
    expect(latin1.notes).toEqual([expect.stringContaining('Windows-1252')]);
  });

  test('a test file with an index more is matched by names', async () => {
    const train = await setOf(plain);
    const fresh = await tableOf(csv(',x,y,label', 12, (i) => [i, x(i), y(i), label(i)]));
    const set = expectFine(testOnly(expectFine(toTestSet(fresh, suggestion(fresh), train)), train));
    expect([...set.x]).toEqual([...train.x]);
  });

  test('a test file without a header is read at the places that were trained on', async () => {
    const content = rows(12, (i) => [i, x(i), y(i), label(i)]);
    const table = await tableOf(content);
    const choices = suggestion(table);
    const train = expectFine(toDataset(table, choices));
    const fresh = await tableOf('7,1.5,2,a\n9,0.25,1,b');
    expect(expectFine(toTestSet(fresh, suggestion(fresh), train, choices)).x).toEqual(
      Float64Array.of(1.5, 2, 0.25, 1),
    );
  });

  test('one column is a sentence that names the separators', async () => {
    expect(sentence(await read('x\n1\n2\n3\n4\n'))).toMatch(
      /only one column.*commas, semicolons, tabs, blanks or “\|”/,
    );
  });
});
