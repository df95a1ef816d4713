/** Files of every kind, told apart by their content, with sentences for what does not go together. */
import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FileKind } from '../../src/core/lab';
import type { OwnFile } from '../../src/data/files/bytes';
import { readFiles } from '../../src/data/files/user-files';
import {
  asAsked,
  isInverted,
  isTransposed,
  parseSize,
  type SetReading,
  unfit,
} from '../../src/data/files/user-dataset';
import type { Decode } from '../../src/data/files/picture-files';
import { type Pictures, unpacked, valuesFor } from '../../src/data/pictures';
import { testOnly } from '../../src/data/files/test-file';
import { bytesOf, expectFine, file, mutated, sentence } from './files';

const kinds: readonly FileKind[] = ['table', 'images', 'h5', 'mat'];
const size = { height: 2, width: 2, channels: 1 };
const PNG = [0x89, 0x50, 0x4e, 0x47];

/** A picture that is none to a browser: its fifth byte is what all its pixels decode to, 255 cannot be decoded. */
const picture = (path: string, value: number): OwnFile =>
  file(path, new Uint8Array([...PNG, value]));
const decode: Decode = async (blob, { height, width, channels }) => {
  const [, , , , value = 255] = new Uint8Array(await blob.arrayBuffer());
  return value === 255 ? undefined : new Uint8Array(height * width * channels).fill(value);
};

const read = (...files: readonly OwnFile[]) => readFiles({ files, kinds, size }, undefined, decode);

/** A set of pictures that was read. */
async function pictures(...files: readonly OwnFile[]): Promise<SetReading & { set: Pictures }> {
  const reading = expectFine(await read(...files));
  if (reading.kind !== 'set' || !('bytes' in reading.set)) throw new Error('no pictures');
  return { ...reading, set: reading.set };
}

describe('the kind of a file', () => {
  test.each([
    ['train_pair.h5', 'h5', 'h5'],
    ['points.mat', 'mat', 'mat'],
    ['mixed.mat', 'mat', 'mat'],
  ] as const)('%s is told by its content, whatever its name', async (name, options, kind) => {
    const bytes = bytesOf(name);
    const reading = expectFine(await read(file('anything.txt', bytes)));
    expect(reading).toMatchObject({ kind: 'set', ref: { name: 'anything.txt', options } });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(reading.kind === 'set' && reading.ref.sha256).toBe(sha256);
    const others = kinds.filter((other) => other !== kind);
    const wrong = sentence(await readFiles({ files: [file('a.b', bytes)], kinds: others, size }));
    expect(wrong).toMatch(/^This lab reads tables.*“a.b” is an? /);
  });

  test('text is a table', async () => {
    const text = new TextEncoder().encode('a,b\n1,2\n3,4\n');
    expect(expectFine(await read(file('a.h5', text)))).toMatchObject({ kind: 'table' });
    expect(sentence(await read(file('a.csv', text), file('b.csv', text)))).toMatch(/One table/);
  });

  test('what lies beside in a folder is passed over, but two kinds are not', async () => {
    const { set } = await pictures(
      picture('top/cat/1.png', 1),
      picture('top/dog/1.png', 2),
      file('top/notes.txt', new TextEncoder().encode('notes')),
      file('top/.DS_Store', new Uint8Array([0, 0, 0, 1])),
    );
    expect([set.m, set.name]).toEqual([2, 'top']);
    const mixed = sentence(await read(picture('1.png', 1), file('points.mat')));
    expect(mixed).toMatch(/a picture and a MATLAB file/);
    expect(sentence(await read())).toMatch(/there is none/);
    expect(sentence(await read(file('points.mat'), file('mixed.mat')))).toMatch(/One MATLAB file/);
  });

  test('several files have one name for links, whatever their order', async () => {
    const files = [file('train-images-idx3-ubyte'), file('train-labels-idx1-ubyte')] as const;
    const [one, other] = [await pictures(...files), await pictures(files[1], files[0])];
    expect(other.ref.sha256).toBe(one.ref.sha256);
    expect(one.ref).toMatchObject({
      name: 'train-images-idx3-ubyte + train-labels-idx1-ubyte',
      options: 'idx',
    });
    const labels = file(
      'train-labels-idx1-ubyte',
      bytesOf('train-labels-idx1-ubyte').map((b, i) => (i === 8 ? 3 : b)),
    );
    expect((await pictures(files[0], labels)).ref.sha256).not.toBe(one.ref.sha256);
  });
});

describe('pictures', () => {
  test('of a folder for each class become a set, classes by number, then by word', async () => {
    const { set, ref } = await pictures(
      picture('all/10/a.png', 1),
      picture('all/two/b.png', 2),
      picture('all/9/c.png', 3),
    );
    expect(set.labels).toEqual(['9', '10', 'two']);
    expect([...set.y]).toEqual([1, 2, 0]);
    expect([...set.bytes]).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]);
    expect(ref).toMatchObject({ name: 'all', options: '2x2x1' });
    expect(parseSize(ref.options)).toEqual(size);
  });

  test('of a zip are read alike, without what systems hide in it', async () => {
    const zip = zipSync({
      'cat/1.png': new Uint8Array([...PNG, 1]),
      '__MACOSX/cat/._1.png': new Uint8Array([...PNG, 9]),
      'dog/1.PNG': new Uint8Array([...PNG, 2]),
      'readme.txt': new Uint8Array(3),
    });
    const { set, ref, notes } = await pictures(file('pets.zip', zip as Uint8Array<ArrayBuffer>));
    expect([set.name, set.m, set.labels, [...set.y], notes]).toEqual([
      'pets.zip',
      2,
      ['cat', 'dog'],
      [0, 1],
      [],
    ]);
    expect(ref.name).toBe('pets.zip');
  });

  test('in folders train and test become a set with its test set', async () => {
    const { set } = await pictures(
      picture('pets/train/cat/1.png', 1),
      picture('pets/train/dog/1.png', 2),
      picture('pets/test/dog/2.png', 3),
    );
    expect([set.m, set.test?.m, [...set.test!.y], set.test!.bytes[0]]).toEqual([2, 1, [1], 3]);
    const stranger = await read(picture('p/train/cat/1.png', 1), picture('p/test/emu/1.png', 1));
    expect(sentence(stranger)).toMatch(/“cat”; one is “emu”/);
  });

  test('that cannot be decoded are left out and named', async () => {
    const { set, notes } = await pictures(
      picture('cat/1.png', 1),
      picture('cat/2.png', 255),
      picture('dog/1.png', 2),
    );
    expect([set.m, notes]).toEqual([2, ['1 picture is damaged and was left out: “cat/2.png”.']]);
    expect(sentence(await read(picture('cat/1.png', 255)))).toMatch(
      /can be read was expected.*1 picture is damaged.*“cat\/1.png”/,
    );
  });

  test('in no folder have no class', async () => {
    const { set } = await pictures(picture('1.png', 1));
    expect(set.labels).toEqual(['']);
  });

  test('cannot be read without a browser, and a zip without any is a sentence', async () => {
    const files = [picture('1.png', 1)];
    expect(sentence(await readFiles({ files, kinds, size }))).toMatch(/in the page only/);
    const zip = zipSync({ 'a.txt': new Uint8Array(3) }) as Uint8Array<ArrayBuffer>;
    expect(sentence(await read(file('a.zip', zip)))).toMatch(/“a.zip” has none/);
    expect(sentence(await read(file('a.zip', zip.slice(0, 40))))).toMatch(/damaged/);
  });

  test('with dark and light exchanged are so in the link', async () => {
    const reading = await pictures(picture('1.png', 1));
    const other = asAsked(reading, true);
    expect([other.ref.options, isInverted(other.ref.options)]).toEqual(['2x2x1.inverted', true]);
    expect(unpacked(other.set).x[0]).toBeCloseTo(254 / 255, 6);
    expect(parseSize(other.ref.options)).toEqual(size);
    expect(asAsked(other, false)).toEqual(reading);
  });

  test('that lie on their side are turned upright, which is so in the link', async () => {
    const idx = await pictures(file('train-images-idx3-ubyte'), file('train-labels-idx1-ubyte'));
    const turned = asAsked(idx, false, true);
    expect([turned.ref.options, isTransposed(turned.ref.options)]).toEqual([
      'idx.transposed',
      true,
    ]);
    const at = ({ set }: SetReading, i: number, row: number, column: number) =>
      (set as Pictures).bytes[i * 784 + row * 28 + column];
    expect(at(turned, 7, 3, 20)).toBe(at(idx, 7, 20, 3));
    const both = asAsked(turned, true);
    expect(both.ref.options).toBe('idx.transposed.inverted');
    expect([isInverted(both.ref.options), isTransposed(both.ref.options)]).toEqual([true, true]);
    expect(at(both, 7, 3, 20)).toBe(255 - at(idx, 7, 20, 3)!);
    expect(asAsked(both, false, false)).toEqual(idx);
    expect(isTransposed('idx.inverted')).toBe(false);
  });

  test('of damaged zips are a set or a sentence, and nothing is thrown', async () => {
    const entries = Array.from(
      { length: 40 },
      (_, i) => [`${i % 3}/${i}.png`, new Uint8Array([...PNG, i])] as const,
    );
    const zip = zipSync(Object.fromEntries(entries)) as Uint8Array<ArrayBuffer>;
    for (let seed = 0; seed < 500; seed++) {
      const result = await read(file('a.zip', mutated(zip, seed)));
      if (!result.ok) expect(result.problem).toMatch(/^[^]{20,}\.$/);
      else if (result.value.kind === 'set') expect(result.value.set.m).toBeGreaterThan(0);
    }
  });
});

test('what a link says of a size is read back, and nonsense is not', () => {
  expect(parseSize('64x48x3')).toEqual({ height: 64, width: 48, channels: 3 });
  for (const said of [
    '',
    'idx',
    '28x28',
    '28x28x2',
    '0x3x1',
    '9999x1x1',
    '999x999x3',
    '4.0-2.header.classes',
  ])
    expect(parseSize(said)).toBeUndefined();
});

test('too few examples, one class and too many classes cannot be trained on', () => {
  const set = (m: number, classes: number): Pictures => ({
    name: 'a',
    bytes: new Uint8Array(4 * m),
    y: new Uint8Array(m),
    m,
    labels: Array.from({ length: classes }, (_, i) => `class ${i}`),
    image: size,
  });
  expect(unfit(set(4, 2))).toBeUndefined();
  expect(unfit(set(3, 2))).toMatch(/At least 4 examples.*there are 3/);
  expect(unfit(set(9, 1))).toMatch(/all of these are “class 0”/);
  expect(unfit(set(300, 101))).toMatch(/At most 100 classes.*101/);
});

test('what a set brings to be held out takes the place of a part of it', async () => {
  const { set } = await pictures(picture('p/train/cat/1.png', 1), picture('p/test/cat/2.png', 2));
  expect(valuesFor(set, { devFraction: 0.2, m: 3 })).toEqual({ devFraction: 0, m: 3 });
  expect(valuesFor(set, { m: 3 })).toEqual({ m: 3 });
  expect(valuesFor(set.test!, { devFraction: 0.2 })).toEqual({ devFraction: 0.2 });
});

test('a model that reads pictures is tested on pictures of its size only', async () => {
  const against = unpacked((await pictures(picture('cat/1.png', 1), picture('dog/1.png', 2))).set);
  const dogs = unpacked((await pictures(picture('dog/1.png', 3))).set);
  expect([...expectFine(testOnly(dogs, against)).y]).toEqual([1]);
  const wide = { ...dogs, image: { height: 1, width: 4, channels: 1 } };
  expect(sentence(testOnly(wide, against))).toMatch(
    /reads pictures of 2 × 2 in grey; these are 1 × 4/,
  );
});
