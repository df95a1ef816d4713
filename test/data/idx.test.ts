/** MNIST's files, as NumPy writes them (test/fixtures/files/make.py), and every way in which they can be wrong. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readIdx } from '../../src/data/files/idx';
import { unpacked } from '../../src/data/pictures';
import { bytesOf, expectFine, file, formula, mutated, sentence } from './files';

const images = 'train-images-idx3-ubyte';
const labels = 'train-labels-idx1-ubyte';
const testImages = 't10k-images-idx3-ubyte.gz';
const testLabels = 't10k-labels-idx1-ubyte.gz';

const read = (...names: readonly string[]) => readIdx(names.map((name) => file(name)));
const readBytes = (one: Uint8Array<ArrayBuffer>, other: Uint8Array<ArrayBuffer>) =>
  readIdx([file('a-images', one), file('a-labels', other)]);

/** An IDX file with this header and no content. */
function header(...words: readonly number[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(4 * words.length));
  words.forEach((word, i) => view.setUint32(4 * i, word));
  return new Uint8Array(view.buffer);
}

test('pictures and labels become a set with values from 0 to 1', async () => {
  const pictures = expectFine(await read(images, labels));
  expect(pictures).toMatchObject({
    name: images,
    m: 40,
    image: { height: 28, width: 28, channels: 1 },
  });
  const set = unpacked(pictures);
  expect([set.m, set.n, set.classes, set.labels.join('')]).toEqual([40, 784, 10, '0123456789']);
  for (const [i, row, column] of [
    [0, 0, 0],
    [3, 5, 27],
    [39, 27, 27],
  ] as const)
    expect(set.x[i * 784 + row * 28 + column]).toBeCloseTo(formula(i, row, column) / 255, 6);
  expect([...set.y]).toEqual(Array.from({ length: 40 }, (_, i) => i % 10));
});

test('gzip files are read alike, in any order', async () => {
  const plain = expectFine(await read(images, labels));
  const packed = await readBytes(
    new Uint8Array(gzipSync(bytesOf(labels))),
    new Uint8Array(gzipSync(bytesOf(images))),
  );
  expect({ ...expectFine(packed), name: images }).toEqual(plain);
});

test('of all four files of MNIST, those of “t10k” are the test set', async () => {
  const { m, test: dev } = expectFine(await read(testLabels, images, testImages, labels));
  expect([m, dev?.m, dev?.name]).toEqual([40, 12, testImages]);
  expect(dev!.bytes[28 + 2]).toBe(formula(0, 1, 2));
});

test('files under other names are told apart by their sizes', async () => {
  const [a, b, c, d] = [testImages, images, labels, testLabels].map(bytesOf);
  const files = [a, b, c, d].map((bytes, i) => file(`file${i}`, bytes));
  const { m, test: dev } = expectFine(await readIdx(files));
  expect([m, dev?.m]).toEqual([40, 12]);
});

test('labels need not begin with 0', async () => {
  const some = bytesOf(labels).map((byte, i) => (i < 8 ? byte : [3, 7, 3, 9][i % 4]!));
  const set = expectFine(await readBytes(bytesOf(images), some));
  expect(set.labels).toEqual(['3', '7', '9']);
  expect([...set.y.subarray(0, 4)]).toEqual([0, 1, 0, 2]);
});

test('a hundred thousand pictures of 28 × 28 are read', { timeout: 60_000 }, async () => {
  const m = 100_000;
  const pixels = new Uint8Array(784 * m).fill(128);
  const one = new Blob([header(0x803, m, 28, 28), pixels]);
  const other = new Blob([header(0x801, m), new Uint8Array(m).map((_, i) => i % 10)]);
  const shares: number[] = [];
  const set = expectFine(
    await readIdx(
      [
        { path: 'images', blob: one },
        { path: 'labels', blob: other },
      ],
      (share) => shares.push(share),
    ),
  );
  expect([set.m, set.bytes.length, set.bytes[784 * m - 1]]).toEqual([m, 784 * m, 128]);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test('what is wrong is said, with what was expected and what was found', async () => {
  const wrong = async (one: Uint8Array<ArrayBuffer>, other = bytesOf(labels)) =>
    sentence(await readBytes(one, other));
  expect(await wrong(header(0xd03, 1, 28, 28))).toContain('begins with 00 00 0d 03');
  expect(await wrong(bytesOf(images).slice(0, 11))).toContain('11 bytes');
  expect(await wrong(new Uint8Array(0))).toContain('empty');
  expect(await wrong(bytesOf(images).slice(0, -1))).toContain('40 pictures of 28 × 28');
  expect(await wrong(bytesOf(images).slice(0, -1))).toContain('31,359 bytes');
  expect(await wrong(new Uint8Array([...bytesOf(images), 0]))).toContain('it has more');
  expect(await wrong(header(0x803, 0, 28, 28), header(0x801, 0))).toContain(
    'at least one'.replace('a', 'A'),
  );
  expect(await wrong(header(0x803, 3, 0, 28))).toContain('0 × 28');
  expect(await wrong(header(0x803, 3, 1000, 1000))).toContain('these are 1000 × 1000 in grey');
  expect(await wrong(header(0x803, 2 ** 31, 28, 28))).toContain('100 million');
  expect(await wrong(bytesOf(testImages))).toContain('12 pictures');
  const packed = new Uint8Array(gzipSync(bytesOf(images)));
  expect(await wrong(packed.slice(0, -9))).toContain('whole gzip file');
  expect(await wrong(packed.map((byte, i) => (i === 400 ? ~byte : byte)))).toContain('damaged');
});

test('pictures without labels, labels without pictures and too many files are sentences', async () => {
  expect(sentence(await read(images))).toMatch(/Their labels were expected/);
  expect(sentence(await read(labels))).toMatch(/Their pictures were expected/);
  expect(sentence(await read(images, labels, testImages))).toMatch(/t10k-images.*labels/);
  expect(sentence(await read(images, labels, testLabels))).toMatch(/t10k-labels.*pictures/);
  expect(sentence(await read(images, labels, testImages, testLabels, labels))).toMatch(/5 files/);
  expect(sentence(await readIdx([]))).toMatch(/At least one file/);
});

test('a test part of another size or with another class is a sentence', async () => {
  const part = (m: number, side: number, label: number) => [
    file(
      't10k-images',
      new Uint8Array([...header(0x803, m, side, side), ...new Uint8Array(m * side * side)]),
    ),
    file('t10k-labels', new Uint8Array([...header(0x801, m), ...new Uint8Array(m).fill(label)])),
  ];
  const both = [file(images), file(labels)];
  expect(sentence(await readIdx([...both, ...part(2, 9, 1)]))).toMatch(/28 × 28.*9 × 9/);
  expect(sentence(await readIdx([...both, ...part(2, 28, 11)]))).toMatch(/“11”/);
});

test('a file that cannot be read is a sentence', async () => {
  const gone = { slice: () => gone, stream: () => failing(), arrayBuffer: fail } as unknown as Blob;
  expect(sentence(await readIdx([{ path: 'a/b', blob: gone }]))).toMatch(/“b” could not be read/);
});
const fail = () => Promise.reject(new Error('gone'));
const failing = () => new ReadableStream({ pull: fail });

test(
  'a thousand damaged files are sentences or sets, and nothing is thrown',
  { timeout: 60_000 },
  async () => {
    const [plain, packed] = [bytesOf('train-images-idx3-ubyte'), bytesOf(testImages)];
    let sets = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const one = mutated(seed % 2 === 0 ? plain : packed, seed);
      const other = bytesOf(seed % 2 === 0 ? labels : testLabels);
      const result = await readBytes(one, seed % 3 === 0 ? mutated(other, seed) : other);
      if (!result.ok) expect(result.problem).toMatch(/^[^]{20,}\.$/);
      else {
        sets++;
        const { m, bytes, y, labels: names, image } = result.value;
        expect([bytes.length, y.length]).toEqual([m * image.height * image.width, m]);
        expect(Math.max(...y)).toBeLessThan(names.length);
      }
    }
    expect(sets).toBeGreaterThan(50);
    expect(sets).toBeLessThan(950);
  },
);
