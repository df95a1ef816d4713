/** The course's HDF5 files: train_set_x (m × height × width × channels, bytes), train_set_y, list_classes; or the same of test_set. */
import { fileText } from '../core/text/files';
import { nameOf, type OwnFile, type Progress } from './content';
import { MOST_BYTES, MOST_VALUES, type Pictures, pixelsOf, sizeText } from './pictures';
import { fine, problem, type Read } from './read';
import { withTest } from './test-part';

const text = fileText.problem;
const MEGABYTE = 2 ** 20;

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
    const part = await readOne(file);
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

interface H5Part {
  readonly part: 'train' | 'test';
  readonly pictures: Pictures;
}

/** An array as it lies in a file, in C order. */
interface Values {
  readonly shape: readonly number[];
  readonly values: ArrayLike<unknown>;
}

/** The parts in one file; at least one. */
async function readOne(file: OwnFile): Promise<Read<readonly H5Part[]>> {
  const name = nameOf(file);
  const megabytes = Math.ceil(file.blob.size / MEGABYTE);
  const most = Math.ceil(MOST_BYTES / MEGABYTE) + 1;
  if (megabytes > most) return problem(text.tooManyBytes(name, megabytes, most));
  const found = await arraysIn(file).catch(() => undefined);
  if (!found) return problem(text.notH5(name));
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

/** The arrays that matter, by name, and the names of the rest. Rejects where the file cannot be read or understood. */
async function arraysIn({ path, blob }: OwnFile): Promise<ReadonlyMap<string, Values | undefined>> {
  const [{ File }, content] = await Promise.all([import('jsfive'), blob.arrayBuffer()]);
  const file = new File(content, path);
  return new Map(
    file.keys.map((key) => [key, WANTED.test(key) ? valuesIn(file, key, blob.size) : undefined]),
  );
}
const WANTED = /^(?:(?:train|test)_set_[xy]|list_classes)$/;

/** Of an array that is larger than a file of this size can hold, nothing is read: its shape is damaged. */
function valuesIn(file: { get(key: string): unknown }, key: string, size: number): Values {
  const found = file.get(key) as { readonly shape?: unknown; readonly value?: unknown };
  const shape = [...(found.shape as readonly number[])].map(Number);
  const length = shape.reduce((a, b) => a * b, 1);
  if (!(length >= 0 && length <= MOST_COMPRESSION * size)) throw new RangeError(shape.join(' × '));
  const values = found.value as ArrayLike<unknown>;
  if (values.length !== length) throw new RangeError(`${values.length} ≠ ${length}`);
  return { shape, values };
}
/** What deflate reaches at most. */
const MOST_COMPRESSION = 1032;

function picturesOf(
  name: string,
  part: string,
  x: Values,
  y: Values,
  classes: Values | undefined,
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

function areBytes(values: ArrayLike<unknown>): values is ArrayLike<number> {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!(Number.isInteger(value) && (value as number) >= 0 && (value as number) < 256))
      return false;
  }
  return true;
}

/** The names in list_classes; numbers where they are none, or not for every class. */
function labelsOf(classes: Values | undefined, y: ArrayLike<number>): readonly string[] {
  const count = Array.from(y).reduce((most, value) => Math.max(most, value + 1), 0);
  const names = Array.from(classes?.values ?? [], (name) =>
    String(name).replaceAll('\0', '').trim(),
  );
  const isNamed =
    names.length >= count && names.every(Boolean) && new Set(names).size === names.length;
  return isNamed ? names : Array.from({ length: count }, (_, i) => String(i));
}
