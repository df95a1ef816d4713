/** MATLAB's files of version 5, as scipy.io.savemat and `save -v7` write them: the real matrices of numbers in one. */
import { fileText } from '../core/text/files';
import { nameOf, type OwnFile, piecesOf, type Progress } from './content';
import { fine, problem, type Read } from './read';
import { MAX_VALUES } from './table';

const text = fileText.problem;

/** A matrix of numbers; the value in row i and column j is `values[j * rows + i]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

const HEADER = 128;
/** The most bytes of a file that are unpacked: as many doubles as a table may have. */
const MOST = 8 * MAX_VALUES;

/** Which MATLAB file begins so: its version, or undefined for any other file. Needs 128 bytes. */
export function matVersion(first: Uint8Array): '5' | '7.3' | undefined {
  const said = String.fromCharCode(...first.subarray(0, 10));
  if (said === 'MATLAB 7.3') return '7.3';
  return first.length >= HEADER && endianness(first) !== undefined && first[0] !== 0
    ? '5'
    : undefined;
}

/** The matrices by name. Arrays of any other kind (words, cells, structures, complex or sparse numbers) are passed over. Never throws. */
export async function readMatrices(
  file: OwnFile,
  progress?: Progress,
): Promise<Read<ReadonlyMap<string, Matrix>>> {
  const name = nameOf(file);
  const megabytes = Math.ceil(file.blob.size / 2 ** 20);
  if (file.blob.size > MOST) return problem(text.tooManyBytes(name, megabytes, MOST / 1e6));
  try {
    const bytes = new Uint8Array(await file.blob.arrayBuffer());
    const found = new Map<string, Matrix>();
    for await (const { name: key, matrix } of matricesIn(bytes, progress)) found.set(key, matrix);
    return fine(found);
  } catch {
    return problem(text.notMat(name));
  }
}

interface Named {
  readonly name: string;
  readonly matrix: Matrix;
}

async function* matricesIn(bytes: Uint8Array, progress?: Progress): AsyncGenerator<Named> {
  const isLittle = endianness(bytes) === 'little';
  let room = MOST;
  for (let at = HEADER; at < bytes.length;) {
    const element = elementAt(bytes, at, isLittle);
    at = element.next;
    if (element.type === COMPRESSED) {
      const whole = await inflated(element.data, room);
      room -= whole.length;
      const matrix = matrixIn(elementAt(whole, 0, isLittle), isLittle);
      if (matrix) yield matrix;
    } else {
      const matrix = matrixIn(element, isLittle);
      if (matrix) yield matrix;
    }
    progress?.(at / bytes.length);
  }
}

/** What the bytes 126 and 127 say: a number written in the file's own order. */
function endianness(bytes: Uint8Array): 'little' | 'big' | undefined {
  const said = String.fromCharCode(bytes[126] ?? 0, bytes[127] ?? 0);
  return said === 'IM' ? 'little' : said === 'MI' ? 'big' : undefined;
}

/** The types of data elements that hold others. */
const MATRIX = 14;
const COMPRESSED = 15;

interface Element {
  readonly type: number;
  readonly data: Uint8Array;
  /** Where the next element begins. */
  readonly next: number;
}

/** The element that begins at `at`: a tag of 8 bytes and its data, or 4 of each. Throws where it does not fit. */
function elementAt(bytes: Uint8Array, at: number, isLittle: boolean): Element {
  const view = viewOf(bytes);
  const word = view.getUint32(at, isLittle);
  const small = word >>> 16;
  if (small > 0)
    return { type: word & 0xffff, data: part(bytes, at + 4, Math.min(4, small)), next: at + 8 };
  const length = view.getUint32(at + 4, isLittle);
  const data = part(bytes, at + 8, length);
  const padding = word === COMPRESSED ? 0 : (8 - (length % 8)) % 8;
  return { type: word, data, next: at + 8 + length + padding };
}

function part(bytes: Uint8Array, from: number, length: number): Uint8Array {
  if (from + length > bytes.length) throw new RangeError(`${from} + ${length} > ${bytes.length}`);
  return bytes.subarray(from, from + length);
}

/** The zlib stream in an element, unpacked. Throws where it is damaged, or larger than `most`. */
async function inflated(data: Uint8Array, most: number): Promise<Uint8Array> {
  const stream = new Blob([data as Uint8Array<ArrayBuffer>]).stream();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of piecesOf(stream.pipeThrough(new DecompressionStream('deflate')))) {
    length += piece.length;
    if (length > most) throw new RangeError(`${length} > ${most}`);
    pieces.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The classes of arrays of real numbers: double, single, and whole numbers of 8 to 64 bits. */
const FIRST_CLASS = 6;
const LAST_CLASS = 15;
const COMPLEX = 0x08;

/** The matrix that an element holds; undefined for arrays of any other kind. */
function matrixIn({ type, data }: Element, isLittle: boolean): Named | undefined {
  if (type !== MATRIX || data.length === 0) return undefined;
  const flags = elementAt(data, 0, isLittle);
  const dimensions = elementAt(data, flags.next, isLittle);
  const name = elementAt(data, dimensions.next, isLittle);
  const word = viewOf(flags.data).getUint32(0, isLittle);
  const kind = word & 0xff;
  if (kind < FIRST_CLASS || kind > LAST_CLASS || (word >> 8) & COMPLEX) return undefined;
  const sizes = numbers(dimensions, isLittle);
  if (sizes.length !== 2) return undefined;
  const values = numbers(elementAt(data, name.next, isLittle), isLittle);
  const [rows, columns] = [sizes[0]!, sizes[1]!];
  if (rows * columns !== values.length) throw new RangeError(`${rows} × ${columns}`);
  return { name: new TextDecoder().decode(name.data), matrix: { rows, columns, values } };
}

/** How a number of each type is read, and how many bytes it has. Arrays are stored in the smallest type that holds them. */
const getters: Readonly<
  Record<
    number,
    readonly [bytes: number, get: (view: DataView, at: number, isLittle: boolean) => number]
  >
> = {
  1: [1, (view, at) => view.getInt8(at)],
  2: [1, (view, at) => view.getUint8(at)],
  3: [2, (view, at, isLittle) => view.getInt16(at, isLittle)],
  4: [2, (view, at, isLittle) => view.getUint16(at, isLittle)],
  5: [4, (view, at, isLittle) => view.getInt32(at, isLittle)],
  6: [4, (view, at, isLittle) => view.getUint32(at, isLittle)],
  7: [4, (view, at, isLittle) => view.getFloat32(at, isLittle)],
  9: [8, (view, at, isLittle) => view.getFloat64(at, isLittle)],
  12: [8, (view, at, isLittle) => Number(view.getBigInt64(at, isLittle))],
  13: [8, (view, at, isLittle) => Number(view.getBigUint64(at, isLittle))],
};

/** The numbers in an element. Throws where it has something else. */
function numbers({ type, data }: Element, isLittle: boolean): Float64Array {
  const [width, get] = getters[type] ?? [];
  if (!width || !get || data.length % width > 0) throw new RangeError(`type ${type}`);
  const view = viewOf(data);
  return Float64Array.from({ length: data.length / width }, (_, i) =>
    get(view, i * width, isLittle),
  );
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
