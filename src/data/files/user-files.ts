/** Files of the learner's own, of whatever kind: told apart by their content, read, and named for links. */
import type { FileKind } from '../../core/lab';
import { fileText } from './files.text';
import { beginning, nameOf, nameOfAll, type OwnFile, type Progress } from './bytes';
import { type ImageShape, taskOf } from '../dataset';
import type { Arrays } from './arrays';
import { type ArraySet, setFrom } from './from-arrays';
import { readMat } from './from-mat';
import { kindsOf, sortedOut } from './formats';
import { isCourse, readArrays, readH5 } from './h5';
import { readIdx } from './idx';
import { readNumPy } from './npy';
import { formatSize, type Reading } from './user-dataset';
import { type Decode, readPictures } from './picture-files';
import { arePictures, type OwnSet } from '../pictures';
import { fine, problem, type Read } from './result';
import { readTable } from './table-reader';
import { Sha256 } from './sha256';
import { isDecodable, pictureFormat, SIGNATURE } from './signatures';
import { MAX_VALUES } from './table';
import { unzipped } from './zip-contents';

const text = fileText.problem;

/** What is to be read, and for what. */
export interface Request {
  readonly files: readonly OwnFile[];
  /** What the lab reads. */
  readonly kinds: readonly FileKind[];
  /** The size to which pictures are brought. */
  readonly size: ImageShape | undefined;
}

/** Reads files that belong together. Never throws. */
export async function readFiles(
  request: Request,
  progress?: Progress,
  decode?: Decode,
): Promise<Read<Reading>> {
  const { files, kinds, size } = request;
  const sorted = await sortedOut(files);
  if (!sorted.ok) return sorted;
  const { format, wanted } = sorted.value;
  if (format === 'zip' && wanted.length === 1) {
    const inner = await unzipped(wanted[0]!);
    if (!inner.ok) return inner;
    if (inner.value) return inZip(wanted[0]!, inner.value, request, progress, decode);
  }
  const isRead = kindsOf[format].some((kind) => kinds.includes(kind));
  if (!isRead) return wrongKind(wanted[0]!, fileText.found[format], kinds);
  switch (format) {
    case 'table':
      return tableIn(wanted, progress);
    case 'idx':
      return named(fromSet(await readIdx(wanted, progress)), wanted, 'idx');
    case 'h5':
    case 'mat':
    case 'npy':
      return arraysIn(format, wanted, kinds, progress);
    case 'picture':
    case 'zip':
      return picturesIn(wanted, size ?? USUAL_SIZE, progress, decode);
  }
}

function wrongKind(
  file: OwnFile,
  found: string,
  kinds: readonly FileKind[],
): ReturnType<typeof problem> {
  const expected = kinds.map((name) => fileText.kinds[name]);
  return problem(text.wrongKind(nameOf(file), found, expected));
}

/** Where nothing says another: that of MNIST. */
const USUAL_SIZE: ImageShape = { height: 28, width: 28, channels: 1 };

/** Reads what is in a zip as if it had been given; links know the zip. */
async function inZip(
  zip: OwnFile,
  inner: 'npz' | readonly OwnFile[],
  { kinds, size }: Request,
  progress?: Progress,
  decode?: Decode,
): Promise<Read<Reading>> {
  if (inner === 'npz') return arraysIn('npy', [zip], kinds, progress);
  const read = await readFiles({ files: inner, kinds, size }, progress, decode);
  const isTable = kinds.includes('table') && inner.some(({ path }) => /\.[ct]sv$/i.test(path));
  if (!read.ok && !isTable && kinds.includes('images') && (await areUnknown(inner)))
    return problem(text.noPictureInside(nameOf(zip), inner.map(nameOf)));
  if (!read.ok || read.value.kind === 'table') return read;
  const { set, ref, notes } = read.value;
  return named(fine({ set, notes }), [zip], ref.options);
}

async function areUnknown(files: readonly OwnFile[]): Promise<boolean> {
  const sorted = await sortedOut(files);
  return !sorted.ok || sorted.value.format === 'table';
}

// — Arrays —

/** Sets in files of arrays: what they have shows only then. */
async function arraysIn(
  format: 'h5' | 'mat' | 'npy',
  files: readonly OwnFile[],
  kinds: readonly FileKind[],
  progress: Progress | undefined,
): Promise<Read<Reading>> {
  const wanted = kinds.includes('images') && !kinds.includes('mat') ? 'pictures' : 'any';
  const found = fileText.found[format];
  if (format === 'mat' && files.length > 1) return problem(text.oneMat(files.length));
  if (format === 'npy') {
    const read = await readNumPy(files);
    if (!read.ok) return read;
    const { arrays, problems } = read.value;
    const table = tableOf(arrays);
    if (table !== undefined && kinds.includes('table'))
      return tableIn([{ path: files[0]!.path, blob: new Blob([table]) }], progress);
    const set = setFrom(arrays, nameOfAll(files), wanted);
    if (!set.ok && problems.length > 0) return problem(problems[0]!);
    return fitting(set, files, format, found, kinds);
  }
  if (format === 'mat')
    return fitting(await readMat(files[0]!, wanted, progress), files, format, found, kinds);
  const one = files.length === 1 ? await readArrays(files[0]!) : undefined;
  if (one && !one.ok) return one;
  const set =
    one && !isCourse(one.value)
      ? setFrom(one.value, nameOf(files[0]!), wanted)
      : fromSet(await readH5(files, progress));
  return fitting(set, files, format, found, kinds);
}

/** The set, named, where a lab of these kinds reads what it has. */
function fitting(
  read: Read<ArraySet>,
  files: readonly OwnFile[],
  format: 'h5' | 'mat' | 'npy',
  found: string,
  kinds: readonly FileKind[],
): Promise<Read<Reading>> | Read<never> {
  if (!read.ok) return read;
  const { set } = read.value;
  const { content } = fileText;
  if (arePictures(set)) {
    if (!kinds.includes(format === 'h5' ? 'h5' : 'images'))
      return wrongKind(files[0]!, content.pictures(found), kinds);
  } else {
    const isRead = kinds.includes('mat') || (format === 'npy' && kinds.includes('table'));
    if (!isRead) return wrongKind(files[0]!, content.features(found), kinds);
    // labs that take tables predict values too
    if (taskOf(set).kind === 'regression' && !kinds.includes('table'))
      return wrongKind(files[0]!, content.values(found), kinds);
  }
  return named(read, files, format);
}

/** One matrix without y is a table, in which the learner chooses the column to learn. */
function tableOf(arrays: Arrays): string | undefined {
  const [array, ...others] = arrays.values();
  if (!array || others.length > 0 || array.shape.length !== 2) return undefined;
  const [rows, columns] = array.shape as readonly [number, number];
  if (!(rows * columns <= MAX_VALUES)) return undefined;
  const at = (i: number, j: number) =>
    array.values[array.order === 'C' ? i * columns + j : j * rows + i]!;
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_column, j) => quoted(at(i, j))).join(','),
  ).join('\n');
}

const quoted = (value: number | string) =>
  typeof value === 'number' ? value : `"${value.replaceAll('"', '""')}"`;

function fromSet(read: Read<OwnSet>): Read<ArraySet> {
  return read.ok ? fine({ set: read.value, notes: [] }) : read;
}

// — Tables and pictures —

async function tableIn(
  files: readonly OwnFile[],
  progress: Progress | undefined,
): Promise<Read<Reading>> {
  if (files.length > 1) return problem(text.oneTable(files.length));
  const table = await readTable(files[0]!.blob, nameOf(files[0]!), progress);
  return table.ok ? fine({ kind: 'table', table: table.value }) : table;
}

async function picturesIn(
  files: readonly OwnFile[],
  size: ImageShape,
  progress: Progress | undefined,
  decode: Decode | undefined,
): Promise<Read<Reading>> {
  const read = await readPictures(files, size, decode, progress);
  if (!read.ok) return read;
  const { pictures, notes } = read.value;
  return named(fine({ set: pictures, notes }), await usual(files), formatSize(size));
}

/** Those by which links know a set: pictures that not every browser reads do not count, where there are others. */
async function usual(files: readonly OwnFile[]): Promise<readonly OwnFile[]> {
  if (files.length === 1) return files;
  const formats = await Promise.all(
    files.map(async ({ path, blob }) => pictureFormat(await beginning(blob, SIGNATURE), path)),
  );
  const some = files.filter((_, i) => formats[i] === undefined || isDecodable(formats[i]!));
  return some.length > 0 ? some : files;
}

/** A set with the name by which links know its files. */
async function named(
  read: Read<ArraySet>,
  files: readonly OwnFile[],
  options: string,
): Promise<Read<Reading>> {
  if (!read.ok) return read;
  try {
    const ref = { name: nameOfAll(files), sha256: await digestOf(files), options };
    return fine({ kind: 'set', ...read.value, ref });
  } catch {
    return problem(text.unreadable(nameOf(files[0]!)));
  }
}

/** The SHA-256 of a file; of several, that of the list of theirs with their folders, in whatever order they came. */
async function digestOf(files: readonly OwnFile[]): Promise<string> {
  const digests: string[] = [];
  for (const { path, blob } of files) {
    const hash = new Sha256();
    for (let at = 0; at < blob.size; at += PIECE)
      hash.update(new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer()));
    digests.push(`${hash.digest()} ${path.split('/').slice(0, -1).at(-1) ?? ''}`);
  }
  if (digests.length === 1) return digests[0]!.slice(0, 64);
  const hash = new Sha256();
  hash.update(new TextEncoder().encode(digests.toSorted().join('\n')));
  return hash.digest();
}
const PIECE = 2 ** 20;
