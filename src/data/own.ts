/** Files of the learner's own, of whatever kind: told apart by their content, read, and named for links. */
import type { FileKind } from '../core/lab';
import { fileText } from '../core/text/files';
import {
  beginning,
  contentBeginning,
  isGzip,
  nameOf,
  nameOfAll,
  type OwnFile,
  type Progress,
} from './content';
import type { ImageShape } from './dataset';
import { readMat } from './from-mat';
import { isH5, readH5 } from './h5';
import { isIdx, readIdx } from './idx';
import { matVersion } from './mat';
import { formatSize, type Reading } from './own-set';
import { type Decode, isHidden, readPictures } from './picture-files';
import type { OwnSet } from './pictures';
import { fine, problem, type Read } from './read';
import { readTable } from './reader';
import { Sha256 } from './sha256';
import {
  isDecodable,
  isNamedPicture,
  type OtherFormat,
  otherFormat,
  pictureFormat,
  SIGNATURE,
} from './signatures';
import { isZip } from './zip';

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
  { files, kinds, size }: Request,
  progress?: Progress,
  decode?: Decode,
): Promise<Read<Reading>> {
  const sorted = await sortedOut(files);
  if (!sorted.ok) return sorted;
  const { format, wanted } = sorted.value;
  const kind = kindOf[format];
  if (!kinds.includes(kind)) {
    const expected = kinds.map((name) => fileText.kinds[name]);
    return problem(text.wrongKind(nameOf(wanted[0]!), fileText.found[format], expected));
  }
  switch (format) {
    case 'table':
      return tableIn(wanted, progress);
    case 'idx':
      return named(await readIdx(wanted, progress), wanted, 'idx');
    case 'h5':
      return named(await readH5(wanted, progress), wanted, 'h5');
    case 'mat':
      if (wanted.length > 1) return problem(text.oneMat(wanted.length));
      return named(await readMat(wanted[0]!, progress), wanted, 'mat');
    case 'picture':
    case 'zip':
      return picturesIn(wanted, size ?? USUAL_SIZE, progress, decode);
  }
}

/** Where nothing says another: that of MNIST. */
const USUAL_SIZE: ImageShape = { height: 28, width: 28, channels: 1 };

type Format = 'table' | 'idx' | 'picture' | 'zip' | 'h5' | 'mat';
const kindOf: Readonly<Record<Format, FileKind>> = {
  table: 'table',
  idx: 'images',
  picture: 'images',
  zip: 'images',
  h5: 'h5',
  mat: 'mat',
};

/** The files that matter, and their one format. What lies in a folder beside them is passed over. */
async function sortedOut(
  files: readonly OwnFile[],
): Promise<Read<{ readonly format: Format; readonly wanted: readonly OwnFile[] }>> {
  const visible = files.length === 1 ? files : files.filter(({ path }) => !isHidden(path));
  if (visible.length === 0) return problem(text.nothing);
  const formats: (Format | OtherFormat)[] = [];
  for (const file of visible) {
    const format = await formatOf(file).catch(() => undefined);
    if (!format) return problem(text.unreadable(nameOf(file)));
    formats.push(format);
  }
  const present = [...new Set(formats)].filter(isFormat);
  const known = present.filter((format) => format !== 'table');
  const kinds = new Set(known.map((format) => kindOf[format]));
  const isMixed = kinds.size > 1 || (known.includes('idx') && known.length > 1);
  if (isMixed) return problem(text.mixed(known.map((format) => fileText.found[format])));
  if (present.length === 0)
    return problem(text.other(nameOf(visible[0]!), fileText.others[formats[0] as OtherFormat]));
  const format = known[0] ?? 'table';
  const isOfIt = (one: Format | OtherFormat) => isFormat(one) && kindOf[one] === kindOf[format];
  return fine({ format, wanted: visible.filter((_, i) => isOfIt(formats[i]!)) });
}

function isFormat(format: Format | OtherFormat): format is Format {
  return format in kindOf;
}

/** What a file begins like. Rejects where it cannot be read. */
async function formatOf({ path, blob }: OwnFile): Promise<Format | OtherFormat> {
  const first = await beginning(blob, SIGNATURE);
  if (isH5(first)) return 'h5';
  if (isZip(first)) return 'zip';
  if (isIdx(first)) return 'idx';
  if (matVersion(first)) return 'mat';
  if (pictureFormat(first, path)) return 'picture';
  if (await isGzip(blob)) return packedFormat(blob);
  return otherFormat(first) ?? (isNamedPicture(path) ? 'picture' : 'table');
}

/** What is in a gzip file. Damaged ones and those of MNIST's get their sentences from its reader. */
async function packedFormat(blob: Blob): Promise<Format | OtherFormat> {
  const first = await contentBeginning(blob, SIGNATURE).catch(() => undefined);
  if (!first || isIdx(first)) return 'idx';
  return otherFormat(first) ?? 'table';
}

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
  return named(fine(pictures), await usual(files), formatSize(size), notes);
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
  set: Read<OwnSet>,
  files: readonly OwnFile[],
  options: string,
  notes: readonly string[] = [],
): Promise<Read<Reading>> {
  if (!set.ok) return set;
  try {
    const ref = { name: nameOfAll(files), sha256: await digestOf(files), options };
    return fine({ kind: 'set', set: set.value, ref, notes });
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
