/** Files as no program writes them: those of the fixtures with bytes changed, lost and doubled, and with impossible content. */
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { OwnFile } from '../../src/data/files/bytes';
import type { Dataset } from '../../src/data/dataset';
import { readFiles } from '../../src/data/files/user-files';
import type { Reading } from '../../src/data/files/user-dataset';
import type { Decode } from '../../src/data/files/picture-files';
import type { OwnSet } from '../../src/data/pictures';
import type { Table } from '../../src/data/files/table';
import { mutated } from '../data/files';
import { Chance, hostile } from './chance';
import { attempt, emptyTally, type Outcome, type Tally } from './tally';

type Bytes = Uint8Array<ArrayBuffer>;

/** Makes files of one format from these seeds on and reads each as the page's worker does. */
export async function fuzzFiles(
  format: FileFormat,
  first: number,
  count: number,
  hear: (seed: number) => void = () => {},
): Promise<Tally> {
  const tally = emptyTally(format);
  for (let seed = first; seed < first + count; seed++) {
    hear(seed);
    const files = makers[format](new Chance(seed), seed);
    await attempt(tally, seed, () => outcome(files));
  }
  return tally;
}

export type FileFormat = keyof typeof makers;

async function outcome(files: readonly OwnFile[]): Promise<Outcome> {
  const result = await readFiles(
    { files, kinds: ['table', 'images', 'h5', 'mat'], size: undefined },
    () => {},
    decode,
  );
  if (result.ok) return { read: true, told: false, faults: faultsOf(result.value) };
  const { problem } = result;
  const isSentence = typeof problem === 'string' && problem.length > 0 && problem.length <= 500;
  return { read: false, told: true, faults: isSentence ? [] : [`not a sentence: ${problem}`] };
}

/** Node decodes no pictures: what begins and ends as PNG does is one. */
const decode: Decode = async (picture, { height, width, channels }) => {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const isWhole = bytes[0] === 0x89 && Buffer.from(bytes).includes('IEND');
  return isWhole ? new Uint8Array(height * width * channels).fill(bytes.length % 256) : undefined;
};

// — Made —

const makers = {
  csv: (chance: Chance, seed: number) => [
    file(chance.one(['a.csv', 'a.tsv', 'a.txt', 'a']), table(chance, seed)),
  ],
  idx: (chance: Chance, seed: number) => pairOf(chance, (bytes) => header(bytes, chance, seed, 16)),
  gzip: (chance: Chance, seed: number) =>
    pairOf(chance, (bytes) =>
      chance.happens(0.5)
        ? mutated(new Uint8Array(gzipSync(bytes)), seed)
        : new Uint8Array(gzipSync(header(bytes, chance, seed, 16))),
    ),
  zip: (chance: Chance, seed: number) => [file('a.zip', zip(chance, seed))],
  hdf5: (chance: Chance, seed: number) => damagedOf(/\.h5$/, chance, seed),
  mat: (chance: Chance, seed: number) => damagedOf(/\.mat$/, chance, seed),
  numpy: (chance: Chance, seed: number) => damagedOf(/\.np[yz]$/, chance, seed),
};

const fixtures = 'test/fixtures/files/';
const samples = 'public/samples/';
const names = [fixtures, `${fixtures}arrays/`, samples].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => folder + name),
);
const read = (path: string): Bytes => new Uint8Array(readFileSync(path));
const file = (path: string, bytes: Bytes): OwnFile => ({ path, blob: new Blob([bytes]) });

/** A fixture of such a name, damaged; of sets in two files, now and then both. */
function damagedOf(pattern: RegExp, chance: Chance, seed: number): readonly OwnFile[] {
  const all = names.filter((name) => pattern.test(name));
  const chosen = chance.happens(0.2) ? [chance.one(all), chance.one(all)] : [chance.one(all)];
  return chosen.map((path, i) =>
    file(path.slice(path.lastIndexOf('/') + 1), header(read(path), chance, seed + i, 512)),
  );
}

/** Damaged; half of the time within the first bytes, by a number that no size should have. */
function header(bytes: Bytes, chance: Chance, seed: number, length: number): Bytes {
  if (chance.happens(0.4)) return mutated(bytes, seed);
  const copy = bytes.slice();
  const at = chance.below(Math.min(length, copy.length));
  const width = chance.one([1, 2, 4, 8]);
  const value = chance.one([0, 1, 0x7f, 0x80, 0xff]);
  const [first, rest] = chance.one([
    [value, value],
    [value, 0],
    [0, value],
  ] as const);
  copy.fill(rest, at, at + width);
  copy[at] = first;
  return copy;
}

/** Pictures and labels, of which one, both or none are touched, or missing. */
function pairOf(chance: Chance, touch: (bytes: Bytes) => Bytes): readonly OwnFile[] {
  const pairs = ['t10k-images-idx3-ubyte.gz', 't10k-labels-idx1-ubyte.gz'].map((name) => [
    name,
    new Uint8Array(gunzipSync(read(fixtures + name))),
  ]) as [string, Bytes][];
  const files = pairs.map(([name, bytes]) =>
    file(name, chance.happens(0.7) ? touch(bytes) : bytes),
  );
  return chance.happens(0.1) ? files.slice(chance.below(2), 2).slice(0, 1) : files;
}

/** A table with cells of any content, of which rows may have too many or too few, in some encoding; or a damaged sample. */
function table(chance: Chance, seed: number): Bytes {
  if (chance.happens(0.3)) {
    const all = names.filter((name) => name.endsWith('.csv'));
    return mutated(read(chance.one(all)), seed);
  }
  const between = chance.one([',', ',', ';', '\t', '|', ' ', '::']);
  const end = chance.one(['\n', '\n', '\r\n', '\r', '\u2028']);
  const width = 1 + chance.below(6);
  const kinds = Array.from({ length: width }, () => chance.below(5));
  const cell = (kind: number) => {
    if (chance.happens(0.05)) return chance.one(hostile);
    switch (kind) {
      case 0:
        return String(chance.between(-100, 100));
      case 1:
        return chance.one(['yes', 'no', 'maybe', '"a, b"', '"a ""b"""', '']);
      case 2:
        return chance.one([
          '$1,234.50',
          '1.234,5 €',
          '12 %',
          '1’000',
          '(3.50)',
          '2026-11-28',
          '1e5',
        ]);
      default:
        return String(chance.below(1000));
    }
  };
  const rows = Array.from({ length: chance.one([0, 1, 2, 9, 40, 200]) }, () =>
    kinds
      .slice(0, chance.happens(0.02) ? chance.below(width) : width)
      .map(cell)
      .join(between),
  );
  const head = kinds.map((_, j) => (chance.happens(0.1) ? chance.one(hostile) : `column ${j}`));
  const text = [...(chance.happens(0.7) ? [head.join(between)] : []), ...rows].join(end);
  const encoding = chance.one(['utf8', 'utf8', 'utf8', 'latin1', 'utf16le'] as const);
  const mark = chance.happens(0.2) ? '\ufeff' : '';
  return new Uint8Array(Buffer.from(mark + text, encoding));
}

const folders: readonly string[] = [
  ['cats/', 'dogs/', 'train/cats/', 'test/dogs/', '../', '/etc/', 'a\\b\\', '__proto__/', '', './'],
  ['constructor/', '__MACOSX/', 'C:/', `${'n'.repeat(3000)}/`, 'é/', '\u202e/'],
].flat();

/** Pictures in folders with names that try to leave the zip, and a zip that is damaged. */
function zip(chance: Chance, seed: number): Bytes {
  const png = new Uint8Array([
    0x89,
    ...Buffer.from('PNG\r\n\x1a\n0000IHDR\0\0\0\x01\0\0\0\x01IEND'),
  ]);
  const folder = () => chance.one(folders);
  const entries = chance.list(30, (): [string, Bytes] => [
    `${folder()}${chance.below(99)}${chance.one(['.png', '.png', '.jpg', '.csv', '', '.PNG', '.zip'])}`,
    chance.happens(0.8) ? png : mutated(png, seed),
  ]);
  const made = chance.happens(0.2)
    ? read(`${samples}shapes.zip`)
    : new Uint8Array(zipSync(Object.fromEntries(entries), { level: chance.one([0, 6]) }));
  return chance.happens(0.6) ? mutated(made, seed) : made;
}

// — Read, and looked at —

function faultsOf(reading: Reading): readonly string[] {
  if (reading.kind === 'table') return faultsOfTable(reading.table);
  const { set, ref, notes } = reading;
  const faults = [set, ...(set.test ? [set.test] : [])].flatMap(faultsOfSet);
  if (!/^[0-9a-f]{64}$/.test(ref.sha256)) faults.push(`the digest ${ref.sha256}`);
  if (notes.some((note) => note.length > 500)) faults.push('a note that is too long');
  return faults;
}

function faultsOfTable({ rows, columns, lines, preview }: Table): string[] {
  const faults: string[] = [];
  if (!(rows > 0 && columns.length > 0)) faults.push(`${rows} rows, ${columns.length} columns`);
  if (lines.length !== rows) faults.push(`${lines.length} lines of ${rows} rows`);
  if (preview.some((row) => row.length !== columns.length)) faults.push('the preview');
  for (const { values, codes, words } of columns) {
    if (values.length !== rows) faults.push(`a column of ${values.length}, ${rows} rows`);
    if (values.some((value) => Math.abs(value) === Infinity)) faults.push('an infinite number');
    if (codes?.some((code) => code > words.length)) faults.push('a word that is none');
  }
  return faults;
}

function faultsOfSet(set: OwnSet): string[] {
  const faults = 'bytes' in set ? [] : faultsOfValues(set);
  const { m, y, labels, image } = set;
  const classes = 'bytes' in set ? labels.length : set.classes;
  if (!(Number.isInteger(m) && m > 0 && y.length === m))
    faults.push(`${m} examples, ${y.length} y`);
  if (!labels.every((label) => typeof label === 'string')) faults.push('labels');
  if (classes > 0 && !y.every((c) => Number.isInteger(c) && c >= 0 && c < classes))
    faults.push('a class that is none');
  if (!y.every(Number.isFinite)) faults.push('an infinite y');
  const pixels = image && image.height * image.width * image.channels;
  if ('bytes' in set && set.bytes.length !== m * pixels!) faults.push(`${set.bytes.length} bytes`);
  return faults;
}

function faultsOfValues({ x, m, n, features }: Dataset): string[] {
  const faults: string[] = [];
  if (x.length !== m * n) faults.push(`${x.length} values of ${m} × ${n}`);
  if (!x.every(Number.isFinite)) faults.push('an infinite x');
  if (features.length !== n) faults.push(`${features.length} names of ${n} features`);
  return faults;
}

/** Every format that is tried. */
export const fileFormats = Object.keys(makers) as readonly FileFormat[];
