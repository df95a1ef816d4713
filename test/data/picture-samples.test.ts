/** The samples that are pictures. WRITE_SAMPLES=1 draws them anew, with the digits and shapes that the generators give by then. */
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync, gzipSync, inflateSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { colourShapes } from '../../src/data/images/colour-shapes';
import { type Dataset, rows } from '../../src/data/dataset';
import { digits } from '../../src/data/images/digits';
import { readIdx } from '../../src/data/files/idx';
import { samples } from '../../src/data/samples';
import { expectFine } from './files';

/** The files of digits, and which part of them is in each. */
const idxFiles = (part: string) => [
  `samples/digits-${part}-images-idx3-ubyte.gz`,
  `samples/digits-${part}-labels-idx1-ubyte.gz`,
];
const [TRAIN, FRESH] = [480, 120];

if (process.env['WRITE_SAMPLES']) {
  const all = digits(TRAIN + FRESH, 2026);
  writeDigits('train', 0, TRAIN);
  writeDigits('test', TRAIN, TRAIN + FRESH);
  const options = { mtime: new Date(2026, 0, 1), level: 0 } as const;
  writeFileSync('public/samples/shapes.zip', zipSync(zipped(colourShapes(72, 7)), options));

  function writeDigits(part: string, from: number, to: number) {
    const set = rows(
      all,
      Array.from({ length: to - from }, (_, i) => from + i),
    );
    const [images, labels] = idxFiles(part).map((file) => `public/${file}`);
    writeFileSync(images!, gzipSync(idxImages(set), { level: 9 }));
    writeFileSync(labels!, gzipSync(idxLabels(set), { level: 9 }));
  }
}

test('every sample of pictures is there', () => {
  const files = samples.flatMap(({ kind, files: some }) => (kind === 'images' ? some : []));
  const known = [...idxFiles('train'), ...idxFiles('test'), 'samples/shapes.zip'];
  expect([...new Set(files)].toSorted()).toEqual(known.toSorted());
});

test('the digits are read as 480 to train on and 120 to test on', async () => {
  const files = [...idxFiles('train'), ...idxFiles('test')].map((path) => ({
    path,
    blob: new Blob([readFileSync(`public/${path}`)]),
  }));
  const set = expectFine(await readIdx(files));
  expect([set.m, set.test?.m, set.labels.join('')]).toEqual([TRAIN, FRESH, '0123456789']);
});

test('the shapes are PNG files of 32 × 32 in colour, in a folder for each class', () => {
  const there = unzipSync(new Uint8Array(readFileSync('public/samples/shapes.zip')));
  const folders = Object.keys(there).map((path) => path.split('/')[1]);
  expect([folders.length, new Set(folders).size]).toEqual([72, 6]);
  for (const png of Object.values(there)) expect(pixelsOf(png).length).toBe(32 * (1 + 32 * 3));
});

function idxImages(set: Dataset): Uint8Array {
  return idx(
    [0x803, set.m, 28, 28],
    Uint8Array.from(set.x, (value) => Math.round(255 * value)),
  );
}

function idxLabels(set: Dataset): Uint8Array {
  return idx([0x801, set.m], Uint8Array.from(set.y));
}

function idx(header: readonly number[], bytes: Uint8Array): Uint8Array {
  const file = Buffer.alloc(4 * header.length + bytes.length);
  header.forEach((word, i) => file.writeUInt32BE(word, 4 * i));
  file.set(bytes, 4 * header.length);
  return new Uint8Array(file);
}

/** Pictures as PNG files by their paths, such as “shapes/star/4.png”. */
function zipped({ x, y, m, n, labels, image }: Dataset): Record<string, Uint8Array> {
  const entries = Array.from({ length: m }, (_, i): [string, Uint8Array] => {
    const pixels = Uint8Array.from(x.subarray(i * n, (i + 1) * n), (v) => Math.round(255 * v));
    return [
      `shapes/${labels[y[i]!]}/${Math.floor(i / labels.length) + 1}.png`,
      png(pixels, image!),
    ];
  });
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A PNG of 8 bits a channel, red, green and blue (ISO 15948). */
function png(pixels: Uint8Array, { width, height }: NonNullable<Dataset['image']>): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const lines = Array.from({ length: height }, (_, row) => [
    0,
    ...pixels.subarray(3 * width * row, 3 * width * (row + 1)),
  ]);
  const data = deflateSync(Uint8Array.from(lines.flat()), { level: 9 });
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const chunks = [chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([Buffer.from(signature), ...chunks]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** What is in the one data chunk of such a PNG, unpacked: other versions of zlib pack otherwise. */
function pixelsOf(file: Uint8Array): Uint8Array {
  const at = Buffer.from(file).indexOf('IDAT');
  const length = new DataView(file.buffer, file.byteOffset).getUint32(at - 4);
  return new Uint8Array(inflateSync(file.subarray(at + 4, at + 4 + length)));
}
