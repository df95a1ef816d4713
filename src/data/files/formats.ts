/** Which files of those given matter, and of which format they are: told by how they begin, never by their names alone. */
import type { FileKind } from '../../core/lab';
import { fileText } from './files.text';
import { beginning, contentBeginning, isGzip, nameOf, type OwnFile } from './bytes';
import { isH5 } from './h5';
import { isIdx } from './idx';
import { matVersion } from './mat';
import { isNpy } from './npy';
import { isHidden } from './picture-files';
import { fine, problem, type Read } from './result';
import {
  isNamedPicture,
  type OtherFormat,
  otherFormat,
  pictureFormat,
  SIGNATURE,
} from './signatures';
import { isZip } from './zip';

const text = fileText.problem;

export type Format = 'table' | 'idx' | 'picture' | 'zip' | 'h5' | 'mat' | 'npy';
/** What files of a format may have. */
export const kindsOf: Readonly<Record<Format, readonly FileKind[]>> = {
  table: ['table'],
  idx: ['images'],
  picture: ['images'],
  zip: ['images'],
  h5: ['h5', 'mat'],
  mat: ['mat', 'images'],
  npy: ['mat', 'images', 'table'],
};

/** What can be given together. */
const groupOf: Readonly<Record<Format, string>> = {
  table: 'table',
  idx: 'idx',
  picture: 'pictures',
  zip: 'pictures',
  h5: 'h5',
  mat: 'mat',
  npy: 'npy',
};

/** The files that matter, and their one format. What lies in a folder beside them is passed over. */
export async function sortedOut(
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
  const isMixed = new Set(known.map((format) => groupOf[format])).size > 1;
  if (isMixed) return problem(text.mixed(known.map((format) => fileText.found[format])));
  if (present.length === 0)
    return problem(text.other(nameOf(visible[0]!), fileText.others[formats[0] as OtherFormat]));
  const format = known[0] ?? 'table';
  const isOfIt = (one: Format | OtherFormat) => isFormat(one) && groupOf[one] === groupOf[format];
  return fine({ format, wanted: visible.filter((_, i) => isOfIt(formats[i]!)) });
}

function isFormat(format: Format | OtherFormat): format is Format {
  return format in groupOf;
}

/** What a file begins like. Rejects where it cannot be read. */
async function formatOf({ path, blob }: OwnFile): Promise<Format | OtherFormat> {
  const first = await beginning(blob, SIGNATURE);
  const format = arrayFormat(first);
  if (format) return format;
  if (isZip(first)) return 'zip';
  if (isIdx(first)) return 'idx';
  if (pictureFormat(first, path)) return 'picture';
  if (await isGzip(blob)) return packedFormat(blob);
  return otherFormat(first) ?? (isNamedPicture(path) ? 'picture' : 'table');
}

function arrayFormat(first: Uint8Array): 'h5' | 'npy' | 'mat' | undefined {
  if (isH5(first)) return 'h5';
  if (isNpy(first)) return 'npy';
  return matVersion(first) ? 'mat' : undefined;
}

/** What is in a gzip file. Damaged ones and those of MNIST's get their sentences from its reader. */
async function packedFormat(blob: Blob): Promise<Format | OtherFormat> {
  const first = await contentBeginning(blob, SIGNATURE).catch(() => undefined);
  if (!first || isIdx(first)) return 'idx';
  return (matVersion(first) ? 'mat' : otherFormat(first)) ?? 'table';
}
