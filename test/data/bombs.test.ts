/** Small files that would take gigabytes or minutes if they were believed: each comes to a sentence, within a gigabyte. */
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/data/files/user-files';
import type { Decode } from '../../src/data/files/picture-files';
import { bytesOf, file, sentence } from './files';

const latin1 = (said: string) => Uint8Array.from(said, (c) => c.charCodeAt(0));
const PNG = latin1('\x89PNG\r\n');
const decode: Decode = async () => new Uint8Array(1);

/** A picture of nothing but zeros behind its first bytes. */
function zeros(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  bytes.set(PNG);
  return bytes;
}

/** A zip whose list names one file many times, and says that it has `said` bytes. */
function zipOf(content: Uint8Array, said: number, times: number): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(content, { level: 9 });
  const name = latin1('cat/1.png');
  const words = (signature: number, from: number, length: number) => {
    const view = new DataView(new ArrayBuffer(length));
    view.setUint32(0, signature, true);
    view.setUint16(from, 8, true); // deflated
    view.setUint32(from + 10, packed.length, true);
    view.setUint32(from + 14, said, true);
    view.setUint16(from + 18, name.length, true);
    return new Uint8Array(view.buffer);
  };
  const local = [...words(0x04034b50, 8, 30), ...name];
  const entry = [...words(0x02014b50, 10, 46), ...name];
  const start = local.length + packed.length;
  const result = new Uint8Array(start + times * entry.length + 22);
  result.set(local);
  result.set(packed, local.length);
  for (let i = 0; i < times; i++) result.set(entry, start + i * entry.length);
  const end = new DataView(result.buffer, result.length - 22);
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, times, true);
  end.setUint16(10, times, true);
  end.setUint32(12, times * entry.length, true);
  end.setUint32(16, start, true);
  return result;
}

/** A MATLAB file with one compressed element, whose tag says that it has `said` bytes. */
function matOf(said: number, length: number): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(8 + length);
  new DataView(content.buffer).setUint32(0, 14, true);
  new DataView(content.buffer).setUint32(4, said, true);
  const packed = deflateSync(content, { level: 9 });
  const tag = new DataView(new ArrayBuffer(8));
  tag.setUint32(0, 15, true);
  tag.setUint32(4, packed.length, true);
  const header = latin1(`${'MATLAB 5.0 MAT-file'.padEnd(124)}\0\x01IM`);
  return Uint8Array.from([...header, ...new Uint8Array(tag.buffer), ...packed]);
}

const npy = (shape: string) => {
  const header = `{'descr': '<f8', 'fortran_order': False, 'shape': (${shape}), }`.padEnd(117);
  return latin1(`\x93NUMPY\x01\0\x76\0${header}\n`);
};

const bombs: Readonly<Record<string, () => readonly [string, Uint8Array<ArrayBuffer>]>> = {
  'a zip entry that says a kilobyte and has a quarter of a gigabyte': () => [
    'a.zip',
    zipOf(zeros(2 ** 28), 1000, 1),
  ],
  '64 entries of 63 MB': () => ['a.zip', zipOf(zeros(63 * 2 ** 20), 63 * 2 ** 20, 64)],
  '60 000 entries that have a hundred times as much as they say': () => [
    'a.zip',
    zipOf(zeros(2 ** 22), 2 ** 15, 60_000),
  ],
  '60 000 entries of one byte': () => ['a.zip', zipOf(Uint8Array.of(1), 1, 60_000)],
  'a zip in a zip in a zip': () => {
    const inner = zipOf(zeros(2 ** 26), 2 ** 26, 1000);
    return ['a.zip', zipSync({ 'b.zip': zipSync({ 'c.zip': inner }) })];
  },
  'a chunk of HDF5 that unpacks to more than it has room for': () => [
    'a.h5',
    bytesOf('arrays/bomb.h5'),
  ],
  'chunks of HDF5 far larger than the array': () => ['a.h5', bytesOf('arrays/wide-chunks.h5')],
  'an element of a MATLAB file that is longer than it says': () => ['a.mat', matOf(1000, 2 ** 28)],
  'an element of a MATLAB file of half a gigabyte': () => ['a.mat', matOf(2 ** 29, 2 ** 29)],
  'an array of NumPy of a trillion numbers': () => ['a.npy', npy('1000000, 1000000')],
  'an array of NumPy without end': () => ['a.npy', npy('9'.repeat(80))],
  'a gzip file of a quarter of a gigabyte': () => [
    'a.gz',
    gzipSync(new Uint8Array(2 ** 28), { level: 9 }),
  ],
  'a sparse matrix of Octave of a trillion numbers': () => [
    'a.mat',
    latin1(
      '# name: X\n# type: sparse matrix\n# nnz: 1\n# rows: 1000000\n# columns: 1000000\n1 1 1\n',
    ),
  ],
};

test.each(Object.keys(bombs))('%s', async (name) => {
  const [path, bytes] = bombs[name]!();
  const before = process.resourceUsage().maxRSS;
  const started = performance.now();
  const size = { height: 1, width: 1, channels: 1 };
  const kinds = ['table', 'images', 'h5', 'mat'] as const;
  const said = sentence(
    await readFiles({ files: [file(path, bytes)], kinds, size }, undefined, decode),
  );
  if (process.env['MEASURE'])
    console.log(
      name,
      Math.round(performance.now() - started),
      'ms',
      Math.round((process.resourceUsage().maxRSS - before) / 1024),
      'MB',
      said,
    );
  expect(said).toMatch(/^[^]{20,400}\.$/);
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(1_000_000);
});
