/** MATLAB's files of version 4 and 5, as scipy.io.savemat and `save -v7` write them, and Octave's text: the real matrices of numbers in one. */
import { fileText } from './files.text';
import {
  type Arrays,
  lengthOf,
  MOST_ARRAY,
  type NumberArray,
  type Numbers,
  MOST_MEGABYTES,
  numbersIn,
  type NumberType,
  TooLarge,
  widthOf,
} from './arrays';
import { contentOf, nameOf, type OwnFile, piecesOf, type Progress } from './bytes';
import { isH5 } from './h5';
import { octaveArrays } from './octave';
import { fine, problem, type Read } from './result';
import { MAX_VALUES } from './table';

const text = fileText.problem;

const HEADER = 128;
/** Text takes ten times as much memory while it is taken apart. */
const MOST_TEXT = 32_000_000;

export type MatVersion = '4' | '5' | '7.3' | 'octave' | 'octave binary';

/** Which MATLAB or Octave file begins so; undefined for any other file. Needs 128 bytes. Version 7.3 is HDF5 behind a header of its own. */
export function matVersion(first: Uint8Array): MatVersion | undefined {
  const said = String.fromCharCode(...first.subarray(0, HEADER));
  if (said.startsWith('MATLAB 7.3') || isH5(first.subarray(512))) return '7.3';
  if (/^Octave-1-[LB]/.test(said)) return 'octave binary';
  if (/^\s*# (?:Created by Octave|name: )/.test(said)) return 'octave';
  if (first.length >= HEADER && endianness(first) !== undefined && first[0] !== 0) return '5';
  return isVersion4(first) ? '4' : undefined;
}

/** The arrays by name. Those of any other kind (words, cells, complex numbers) are passed over; those in structures are there where no others are. Never throws. */
export async function readMatrices(file: OwnFile, progress?: Progress): Promise<Read<Arrays>> {
  const name = nameOf(file);
  const megabytes = Math.ceil(file.blob.size / 1e6);
  if (megabytes > MOST_MEGABYTES)
    return problem(text.tooManyBytes(name, megabytes, MOST_MEGABYTES));
  try {
    const bytes = await whole(contentOf(file.blob), MOST_ARRAY);
    const version = matVersion(bytes);
    if (version === 'octave' && bytes.length > MOST_TEXT)
      return problem(text.tooManyBytes(name, Math.ceil(bytes.length / 1e6), MOST_TEXT / 1e6));
    if (version === 'octave') return fine(octaveArrays(new TextDecoder().decode(bytes)));
    if (version === 'octave binary') return problem(text.octaveBinary(name));
    if (version === '4') return fine(new Map(arraysIn4(bytes)));
    if (version !== '5') return problem(text.notMat(name));
    const [found, inner] = [new Map<string, NumberArray>(), new Map<string, NumberArray>()];
    for await (const { name: key, array, isInner } of arraysIn5(bytes, progress))
      (isInner ? inner : found).set(key, array);
    return fine(found.size > 0 ? found : inner);
  } catch (error) {
    return problem(
      error instanceof TooLarge ? text.unpacksTo(name, MOST_MEGABYTES) : text.notMat(name),
    );
  }
}

// — Version 5 —

interface Named {
  readonly name: string;
  readonly array: NumberArray;
  /** Whether it is a field of a structure. */
  readonly isInner?: boolean;
}

async function* arraysIn5(bytes: Uint8Array, progress?: Progress): AsyncGenerator<Named> {
  const isLittle = endianness(bytes) === 'little';
  let room = MOST_ARRAY;
  for (let at = HEADER; at < bytes.length;) {
    const element = elementAt(bytes, at, isLittle);
    at = element.next;
    if (element.type === COMPRESSED) {
      const content = await inflated(element.data, room, isLittle);
      room -= content.length;
      yield* arraysOf(elementAt(content, 0, isLittle), isLittle);
    } else yield* arraysOf(element, isLittle);
    progress?.(at / bytes.length);
  }
}

/** What the bytes 124 to 127 say: the version, and a number written in the file's own order. */
function endianness(bytes: Uint8Array): 'little' | 'big' | undefined {
  const said = String.fromCharCode(...bytes.subarray(124, HEADER));
  return said === '\0\x01IM' ? 'little' : said === '\x01\0MI' ? 'big' : undefined;
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

/** The zlib stream in an element, unpacked: one element, as long as its tag says. Throws where it is longer, damaged, or larger than `most`. */
async function inflated(data: Uint8Array, most: number, isLittle: boolean): Promise<Uint8Array> {
  const stream = new Blob([data as Uint8Array<ArrayBuffer>]).stream();
  const pieces = piecesOf(stream.pipeThrough(new DecompressionStream('deflate')));
  return whole(pieces, most, (first) => {
    const word = viewOf(first).getUint32(0, isLittle);
    return word >>> 16 > 0 ? 8 : 8 + viewOf(first).getUint32(4, isLittle);
  });
}

/** All pieces in one, of the length that the first says where it says one. Throws where they are longer. */
async function whole(
  pieces: AsyncIterable<Uint8Array>,
  most: number,
  lengthIn?: (first: Uint8Array) => number,
): Promise<Uint8Array> {
  const taken: Uint8Array[] = [];
  let [length, limit] = [0, most];
  for await (const piece of pieces) {
    if (length < 8 && length + piece.length >= 8 && lengthIn)
      limit = Math.min(most, lengthIn(joined([...taken, piece], length + piece.length)) + 8);
    length += piece.length;
    if (length > most) throw new TooLarge();
    if (length > limit) throw new RangeError(`${length} > ${limit}`);
    taken.push(piece);
  }
  return joined(taken, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const result = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

/** The classes of arrays: structures, sparse numbers, then real numbers: double, single, and whole numbers of 8 to 64 bits. */
const STRUCTURE = 2;
const SPARSE = 5;
const FIRST_CLASS = 6;
const LAST_CLASS = 15;
const COMPLEX = 0x08;

/** The array that an element holds, or those in its structure; none for arrays of any other kind. */
function* arraysOf({ type, data }: Element, isLittle: boolean, field?: string): Generator<Named> {
  if (type !== MATRIX || data.length === 0) return;
  const flags = elementAt(data, 0, isLittle);
  const dimensions = elementAt(data, flags.next, isLittle);
  const named = elementAt(data, dimensions.next, isLittle);
  const word = viewOf(flags.data).getUint32(0, isLittle);
  const kind = word & 0xff;
  const shape = [...numbers(dimensions, isLittle)];
  const said = {
    name: field ?? new TextDecoder().decode(named.data),
    isInner: field !== undefined,
  };
  if (kind === STRUCTURE && field === undefined && lengthOf(shape) === 1)
    yield* fieldsOf(data, named.next, isLittle);
  if ((word >> 8) & COMPLEX) return;
  if (kind === SPARSE)
    yield { ...said, array: sparse(data, named.next, shape as [number, number], isLittle) };
  if (kind < FIRST_CLASS || kind > LAST_CLASS) return;
  const values = numbers(elementAt(data, named.next, isLittle), isLittle);
  if (lengthOf(shape) !== values.length) throw new RangeError(shape.join(' × '));
  yield { ...said, array: { shape, order: 'Fortran', values } };
}

/** The arrays in the fields of a structure: how long a name is, the names, and an element for each. */
function* fieldsOf(data: Uint8Array, from: number, isLittle: boolean): Generator<Named> {
  const length = elementAt(data, from, isLittle);
  const [width = 0] = numbers(length, isLittle);
  const names = elementAt(data, length.next, isLittle);
  if (!(width > 0)) return;
  for (let i = 0, at = names.next; i < Math.floor(names.data.length / width); i++) {
    const [name = ''] = new TextDecoder()
      .decode(names.data.subarray(i * width, (i + 1) * width))
      .split('\0', 1);
    const element = elementAt(data, at, isLittle);
    yield* arraysOf(element, isLittle, name);
    at = element.next;
  }
}

/** A sparse matrix, filled with its zeros: the rows of its values, where each column begins in them, and the values. */
function sparse(
  data: Uint8Array,
  from: number,
  [rows, columns]: readonly [number, number],
  isLittle: boolean,
): NumberArray {
  const row = elementAt(data, from, isLittle);
  const start = elementAt(data, row.next, isLittle);
  const [rowOf, startOf, valueOf] = [row, start, elementAt(data, start.next, isLittle)].map((one) =>
    numbers(one, isLittle),
  ) as [Numbers, Numbers, Numbers];
  const values = filled(rows, columns);
  for (let j = 0; j < columns; j++)
    for (let i = startOf[j]!; i < startOf[j + 1]!; i++)
      values[place(rowOf[i]!, rows) + j * rows] = valueOf[i] ?? NaN;
  return { shape: [rows, columns], order: 'Fortran', values };
}

/** Room for a sparse matrix. Throws where it is too large, however few values it has. */
function filled(rows: number, columns: number): Float64Array {
  if (rows * columns > MAX_VALUES) throw new TooLarge();
  return new Float64Array(rows * columns);
}

function place(row: number, rows: number): number {
  if (!(row >= 0 && row < rows)) throw new RangeError(`row ${row} of ${rows}`);
  return row;
}

/** How a number of each type is stored. Arrays are stored in the smallest type that holds them. */
const types: Readonly<Record<number, NumberType>> = {
  1: 'i1',
  2: 'u1',
  3: 'i2',
  4: 'u2',
  5: 'i4',
  6: 'u4',
  7: 'f4',
  9: 'f8',
  12: 'i8',
  13: 'u8',
};

/** The numbers in an element. Throws where it has something else. */
function numbers({ type, data }: Element, isLittle: boolean): Numbers {
  const stored = types[type];
  if (!stored || data.length % widthOf(stored) > 0) throw new RangeError(`type ${type}`);
  return numbersIn(data, stored, isLittle);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

// — Version 4 —

/** The types of version 4, by the tens of the first word. */
const types4: readonly NumberType[] = ['f8', 'f4', 'i4', 'i2', 'u2', 'u1'];

interface Header4 {
  readonly isLittle: boolean;
  readonly type: NumberType;
  /** 0: full, 1: words, 2: sparse. */
  readonly kind: number;
  readonly rows: number;
  readonly columns: number;
  readonly isComplex: boolean;
  readonly nameLength: number;
}

/** The five words before an array of version 4; undefined where they are none. */
function header4(view: DataView, at: number): Header4 | undefined {
  if (at + 20 > view.byteLength) return undefined;
  const isLittle = view.getUint32(at, true) < 100;
  const [code, rows, columns, imaginary, nameLength] = [0, 4, 8, 12, 16].map((field) =>
    view.getUint32(at + field, isLittle),
  ) as [number, number, number, number, number];
  const type = types4[Math.floor((code % 100) / 10)];
  const isOrder = code < 100 ? isLittle : code >= 1000 && code < 1100 && !isLittle;
  if (!type || !isOrder || code % 10 > 2 || imaginary > 1) return undefined;
  if (nameLength < 2 || nameLength > 256) return undefined;
  const [isComplex, kind] = [imaginary === 1, code % 10];
  return { isLittle, type, kind, rows, columns, isComplex, nameLength };
}

/** Whether a file begins as those of version 4 do: five words that make sense, and a name. */
function isVersion4(first: Uint8Array): boolean {
  const header = header4(viewOf(first), 0);
  const name = header && first.subarray(20, 20 + header.nameLength - 1);
  return name !== undefined && /^[a-z]\w*$/i.test(String.fromCharCode(...name));
}

/** Throws where the file ends too early. */
function* arraysIn4(bytes: Uint8Array): Generator<readonly [string, NumberArray]> {
  for (let at = 0; at < bytes.length;) {
    const header = header4(viewOf(bytes), at);
    if (!header) throw new RangeError(`no array at ${at}`);
    const { type, kind, rows, columns, isComplex, isLittle, nameLength } = header;
    const name = String.fromCharCode(...part(bytes, at + 20, nameLength - 1));
    const length = rows * columns * widthOf(type);
    const from = at + 20 + nameLength;
    const values = numbersIn(part(bytes, from, length), type, isLittle);
    at = from + length * (isComplex ? 2 : 1);
    if (isComplex || kind === 1) continue;
    const array = { shape: [rows, columns], order: 'Fortran', values } as const;
    yield [name, kind === 2 ? sparse4(values, rows) : array];
  }
}

/** Rows, columns and values in three columns; the last row says how many there are of each. */
function sparse4(triples: Numbers, count: number): NumberArray {
  const [height, width] = [triples[count - 1]!, triples[2 * count - 1]!];
  const values = filled(height, width);
  for (let k = 0; k < count - 1; k++) {
    const [i, j] = [place(triples[k]! - 1, height), place(triples[count + k]! - 1, width)];
    values[j * height + i] = triples[2 * count + k]!;
  }
  return { shape: [height, width], order: 'Fortran', values };
}
