/** The samples that are pictures: drawn here, and compared with public/samples. WRITE_SAMPLES=1 writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { colourShapes } from '../../src/data/colour-shapes';
import type { Dataset } from '../../src/data/dataset';
import { digits } from '../../src/data/digits';
import { readIdx } from '../../src/data/idx';
import { rows } from '../../src/data/dataset';
import { samples } from '../../src/data/samples';
import { expectFine } from './files';

const all = digits(600, 2026);
const some = (from: number, to: number) =>
  rows(
    all,
    Array.from({ length: to - from }, (_, i) => from + i),
  );
const [train, fresh] = [some(0, 480), some(480, 600)];
const shapes = colourShapes(72, 7);

/** What each sample has, before it is packed. */
const contents: Readonly<Record<string, Uint8Array>> = {
  'samples/digits-train-images-idx3-ubyte.gz': idxImages(train),
  'samples/digits-train-labels-idx1-ubyte.gz': idxLabels(train),
  'samples/digits-test-images-idx3-ubyte.gz': idxImages(fresh),
  'samples/digits-test-labels-idx1-ubyte.gz': idxLabels(fresh),
};

if (process.env['WRITE_SAMPLES']) {
  for (const [file, bytes] of Object.entries(contents))
    writeFileSync(`public/${file}`, gzipSync(bytes, { level: 9 }));
  const mtime = new Date(2026, 0, 1);
  writeFileSync('public/samples/shapes.zip', zipSync(zipped(shapes), { mtime, level: 0 }));
}

test('every sample of pictures is drawn here', () => {
  const files = samples.flatMap(({ kind, files: some }) => (kind === 'images' ? some : []));
  expect([...new Set(files)].toSorted()).toEqual(
    [...Object.keys(contents), 'samples/shapes.zip'].toSorted(),
  );
});

describe('digits in MNIST’s format', () => {
  test.each(Object.keys(contents))('%s is as it is drawn here', (file) => {
    const there = new Uint8Array(gunzipSync(readFileSync(`public/${file}`)));
    expect(there).toEqual(contents[file]);
  });

  test('are read as 480 digits to train on and 120 to test on', async () => {
    const files = Object.keys(contents).map((path) => ({
      path,
      blob: new Blob([readFileSync(`public/${path}`)]),
    }));
    const set = expectFine(await readIdx(files));
    expect([set.m, set.test?.m, set.labels.length]).toEqual([480, 120, 10]);
  });
});

test('the shapes are as they are drawn here, in a folder for each class', () => {
  const there = unzipSync(new Uint8Array(readFileSync('public/samples/shapes.zip')));
  const drawn = zipped(shapes);
  expect(Object.keys(there)).toEqual(Object.keys(drawn));
  for (const [path, png] of Object.entries(there))
    expect(pixelsOf(png)).toEqual(pixelsOf(drawn[path]!));
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
