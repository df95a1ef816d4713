/** MNIST's own files (IDX, plain or gzip): pictures and labels, told apart by how they begin and put together. */
import { fileText } from './files.text';
import { pixelText } from './pixels.text';
import { contentOf, isGzip, nameOf, type OwnFile, type Progress } from './bytes';
import { MOST_BYTES, MOST_VALUES, type Pictures } from '../pictures';
import { fine, halfProblem, problem, type Read } from './result';
import { withTest } from './test-part';

const text = fileText.problem;

/** 00 00, the type (08: bytes), the number of dimensions. */
const IMAGES = 0x00000803;
const LABELS = 0x00000801;

/** Whether a file's content begins as IDX files do, of any type and up to four dimensions. */
export function isIdx([a, b, type, dimensions]: Uint8Array): boolean {
  return (
    a === 0 && b === 0 && type! >= 0x08 && type! <= 0x0e && dimensions! >= 1 && dimensions! <= 4
  );
}

/** The pictures in IDX files of pictures and labels, in any order; of two pairs, one is the test set. Never throws. */
export async function readIdx(
  files: readonly OwnFile[],
  progress?: Progress,
): Promise<Read<Pictures>> {
  const read: Idx[] = [];
  for (const [i, file] of files.entries()) {
    const idx = await readOne(file, (share) => progress?.((i + share) / files.length));
    if (!idx.ok) return idx;
    read.push(idx.value);
  }
  return combined(read);
}

/** One file: a picture or a label has `size` bytes. */
interface Idx {
  readonly name: string;
  readonly kind: 'images' | 'labels';
  readonly m: number;
  readonly height: number;
  readonly width: number;
  readonly bytes: Uint8Array;
}

async function readOne(file: OwnFile, progress: Progress): Promise<Read<Idx>> {
  const name = nameOf(file);
  try {
    const parser = new Parser(name);
    for await (const piece of contentOf(file.blob)) {
      const wrong = parser.push(piece);
      if (wrong !== undefined) return problem(wrong);
      progress(parser.share);
    }
    return parser.end();
  } catch {
    const gzip = await isGzip(file.blob).catch(() => false);
    return problem(gzip ? text.brokenGzip(name) : text.unreadable(name));
  }
}

/** Takes bytes; knows from the header how many there must be. */
class Parser {
  private readonly header = new Uint8Array(16);
  private headed = 0;
  private idx: Idx | undefined;
  private filled = 0;

  constructor(private readonly name: string) {}

  /** How much of what the header announces has come. */
  get share(): number {
    return this.idx ? this.filled / this.idx.bytes.length : 0;
  }

  /** Takes the next bytes; says what is wrong, if anything is. */
  push(piece: Uint8Array): string | undefined {
    let rest = piece;
    while (!this.idx && rest.length > 0) {
      const part = rest.subarray(0, this.headerLength - this.headed);
      this.header.set(part, this.headed);
      this.headed += part.length;
      rest = rest.subarray(part.length);
      const wrong = this.readHeader();
      if (wrong !== undefined) return wrong;
    }
    if (!this.idx) return undefined;
    const { bytes } = this.idx;
    if (this.filled + rest.length > bytes.length) return this.wrongCount(bytes.length + 1);
    bytes.set(rest, this.filled);
    this.filled += rest.length;
    return undefined;
  }

  end(): Read<Idx> {
    const { idx, name, headed } = this;
    if (!idx)
      return problem(headed === 0 ? fileText.problem.emptyFile(name) : text.idxShort(name, headed));
    if (this.filled < idx.bytes.length) return problem(this.wrongCount(this.filled));
    return idx.m > 0 ? fine(idx) : problem(text.noExamples(name));
  }

  /** 4 before the magic number is known, then 8 for labels, 16 for pictures. */
  private get headerLength(): number {
    if (this.headed < 4) return 4;
    return this.word(0) === LABELS ? 8 : 16;
  }

  private readHeader(): string | undefined {
    const { name, headed } = this;
    if (headed < 4) return undefined;
    const magic = this.word(0);
    if (magic !== IMAGES && magic !== LABELS) return text.idxMagic(name, hexadecimal(this.header));
    if (headed < this.headerLength) return undefined;
    const [kind, m] = [magic === IMAGES ? 'images' : 'labels', this.word(1)] as const;
    const [height, width] = kind === 'images' ? [this.word(2), this.word(3)] : [1, 1];
    if (height < 1 || width < 1) return text.idxSize(name, height, width);
    if (height * width > MOST_VALUES)
      return text.tooLarge(pixelText.size(height, width, 1), MOST_VALUES);
    if (m * height * width > MOST_BYTES)
      return text.tooManyPixels(said({ kind, m, height, width }), MOST_BYTES / 1e6);
    this.idx = { name, kind, m, height, width, bytes: new Uint8Array(m * height * width) };
    return undefined;
  }

  private wrongCount(found: number): string {
    return text.idxCount(this.name, said(this.idx!), this.idx!.bytes.length, found);
  }

  /** Number `index` of the header's 4-byte words, big-endian. */
  private word(index: number): number {
    return new DataView(this.header.buffer).getUint32(4 * index);
  }
}

function said({ kind, m, height, width }: Omit<Idx, 'name' | 'bytes'>): string {
  if (kind === 'labels') return `${m.toLocaleString('en')} labels`;
  return `${fileText.pictures(m)} of ${height} × ${width}`;
}

function hexadecimal(header: Uint8Array): string {
  return Array.from(header.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

/** Pairs of pictures and labels; with two of them, what is trained on and what is tested on. */
function combined(files: readonly Idx[]): Read<Pictures> {
  if (files.length > 4) return problem(text.tooManyIdx(files.length));
  const left = files.filter(({ kind }) => kind === 'labels');
  const pairs: { readonly images: Idx; readonly labels: Idx }[] = [];
  for (const images of files.filter(({ kind }) => kind === 'images')) {
    const labels = partnerOf(images, left);
    if (!labels) return halfProblem(text.noLabels(images.name));
    left.splice(left.indexOf(labels), 1);
    pairs.push({ images, labels });
  }
  if (left.length > 0) return halfProblem(text.noPictures(left[0]!.name));
  const odd = pairs.find(({ images, labels }) => images.m !== labels.m);
  if (odd)
    return problem(text.labelCount(odd.labels.name, odd.labels.m, odd.images.name, odd.images.m));
  const sets = pairs.map(({ images, labels }) => pairOf(images, labels.bytes));
  const [first, second] = sets;
  if (!first || !second) return first ? fine(first) : problem(text.nothing);
  return isTest(first, second) ? withTest(second, first) : withTest(first, second);
}

/** The labels of the same name, or else as many as there are pictures, or else the first. */
function partnerOf(images: Idx, candidates: readonly Idx[]): Idx | undefined {
  return (
    candidates.find(({ name }) => stem(name) === stem(images.name)) ??
    candidates.find(({ m }) => m === images.m) ??
    candidates[0]
  );
}

/** “train” of “train-images-idx3-ubyte.gz”. */
function stem(name: string): string {
  return name.toLowerCase().split(/[-_.]?(?:images|labels)/, 1)[0]!;
}

/** Whether the first of two sets is the one to test on: by its name, or else because it is smaller. */
function isTest(a: Pictures, b: Pictures): boolean {
  const [first, second] = [a, b].map(({ name }) => TEST_NAME.test(stem(name)));
  return first === second ? a.m < b.m : first!;
}
const TEST_NAME = /test|t10k|dev|val/;

/** Labels are numbers; those that occur are the classes, in their order. */
function pairOf({ name, m, height, width, bytes }: Idx, labels: Uint8Array): Pictures {
  const values = [...new Set(labels)].toSorted((a, b) => a - b);
  const index = Uint8Array.from({ length: 256 }, (_, value) => Math.max(0, values.indexOf(value)));
  return {
    name,
    bytes,
    y: labels.map((value) => index[value]!),
    m,
    labels: values.map(String),
    image: { height, width, channels: 1 },
  };
}
