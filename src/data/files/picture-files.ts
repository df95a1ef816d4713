/** Pictures from files: single ones, folders and zips of them, told apart by their content; the name of the folder is the class. */
import { fileText } from './files.text';
import { beginning, nameOf, nameOfAll, type OwnFile, type Progress } from './bytes';
import { MAX_CLASSES } from './limits';
import type { ImageShape } from '../dataset';
import { sizeOf } from './picture-header';
import { placesOf } from './picture-folders';
import { MOST_BYTES, type Pictures, pixelsOf } from '../pictures';
import { fine, problem, type Read } from './result';
import {
  isDecodable,
  isNamedPicture,
  type PictureFormat,
  pictureFormat,
  SIGNATURE,
} from './signatures';
import { withTest } from './test-part';
import { type Archive, type Entry, isZip, mostUnpacked, openZip, TooMuch } from './zip';

const text = fileText.problem;
const { notes } = fileText;

/** Brings a picture to a size, and gives its bytes; undefined where it is none that can be read. */
export type Decode = (picture: Blob, size: ImageShape) => Promise<Uint8Array | undefined>;

/** What was read, and sentences about what was left out, held out or put together. */
export interface PicturesRead {
  readonly pictures: Pictures;
  readonly notes: readonly string[];
}

/** A zip is taken into memory as a whole. */
const MOST_ZIP = 512;
/** A file in a zip that is larger is no picture to learn from. */
const LARGEST = 2 ** 26;
/** The largest picture that is decoded, which takes four times as many bytes. The largest that telephones take has 200 million. */
const MOST_PIXELS = 200_000_000;
/** Photographs have 5 to 30 pixels a byte; a file of far more is made to be large. */
const PIXELS_A_BYTE = 50;
const PIXELS_AT_LEAST = 300_000_000;

/** Files that no one has put there: “.DS_Store”, “__MACOSX/…”, “Thumbs.db”. */
export function isHidden(path: string): boolean {
  return /(?:^|\/)(?:\.|(?:__MACOSX|@eaDir|\$RECYCLE\.BIN|System Volume Information)\/|(?:eh)?thumbs(?:_vista)?\.db$|desktop\.ini$|Icon\r$)/i.test(
    path,
  );
}

/**
 * The pictures in these files, brought to one size. Classes are the folders' names, by number, then by word; pictures in no
 * folder are of class ''. Folders to train and to test on make a set with its test set (`placesOf`). Never throws.
 */
export async function readPictures(
  files: readonly OwnFile[],
  size: ImageShape,
  decode: Decode | undefined,
  progress?: Progress,
): Promise<Read<PicturesRead>> {
  if (!decode) return problem(text.noDecoder);
  const found: Found = { items: [], closed: [], others: [] };
  for (const file of files) {
    const wrong = await findIn(file, files.length > 1, found);
    if (wrong !== undefined) return problem(wrong);
  }
  const { items } = found;
  if (items.length === 0) return problem(noneIn(nameOf(files[0]!), found));
  const most = Math.floor(MOST_BYTES / pixelsOf(size));
  if (items.length > most) return problem(text.tooManyPictures(items.length, most));
  const collection = new Collection(items, size, decode);
  try {
    for (const [i, item] of items.entries()) {
      await collection.add(item);
      progress?.((i + 1) / items.length);
    }
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return problem(text.zipTooMuch(nameOf(files[0]!)));
  }
  return collection.result(nameOfAll(files), found.closed);
}

/** A picture in a file or in a zip, not yet in memory. */
interface Item {
  readonly path: string;
  /** Undefined where only its name says that it is a picture. */
  readonly format: PictureFormat | undefined;
  /** How many bytes it has, as far as is known. */
  readonly size: number;
  /** Its content; undefined where it is damaged. */
  readonly load: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
}

interface Found {
  readonly items: Item[];
  /** The entries of zips that cannot be opened. */
  readonly closed: Entry[];
  /** The paths of what is no picture. */
  readonly others: string[];
}

/** Adds what is in one file; says what is wrong, if anything is. */
async function findIn(
  { path, blob }: OwnFile,
  isOneOfSeveral: boolean,
  found: Found,
): Promise<string | undefined> {
  const name = nameOf({ path, blob });
  const first = await beginning(blob, SIGNATURE).catch(() => undefined);
  if (!first) return text.unreadable(name);
  if (!isZip(first)) {
    const load = async () => new Uint8Array(await blob.arrayBuffer());
    found.items.push({ path, format: pictureFormat(first, path), size: blob.size, load });
    return undefined;
  }
  const megabytes = Math.ceil(blob.size / 2 ** 20);
  if (megabytes > MOST_ZIP) return text.tooManyBytes(name, megabytes, MOST_ZIP);
  const archive = await openZip(blob).catch(() => undefined);
  if (!archive) return text.brokenZip(name);
  const items: Item[] = [];
  try {
    for (const entry of archive.entries) findEntry(archive, entry, { ...found, items });
  } catch {
    return text.zipTooMuch(name);
  }
  const bytes = items.reduce((sum, { size }) => sum + (size > LARGEST ? 0 : size), 0);
  if (bytes > mostUnpacked(blob.size)) return text.zipTooMuch(name);
  // of several zips, each is like a folder: “train.zip” and “test.zip”, or one for each class
  const folder = isOneOfSeveral ? `${path.replace(/\.zip$/i, '')}/` : '';
  for (const item of items) found.items.push({ ...item, path: folder + item.path });
  return undefined;
}

function findEntry(archive: Archive, entry: Entry, { items, closed, others }: Found): void {
  const { path, size } = entry;
  if (isHidden(path)) return;
  if (entry.closed) return void closed.push(entry);
  const format = pictureFormat(archive.beginning(entry, SIGNATURE), path);
  if (!format && !isNamedPicture(path)) return void others.push(path);
  items.push({ path, format, size, load: async () => archive.unpack(entry) });
}

/** Why there is no picture at all. */
function noneIn(name: string, { closed, others }: Found): string {
  if (closed.length > 0) return text.zipClosed(name, closed[0]!.closed === 'encrypted');
  return text.noPictureInside(
    name,
    others.map((path) => path.slice(path.lastIndexOf('/') + 1)),
  );
}

/** Takes pictures one by one. */
class Collection {
  private readonly paths: string[] = [];
  private readonly bytes: Uint8Array<ArrayBuffer>;
  private readonly unread = new Map<PictureFormat, number>();
  private readonly damaged: string[] = [];
  private readonly large: string[] = [];
  /** How many pixels may still be decoded. */
  private room: number;

  constructor(
    items: readonly Item[],
    private readonly image: ImageShape,
    private readonly decode: Decode,
  ) {
    this.bytes = new Uint8Array(items.length * pixelsOf(image));
    const size = items.reduce((sum, item) => sum + item.size, 0);
    this.room = PIXELS_AT_LEAST + PIXELS_A_BYTE * size;
  }

  /** Throws `TooMuch` where a zip unpacks to more than it may. */
  async add({ path, format, size, load }: Item): Promise<void> {
    if (!format) return void this.damaged.push(path);
    if (size > LARGEST) return void this.large.push(path);
    const content = await load().catch((error: unknown) => {
      if (error instanceof TooMuch) throw error;
      return undefined;
    });
    if (!content) return void this.damaged.push(path);
    const { width, height } = sizeOf(content, format) ?? { width: 0, height: 0 };
    const pixels = width * height;
    if (pixels > MOST_PIXELS || pixels > this.room) return void this.large.push(path);
    this.room -= pixels;
    const bytes = await this.decode(new Blob([content]), this.image).catch(() => undefined);
    if (!bytes) return this.leaveOut(path, format);
    this.bytes.set(bytes, this.paths.length * bytes.length);
    this.paths.push(path);
  }

  private leaveOut(path: string, format: PictureFormat): void {
    if (isDecodable(format)) this.damaged.push(path);
    else this.unread.set(format, (this.unread.get(format) ?? 0) + 1);
  }

  result(name: string, closed: readonly Entry[]): Read<PicturesRead> {
    const { paths } = this;
    const leftOut = [
      ...this.leftOut(),
      ...(closed.length > 0 ? [notes.closed(closed.length)] : []),
    ];
    if (paths.length === 0) return problem(text.allLeftOut(leftOut));
    const { classes, parts, testFolders, merged } = placesOf(paths);
    const count = new Set(classes).size;
    if (count > 256) return problem(text.tooManyClasses(count, MAX_CLASSES));
    const part = (wanted: string) =>
      this.part(
        name,
        [...paths.keys()].filter((i) => parts[i] === wanted),
        classes,
      );
    const [train, held] = [part('train'), part('test')];
    const pictures = held.m > 0 ? withTest(train, held) : fine(train);
    if (!pictures.ok) return pictures;
    const lost = parts.filter((one) => one === 'neither').length;
    return fine({
      pictures: pictures.value,
      notes: [
        ...(held.m > 0 ? [notes.testFolders(testFolders)] : []),
        ...merged.map(notes.merged),
        ...leftOut,
        ...(lost > 0 ? [notes.neither(lost)] : []),
      ],
    });
  }

  private leftOut(): readonly string[] {
    const { unread, damaged, large } = this;
    return [
      ...(unread.size > 0 ? [notes.unread([...unread])] : []),
      ...(damaged.length > 0 ? [notes.damaged(damaged)] : []),
      ...(large.length > 0 ? [notes.large(large)] : []),
    ];
  }

  private part(name: string, indices: readonly number[], classes: readonly string[]): Pictures {
    const n = pixelsOf(this.image);
    const labels = [...new Set(indices.map((i) => classes[i]!))].toSorted(byNumberThenWord);
    const index = new Map(labels.map((label, i) => [label, i]));
    const bytes = new Uint8Array(indices.length * n);
    for (const [to, i] of indices.entries())
      bytes.set(this.bytes.subarray(i * n, (i + 1) * n), to * n);
    const y = Uint8Array.from(indices, (i) => index.get(classes[i]!)!);
    return { name, bytes, y, m: indices.length, labels, image: this.image };
  }
}

function byNumberThenWord(a: string, b: string): number {
  const [x, y] = [Number(a || NaN), Number(b || NaN)];
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
  return a < b ? -1 : 1;
}
