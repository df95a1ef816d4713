/** HDF5 files in the layout of the course's, as h5py writes them (test/fixtures/files/make.py). */
import { expect, test } from 'vitest';
import { readH5 } from '../../src/data/files/h5';
import { fileText } from '../../src/data/files/files.text';
import { bytesOf, expectFine, file, formula, mutated, sentence } from './files';

const read = (...names: readonly string[]) => readH5(names.map((name) => file(name)));

test('a file to train on has its pictures, classes and their names', async () => {
  const set = expectFine(await read('train_pair.h5'));
  expect(set).toMatchObject({
    name: 'train_pair.h5',
    m: 9,
    image: { height: 8, width: 8, channels: 3 },
    labels: ['non-cat', 'cat'],
  });
  expect(set.test).toBeUndefined();
  expect([...set.y]).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0]);
  expect(set.bytes[5 * 192 + 3 * 24 + 7 * 3 + 2]).toBe(formula(5, 3, 7, 2));
});

test('a pair is a set with its test set, in any order', async () => {
  const set = expectFine(await read('test_pair.h5', 'train_pair.h5'));
  expect([set.m, set.name, set.test?.m, set.test?.name]).toEqual([
    9,
    'train_pair.h5',
    5,
    'test_pair.h5',
  ]);
  expect(set.test!.bytes[192]).toBe(formula(101, 0, 0));
});

test('a file to test on can be read alone', async () => {
  expect(expectFine(await read('test_pair.h5'))).toMatchObject({ m: 5, name: 'test_pair.h5' });
});

test('compressed pieces and labels in one row are read, as in the files of hand signs', async () => {
  const set = expectFine(await read('train_hands.h5'));
  expect([set.m, set.labels]).toEqual([14, ['0', '1', '2', '3', '4', '5']]);
  expect([...set.y]).toEqual(Array.from({ length: 14 }, (_, i) => i % 6));
  for (const [i, row, column, channel] of [
    [0, 0, 0, 0],
    [7, 4, 2, 1],
    [13, 7, 7, 2],
  ] as const)
    expect(set.bytes[i * 192 + row * 24 + column * 3 + channel]).toBe(
      formula(i, row, column, channel),
    );
});

test('what is wrong is said', async () => {
  expect(sentence(await read('train_pair.h5', 'train_hands.h5'))).toContain(
    'both have train_set_x',
  );
  expect(sentence(await read('train_hands.h5', 'points.mat'))).toMatch(/“points.mat”.*HDF5/);
  const renamed = bytesOf('train_pair.h5');
  const at = new TextDecoder('latin1').decode(renamed).indexOf('train_set_x');
  renamed.set(new TextEncoder().encode('other_array'), at);
  expect(sentence(await readH5([file('renamed.h5', renamed)]))).toMatch(
    /train_set_x.*expected in “renamed.h5”.*other_array/,
  );
});

test(
  'three hundred damaged files are sentences or sets, and nothing is thrown',
  { timeout: 60_000 },
  async () => {
    const names = ['train_pair.h5', 'test_pair.h5', 'train_hands.h5'] as const;
    const files = names.map((name) => bytesOf(name));
    for (let seed = 0; seed < 300; seed++) {
      const result = await readH5([file('a.h5', mutated(files[seed % 3]!, seed))]);
      if (!result.ok) expect(result.problem).toMatch(/^[^]{20,}\.$/);
      else {
        const { m, bytes, y, image } = result.value;
        expect([bytes.length, y.length]).toEqual([
          m * image.height * image.width * image.channels,
          m,
        ]);
      }
    }
  },
);

test('a shape of hundreds of dimensions, as damaged files have, is told in a few words', () => {
  const shape = Array.from({ length: 200 }, (_, i) => 4_294_967_295 - i);
  expect(fileText.problem.h5Shape('a.h5', 'train_set_y', 'of length 3', shape)).toMatch(
    /of length 3; it has 200 dimensions\.$/,
  );
});
