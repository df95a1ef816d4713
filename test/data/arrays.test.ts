/** Arrays as NumPy, MATLAB, Octave and HDF5 store them: written by those (test/fixtures/files/make_arrays.py), read as one formula. */
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FileKind } from '../../src/core/lab';
import type { OwnFile } from '../../src/data/files/bytes';
import type { Dataset } from '../../src/data/dataset';
import { readFiles } from '../../src/data/files/user-files';
import type { SetReading } from '../../src/data/files/user-dataset';
import type { Pictures } from '../../src/data/pictures';
import { summaries } from '../../src/data/files/summary';
import { bytesOf, expectFine, file, formula, mutated, sentence } from './files';

const all: readonly FileKind[] = ['table', 'images', 'h5', 'mat'];
const fixture = (name: string): OwnFile => file(name, bytesOf(`arrays/${name}`));
const read = (files: readonly OwnFile[], kinds: readonly FileKind[] = all) =>
  readFiles({ files, kinds, size: undefined });

async function setIn(files: readonly OwnFile[], kinds?: readonly FileKind[]): Promise<SetReading> {
  const reading = expectFine(await read(files, kinds));
  if (reading.kind !== 'set') throw new Error('a table');
  return reading;
}

async function features(...names: readonly string[]): Promise<Dataset> {
  const { set } = await setIn(names.map(fixture));
  if ('bytes' in set) throw new Error('pictures');
  return set;
}

async function pictures(name: string, kinds?: readonly FileKind[]): Promise<Pictures> {
  const { set } = await setIn([fixture(name)], kinds);
  if (!('bytes' in set)) throw new Error('features');
  return set;
}

const twelve = Array.from({ length: 12 }, (_, i) => i);

describe('NumPy’s arrays', () => {
  test.each(
    [
      ['little-i1', 'little-u1', 'little-i2', 'big-i2', 'little-u2', 'little-i4', 'big-i4'],
      ['little-u4', 'little-i8', 'big-i8', 'little-u8', 'little-f2', 'big-f2', 'little-f4'],
      ['big-f4', 'little-f8', 'big-f8', 'fortran', 'positional'],
    ].flat(),
  )('%s', async (name) => {
    const set = await features(`${name}.npz`);
    expect([set.m, set.n, [...set.x], [...set.y], set.labels]).toEqual([
      4,
      3,
      twelve,
      [0, 1, 0, 1],
      ['0', '1'],
    ]);
  });

  test('have words, truth values, ones in rows, columns as examples, or values to predict', async () => {
    expect((await features('words.npz')).labels).toEqual(['café', 'dog']);
    expect([...(await features('bytes-words.npz')).y]).toEqual([1, 0, 1, 0]);
    expect([...(await features('booleans.npz')).x]).toEqual(twelve.map((i) => (i > 5 ? 1 : 0)));
    expect([...(await features('one-hot.npz')).y]).toEqual([2, 0, 1, 2]);
    expect((await features('values.npz')).classes).toBe(0);
    const { set, notes } = await setIn([fixture('transposed.npz')]);
    expect([set.m, [...(set as Dataset).x.subarray(0, 4)]]).toEqual([5, [0, 5, 1, 6]]);
    expect(notes).toEqual(['X has a column for each example, and was read so.']);
  });

  test('come as two files', async () => {
    expect([...(await features('X.npy', 'y.npy')).x]).toEqual(twelve);
  });

  test('are a table where there is only one', async () => {
    const reading = expectFine(await read([fixture('table.npy')]));
    if (reading.kind !== 'table') throw new Error('no table');
    expect(summaries(reading.table, false).map(({ max }) => max)).toEqual([9, 10, 11, 1]);
  });

  test('are pictures to train and test on', async () => {
    const set = await pictures('mnist.npz', ['images']);
    expect([set.m, set.test?.m, set.image]).toEqual([12, 4, { height: 6, width: 5, channels: 1 }]);
    expect(set.bytes[7 * 30 + 4 * 5 + 3]).toBe(formula(7, 4, 3));
    expect([...set.test!.y]).toEqual([0, 1, 2, 0]);
  });

  test.each(['channels-last.npz', 'channels-first.npz', 'units.npz', 'signed.npz', 'svhn.mat'])(
    'are pictures in colour: %s',
    async (name) => {
      const set = await pictures(name, ['images']);
      expect([set.m, set.image]).toEqual([6, { height: 4, width: 5, channels: 3 }]);
      for (const [i, row, column, channel] of [
        [0, 0, 0, 0],
        [5, 3, 4, 2],
        [2, 1, 3, 1],
      ] as const)
        expect(set.bytes[i * 60 + row * 15 + column * 3 + channel]).toBe(
          formula(i, row, column, channel),
        );
    },
  );

  test('of Python’s objects or complex numbers are sentences', async () => {
    expect(sentence(await read([fixture('objects.npz')]))).toMatch(/Python objects.*np\.stack/);
    expect(sentence(await read([fixture('complex.npz')]))).toMatch(/its type is <c16/);
    expect(sentence(await read([fixture('y.npy')]))).toMatch(/X .*and y were expected.*“y”/);
    expect(sentence(await read([file('a.npy', bytesOf('arrays/X.npy').slice(0, -9))]))).toMatch(
      /damaged or ends too early/,
    );
  });
});

describe('MATLAB’s and Octave’s matrices', () => {
  const expectPlain = ({ m, n, x, y }: Dataset) => {
    expect([m, n, [...x], [...y]]).toEqual([4, 3, twelve.map((i) => i / 4), [0, 1, 0, 1]]);
  };

  test.each(['v4.mat', 'struct.mat', 'v73.mat', 'v73-older-header.mat'])('%s', async (name) => {
    expectPlain(await features(name));
  });

  test.each(['sparse.mat', 'v4-sparse.mat'])('%s is filled with zeros', async (name) => {
    expect([...(await features(name)).x]).toEqual([0, 0.5, 0, 0, 0, -2, 3, 0, 0, 0, 0, 1]);
  });

  test('logical.mat is 0 and 1', async () => {
    expect([...(await features('logical.mat')).x]).toEqual(twelve.map((i) => (i > 5 ? 1 : 0)));
  });

  test('rows of bytes are pictures where a lab reads pictures', async () => {
    const set = await pictures('rows-of-bytes.mat', ['images']);
    expect([set.m, set.image.width, set.bytes[3 * 64 + 2 * 8 + 5]]).toEqual([
      6,
      8,
      formula(3, 2, 5),
    ]);
    expect((await features('rows-of-bytes.mat')).n).toBe(64);
  });

  const octave = `# Created by Octave 6.4.0, Mon Jan 01 00:00:00 2024 UTC <me@here>
# name: X
# type: matrix
# rows: 4
# columns: 3
 0 0.25 0.5
 0.75 1 1.25
 1.5 1.75 2
 2.25 2.5 2.75


# name: note
# type: string
# elements: 1
# length: 5
words


# name: y
# type: bool matrix
# ndims: 2
 4 1
 0
 1
 0
 1


`;
  const asText = (said: string) => new TextEncoder().encode(said);

  test('Octave’s text, also packed', async () => {
    for (const bytes of [asText(octave), Uint8Array.from(gzipSync(asText(octave)))]) {
      const { set } = await setIn([file('a.mat', bytes)]);
      expectPlain(set as Dataset);
    }
  });

  test('Octave’s sparse matrices and whole numbers', async () => {
    const said = octave
      .replace(
        /# type: matrix[^]*?\n\n/,
        '# type: sparse matrix\n# nnz: 2\n# rows: 4\n# columns: 2\n1 1 5\n4 2 -0.5\n\n',
      )
      .replace('bool matrix', 'int8 matrix');
    const { set } = await setIn([file('a.mat', asText(said))]);
    expect([...(set as Dataset).x]).toEqual([5, 0, 0, 0, 0, 0, 0, -0.5]);
  });

  test('what is no matrix is named', async () => {
    expect(sentence(await read([file('a.mat', asText('Octave-1-L\0\0\0\0'))]))).toMatch(/save -v7/);
    expect(sentence(await read([fixture('cells.mat')]))).toMatch(/no matrix of numbers/);
  });

  test('a table with the letters MI at byte 126 is a table', async () => {
    const said = `state,${'x'.repeat(120)}MI,1\n`.slice(0, 126).padEnd(126, 'x');
    const text = `${said}MI,x\n1,2\n`.replace('state,', 'state;');
    expect(expectFine(await read([file('a.csv', asText(text))])).kind).toBe('table');
  });

  test('values to predict are a sentence in a lab that tells classes apart', async () => {
    expect(sentence(await read([fixture('values.mat')], ['mat']))).toMatch(
      /“values.mat” is a MATLAB file whose y has values, not classes/,
    );
    expectFine(await read([fixture('values.mat')], ['table', 'mat']));
    expectFine(await read([fixture('values.npz')], ['table']));
  });

  test('features are a sentence in a lab that reads pictures, and the other way round', async () => {
    expect(sentence(await read([fixture('v4.mat')], ['images']))).toMatch(/features, not pictures/);
    expect(sentence(await read([fixture('svhn.mat')], ['mat']))).toMatch(
      /a MATLAB file with pictures/,
    );
  });
});

describe('HDF5', () => {
  test.each(
    [
      ['tree.h5', 'lzf.h5', 'plain-chunks.h5', 'latest.h5', 'latest-single.h5'],
      ['latest-single-plain.h5', 'latest-fixed.h5', 'latest-paged.h5'],
    ].flat(),
  )('%s', async (name) => {
    const set = await pictures(name);
    expect(set.m).toBe(23);
    const expected = Uint8Array.from({ length: 23 * 60 }, (_, at) =>
      formula(Math.floor(at / 60), Math.floor(at / 15) % 4, Math.floor(at / 3) % 5, at % 3),
    );
    expect(set.bytes).toEqual(expected);
  });

  test('X and y under other names than the course’s are read', async () => {
    const { set } = await setIn([fixture('features.h5')], ['mat']);
    expect([...(set as Dataset).x]).toEqual(twelve);
  });

  test.each([
    ['latest-growing.h5', /can grow.*libver='earliest'.*compression='gzip'/],
    ['scaleoffset.h5', /the filter scaleoffset.*compression='gzip'/],
  ])('%s is a sentence with the way out', async (name, said) => {
    expect(sentence(await read([fixture(name)]))).toMatch(said);
  });

  test('a chunk that unpacks to more than it may is refused at once', async () => {
    expect(sentence(await read([fixture('bomb.h5')]))).toMatch(/damaged/);
  });
});

test('a zip of tables, matrices or MNIST’s files is read as they are', async () => {
  const zip = (...names: readonly string[]) =>
    file(
      'all.zip',
      zipSync(Object.fromEntries(names.map((name) => [`data/${name}`, bytesOf(name)]))),
    );
  const { set, ref } = await setIn([zip('train-images-idx3-ubyte', 'train-labels-idx1-ubyte')]);
  expect([set.m, ref.name, ref.options]).toEqual([40, 'all.zip', 'idx']);
  expect((await setIn([zip('points.mat')])).set.test?.m).toBe(4);
  const csv = zipSync({ 'train.csv': new TextEncoder().encode('a,b\n1,0\n2,1\n3,0\n') });
  expect(expectFine(await read([file('archive.zip', csv)])).kind).toBe('table');
  const excel = zipSync({
    '[Content_Types].xml': new Uint8Array(9),
    'xl/workbook.xml': new Uint8Array(9),
  });
  expect(sentence(await read([file('a.xlsx', excel)]))).toMatch(/Excel workbook.*CSV UTF-8/);
});

test('damaged files are sets, tables or sentences, and nothing is thrown', async () => {
  const names = [
    'mnist.npz',
    'X.npy',
    'words.npz',
    'v4.mat',
    'v4-sparse.mat',
    'sparse.mat',
    'struct.mat',
  ];
  names.push('svhn.mat', 'v73.mat', 'tree.h5', 'lzf.h5', 'latest-fixed.h5', 'latest-paged.h5');
  const files = names.map((name) => bytesOf(`arrays/${name}`));
  for (let seed = 0; seed < 40 * files.length; seed++) {
    const result = await read([file('a', mutated(files[seed % files.length]!, seed))]);
    if (!result.ok) {
      expect(result.problem).toMatch(/^[^]{20,500}\.$/);
      continue;
    }
    if (result.value.kind === 'table') continue;
    const { set } = result.value;
    if ('bytes' in set)
      expect([set.bytes.length, set.y.length]).toEqual([
        set.m * set.image.height * set.image.width * set.image.channels,
        set.m,
      ]);
    else
      expect([set.x.length, set.y.length, set.x.every(Number.isFinite)]).toEqual([
        set.m * set.n,
        set.m,
        true,
      ]);
  }
});
