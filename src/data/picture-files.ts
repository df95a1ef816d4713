/** Pictures from files: single ones, folders and zips of them, where the name of the folder is the class. */
import { fileText } from '../core/text/files';
import { nameOf, nameOfAll, type OwnFile, type Progress } from './content';
import { MAX_CLASSES } from './choices';
import type { ImageShape } from './dataset';
import { MOST_BYTES, type Pictures, pixelsOf } from './pictures';
import { fine, problem, type Read } from './read';
import { withTest } from './test-part';
import { isZip, openZip } from './zip';

const text = fileText.problem;

/** Brings a picture to a size, and gives its bytes; undefined where it is none that can be read. */
export type Decode = (picture: Blob, size: ImageShape) => Promise<Uint8Array | undefined>;

/** What was read, and the paths of the pictures that could not be. */
export interface PicturesRead {
  readonly pictures: Pictures;
  readonly skipped: readonly string[];
}

/** So many pictures of a zip are unpacked at once. */
const GROUP = 32;
/** A zip is taken into memory as a whole. */
const MOST_ZIP = 512;

/** Whether a path is that of a picture, and not of what systems hide beside them. */
export function isPicturePath(path: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|bmp|avif)$/i.test(path) && !isHidden(path);
}

/** Files that no one has put there: “.DS_Store”, “__MACOSX/…”, “Thumbs.db”. */
export function isHidden(path: string): boolean {
  return /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(path);
}

/** Whether a file begins as PNG, JPEG, GIF, BMP, WebP or AVIF files do. */
export function isPicture(first: Uint8Array): boolean {
  return SIGNATURES.test(String.fromCharCode(...first.subarray(0, 12)));
}
// oxlint-disable-next-line no-control-regex -- signatures are bytes
const SIGNATURES = /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM|RIFF[^]{4}WEBP|[^]{4}ftypavif)/;

/**
 * The pictures in these files, brought to one size. Classes are the folders' names, by number, then by word; pictures in no
 * folder are of class ''. Folders “train” and “test” (or “val”, “dev”) above make a test set. Never throws.
 */
export async function readPictures(
  files: readonly OwnFile[],
  size: ImageShape,
  decode: Decode | undefined,
  progress?: Progress,
): Promise<Read<PicturesRead>> {
  if (!decode) return problem(text.noDecoder);
  const sources: Source[] = [];
  for (const file of files) {
    const source = await sourceOf(file);
    if (!source.ok) return source;
    sources.push(source.value);
  }
  const count = sources.reduce((sum, { paths }) => sum + paths.length, 0);
  if (count === 0) return problem(text.noPictureInside(nameOf(files[0]!)));
  const most = Math.floor(MOST_BYTES / pixelsOf(size));
  if (count > most) return problem(text.tooManyPictures(count, most));
  const collection = new Collection(count, size);
  for (const source of sources)
    for await (const { path, blob } of picturesOf(source)) {
      collection.add(path, await decode(blob, size).catch(() => undefined));
      progress?.(collection.seen / count);
    }
  return collection.result(nameOfAll(files));
}

/** Where pictures come from: a file that is one, or a zip. */
interface Source {
  readonly paths: readonly string[];
  unpack(paths: readonly string[]): readonly OwnFile[];
}

async function sourceOf(file: OwnFile): Promise<Read<Source>> {
  const name = nameOf(file);
  const megabytes = Math.ceil(file.blob.size / 2 ** 20);
  try {
    const first = new Uint8Array(await file.blob.slice(0, 4).arrayBuffer());
    if (!isZip(first)) return fine({ paths: [file.path], unpack: () => [file] });
  } catch {
    return problem(text.unreadable(name));
  }
  if (megabytes > MOST_ZIP) return problem(text.tooManyBytes(name, megabytes, MOST_ZIP));
  const archive = await openZip(file.blob, isPicturePath).catch(() => undefined);
  return archive ? fine(archive) : problem(text.brokenZip(name));
}

/** Every picture of a source; one that is damaged within a zip has no bytes. */
function* picturesOf({ paths, unpack }: Source): Generator<OwnFile> {
  for (let at = 0; at < paths.length; at += GROUP) {
    const group = paths.slice(at, at + GROUP);
    const blobs = new Map(unpack(group).map(({ path, blob }) => [path, blob]));
    for (const path of group) yield { path, blob: blobs.get(path) ?? new Blob([]) };
  }
}

/** Takes pictures one by one. */
class Collection {
  seen = 0;
  private readonly skipped: string[] = [];
  private readonly classes: string[] = [];
  private readonly held: boolean[] = [];
  private readonly bytes: Uint8Array;

  constructor(
    count: number,
    private readonly image: ImageShape,
  ) {
    this.bytes = new Uint8Array(count * pixelsOf(image));
  }

  add(path: string, bytes: Uint8Array | undefined): void {
    this.seen++;
    if (!bytes) return void this.skipped.push(path);
    this.bytes.set(bytes, this.classes.length * bytes.length);
    const folders = path.split('/').slice(0, -1);
    this.classes.push(folders.at(-1) ?? '');
    this.held.push(folders.slice(0, -1).some((folder) => HELD.test(folder)));
  }

  result(name: string): Read<PicturesRead> {
    const { skipped, classes } = this;
    if (classes.length === 0) return problem(text.allSkipped(skipped));
    const count = new Set(classes).size;
    if (count > 256) return problem(text.tooManyClasses(count, MAX_CLASSES));
    const pictures = this.divided(name);
    return pictures.ok ? fine({ pictures: pictures.value, skipped }) : pictures;
  }

  /** Pictures of folders to test on become the test set, where there are others. */
  private divided(name: string): Read<Pictures> {
    const indices = [...this.classes.keys()];
    const held = indices.filter((i) => this.held[i]);
    const rest = indices.filter((i) => !this.held[i]);
    if (held.length === 0 || rest.length === 0) return fine(this.part(name, indices));
    return withTest(this.part(name, rest), this.part(name, held));
  }

  private part(name: string, indices: readonly number[]): Pictures {
    const n = pixelsOf(this.image);
    const classes = indices.map((i) => this.classes[i]!);
    const labels = [...new Set(classes)].toSorted(byNumberThenWord);
    const bytes = new Uint8Array(indices.length * n);
    for (const [to, i] of indices.entries())
      bytes.set(this.bytes.subarray(i * n, (i + 1) * n), to * n);
    const y = Uint8Array.from(classes, (label) => labels.indexOf(label));
    return { name, bytes, y, m: indices.length, labels, image: this.image };
  }
}
const HELD = /^(?:test|testing|val|valid|validation|dev)$/i;

function byNumberThenWord(a: string, b: string): number {
  const [x, y] = [Number(a || NaN), Number(b || NaN)];
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
  return a < b ? -1 : 1;
}
