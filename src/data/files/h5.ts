/** The course's HDF5 files: train_set_x (m × height × width × channels, bytes), train_set_y, list_classes; or the same of test_set. */
import { fileText } from './files.text';
import {
  type Arrays,
  MOST_ARRAY,
  MOST_MEGABYTES,
  type NumberArray,
  type Numbers,
  TooLarge,
} from './arrays';
import { nameOf, type OwnFile, type Progress } from './bytes';
import { type InflateTo, NotRead, valuesOf } from './h5-values';
import { MOST_BYTES, MOST_VALUES, type Pictures, pixelsOf, sizeText } from '../pictures';
import { fine, problem, type Read } from './result';
import { withTest } from './test-part';

const text = fileText.problem;

/** Whether a file begins as HDF5 files do. */
export function isH5(first: Uint8Array): boolean {
  return [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, i) => first[i] === byte);
}

/** The pictures in one of the course's files, or in the two of a pair, in any order. Never throws. */
export async function readH5(
  files: readonly OwnFile[],
  progress?: Progress,
): Promise<Read<Pictures>> {
  const read: H5Part[] = [];
  for (const [i, file] of files.entries()) {
    const found = await readArrays(file);
    if (!found.ok) return found;
    const part = partsIn(nameOf(file), found.value);
    if (!part.ok) return part;
    read.push(...part.value);
    progress?.((i + 1) / files.length);
  }
  const train = read.filter(({ part }) => part === 'train');
  const test = read.filter(({ part }) => part === 'test');
  if (train.length > 1 || test.length > 1)
    return problem(text.h5Same(train.length > 1 ? 'train' : 'test'));
  const [whole, held] = [train[0]?.pictures, test[0]?.pictures];
  if (whole && held) return withTest(whole, held);
  return fine((whole ?? held)!);
}

/** Whether these are arrays of the course's files. */
export function isCourse(arrays: Arrays): boolean {
  return [...arrays.keys()].some((key) => /^(?:train|test)_set_[xy]$/.test(key));
}

/** The arrays at the top of an HDF5 file, by name; those of any other kind are passed over. Never throws. */
export async function readArrays(file: OwnFile): Promise<Read<Arrays>> {
  const name = nameOf(file);
  const megabytes = Math.ceil(file.blob.size / 1e6);
  if (megabytes > MOST_MEGABYTES)
    return problem(text.tooManyBytes(name, megabytes, MOST_MEGABYTES));
  try {
    return fine(await arraysIn(file));
  } catch (error) {
    if (error instanceof TooLarge) return problem(text.unpacksTo(name, MOST_MEGABYTES));
    return problem(
      error instanceof NotRead ? text.h5Feature(name, error.feature) : text.notH5(name),
    );
  }
}

interface H5Part {
  readonly part: 'train' | 'test';
  readonly pictures: Pictures;
}

/** The parts in one file; at least one. */
function partsIn(name: string, found: Arrays): Read<readonly H5Part[]> {
  const parts: H5Part[] = [];
  for (const part of ['train', 'test'] as const) {
    const [x, y] = [found.get(`${part}_set_x`), found.get(`${part}_set_y`)];
    if (!x || !y) continue;
    const pictures = picturesOf(name, part, x, y, found.get('list_classes'));
    if (!pictures.ok) return pictures;
    parts.push({ part, pictures: pictures.value });
  }
  return parts.length > 0 ? fine(parts) : problem(text.h5Keys(name, [...found.keys()]));
}

/** Rejects where the file cannot be read or is damaged. */
async function arraysIn({ path, blob }: OwnFile): Promise<Arrays> {
  const [{ File, Dataset }, inflate, bytes] = await Promise.all([
    import('jsfive'),
    inflater(),
    contentOf(blob),
  ]);
  const file = new File(bytes.buffer, path);
  const arrays = new Map<string, NumberArray>();
  let room = MOST_ARRAY;
  for (const key of file.keys) {
    const found = file.get(key);
    if (!(found instanceof Dataset)) continue;
    const array = valuesOf(found, bytes, inflate);
    if (!array) continue;
    room -= ArrayBuffer.isView(array.values) ? array.values.byteLength : array.values.length;
    if (room < 0) throw new TooLarge();
    arrays.set(key, array);
  }
  return arrays;
}

/** The file from where HDF5 begins: MATLAB puts 512 bytes before it, and addresses do not count them. */
async function contentOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  for (const before of [0, 512, 1024, 2048]) {
    const first = new Uint8Array(await blob.slice(before, before + 8).arrayBuffer());
    if (isH5(first)) return new Uint8Array(await blob.slice(before).arrayBuffer());
  }
  throw new RangeError('no HDF5');
}

/** fflate's, that stops where the result is longer than it may be. */
async function inflater(): Promise<InflateTo> {
  const { Unzlib } = await import('fflate');
  return (packed, most) => {
    const result = new Uint8Array(most);
    let filled = 0;
    const stream = new Unzlib((piece) => {
      if (filled + piece.length > most) throw new RangeError(`more than ${most} bytes`);
      result.set(piece, filled);
      filled += piece.length;
    });
    for (let at = 0; at < packed.length; at += PIECE)
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    return result.subarray(0, filled);
  };
}
/** Packed bytes at a time: whatever they are, they unpack to four megabytes at most. */
const PIECE = 4096;

function picturesOf(
  name: string,
  part: string,
  x: NumberArray,
  y: NumberArray,
  classes: NumberArray | undefined,
): Read<Pictures> {
  const [m = 0, height = 0, width = 0, channels = 0] = x.shape;
  const [xKey, yKey] = [`${part}_set_x`, `${part}_set_y`];
  const image = { height, width, channels };
  if (x.shape.length !== 4 || (channels !== 1 && channels !== 3) || pixelsOf(image) === 0)
    return problem(text.h5Shape(name, xKey, 'm × height × width × 3', x.shape));
  if (pixelsOf(image) > MOST_VALUES) return problem(text.tooLarge(sizeText(image), MOST_VALUES));
  if (m === 0) return problem(text.noExamples(name));
  if (x.values.length > MOST_BYTES)
    return problem(text.tooManyPixels(fileText.pictures(m), MOST_BYTES / 1e6));
  if (y.values.length !== m) return problem(text.h5Shape(name, yKey, `of length ${m}`, y.shape));
  if (!areBytes(x.values)) return problem(text.h5Value(name, xKey, 'whole numbers from 0 to 255'));
  if (!areBytes(y.values)) return problem(text.h5Value(name, yKey, 'whole numbers from 0 to 255'));
  const labels = labelsOf(classes, y.values);
  return fine({
    name,
    bytes: Uint8Array.from(x.values),
    y: Uint8Array.from(y.values),
    m,
    labels,
    image,
  });
}

function areBytes(values: NumberArray['values']): values is Numbers {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!(Number.isInteger(value) && (value as number) >= 0 && (value as number) < 256))
      return false;
  }
  return true;
}

/** The names in list_classes; numbers where they are none, or not for every class. */
function labelsOf(classes: NumberArray | undefined, y: ArrayLike<number>): readonly string[] {
  const count = Array.from(y).reduce((most, value) => Math.max(most, value + 1), 0);
  const names = Array.from<string | number, string>(classes?.values ?? [], (name) =>
    String(name).replaceAll('\0', '').trim(),
  );
  const isNamed =
    names.length >= count && names.every(Boolean) && new Set(names).size === names.length;
  return isNamed ? names : Array.from({ length: count }, (_, i) => String(i));
}
