/** Zips of something else than pictures: NumPy's arrays, or tables, matrices and MNIST's files as they are downloaded. */
import { fileText } from './files.text';
import { nameOf, type OwnFile } from './bytes';
import { isNpz } from './npy';
import { isHidden } from './picture-files';
import { fine, problem, type Read } from './result';
import { isNamedPicture, pictureFormat, SIGNATURE } from './signatures';
import { isZip, mostUnpacked, openZip } from './zip';

const text = fileText.problem;

/** What a zip has if it has no picture: NumPy's arrays by name, or files; undefined for one of pictures, and for one that is read as such to say what is wrong. */
export async function unzipped(
  file: OwnFile,
): Promise<Read<'npz' | readonly OwnFile[] | undefined>> {
  if (file.blob.size > 2 ** 29) return fine(undefined);
  const archive = await openZip(file.blob).catch(() => undefined);
  const entries = archive?.entries.filter(({ path }) => !isHidden(path)) ?? [];
  if (!archive || entries.length === 0 || entries.some(({ closed }) => closed))
    return fine(undefined);
  if (isNpz(archive)) return fine('npz');
  const has = (name: RegExp) => entries.some(({ path }) => name.test(path));
  if (has(/^\[Content_Types\]\.xml$/) || has(/^content\.xml$/))
    return problem(text.other(nameOf(file), fileText.others.workbook));
  if (has(/(?:^|\/)data\.pkl$/)) return problem(text.other(nameOf(file), fileText.others.pytorch));
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (entries.length > MOST_INNER || size > mostUnpacked(file.blob.size)) return fine(undefined);
  try {
    const files: OwnFile[] = [];
    for (const entry of entries) {
      const first = archive.beginning(entry, SIGNATURE);
      if (isNamedPicture(entry.path) || pictureFormat(first, entry.path)) return fine(undefined);
      if (isZip(first)) return fine(undefined);
      const content = archive.unpack(entry);
      if (!content) return problem(text.brokenZip(nameOf(file)));
      files.push({ path: entry.path, blob: new Blob([content]) });
    }
    return fine(files);
  } catch {
    return problem(text.zipTooMuch(nameOf(file)));
  }
}
const MOST_INNER = 100;
