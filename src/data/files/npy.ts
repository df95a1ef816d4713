/** NumPy's files: an array (.npy), or a zip of them by name (.npz). */
import { fileText } from './files.text';
import {
  type Arrays,
  isNumberType,
  lengthOf,
  MOST_MEGABYTES,
  type NumberArray,
  numbersIn,
  widthOf,
} from './arrays';
import { nameOf, type OwnFile } from './bytes';
import { fine, problem, type Read } from './result';
import { type Archive, openZip, TooMuch } from './zip';

const text = fileText.problem;

/** Whether a file begins as .npy files do. */
export function isNpy(first: Uint8Array): boolean {
  return String.fromCharCode(...first.subarray(0, 6)) === '\x93NUMPY';
}

/** Whether the files in a zip are all .npy. */
export function isNpz({ entries }: Archive): boolean {
  return entries.length > 0 && entries.every(({ path }) => path.endsWith('.npy'));
}

/** The arrays of numbers and words in NumPy's files, and why others cannot be read. */
export interface NumPyArrays {
  readonly arrays: Arrays;
  readonly problems: readonly string[];
}

/** What is in .npy files, by the files' names, and in .npz files. Never throws. */
export async function readNumPy(files: readonly OwnFile[]): Promise<Read<NumPyArrays>> {
  const arrays = new Map<string, NumberArray>();
  const problems: string[] = [];
  for (const file of files) {
    const pieces = await piecesIn(file);
    if (!pieces.ok) return pieces;
    for (const { path, bytes } of pieces.value) {
      const array = bytes ? arrayIn(bytes, path) : problem(text.notNpy(path));
      if (array.ok) arrays.set(path.replace(/\.npy$/i, ''), array.value);
      else problems.push(array.problem);
    }
  }
  return arrays.size === 0 && problems.length > 0
    ? problem(problems[0]!)
    : fine({ arrays, problems });
}

interface Piece {
  readonly path: string;
  /** Undefined where it is damaged. */
  readonly bytes: Uint8Array | undefined;
}

async function piecesIn(file: OwnFile): Promise<Read<readonly Piece[]>> {
  const name = nameOf(file);
  const [megabytes, most] = [Math.ceil(file.blob.size / 1e6), MOST_MEGABYTES];
  if (megabytes > most) return problem(text.tooManyBytes(name, megabytes, most));
  try {
    const bytes = new Uint8Array(await file.blob.arrayBuffer());
    if (isNpy(bytes)) return fine([{ path: name, bytes }]);
    const archive = await openZip(file.blob);
    return fine(
      archive.entries.map((entry) => ({ path: entry.path, bytes: archive.unpack(entry) })),
    );
  } catch (error) {
    return problem(error instanceof TooMuch ? text.zipTooMuch(name) : text.notNpy(name));
  }
}

/** The array in a .npy file: a version, a header that is a Python dictionary, and the values. */
function arrayIn(bytes: Uint8Array, name: string): Read<NumberArray> {
  if (!isNpy(bytes) || bytes.length < 12) return problem(text.notNpy(name));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLong = view.getUint8(6) > 1;
  const start = isLong ? 12 : 10;
  const length = isLong ? view.getUint32(8, true) : view.getUint16(8, true);
  const header = new TextDecoder().decode(bytes.subarray(start, start + length));
  const [, said] = /'descr'\s*:\s*(\[[^]*?\]|'[^']*')/.exec(header) ?? [];
  const [, sizes] = /'shape'\s*:\s*\(([\d,\sL]*)\)/.exec(header) ?? [];
  if (said === undefined || sizes === undefined) return problem(text.notNpy(name));
  const shape = [...sizes.matchAll(/\d+/g)].map(Number);
  const order = /'fortran_order'\s*:\s*True/.test(header) ? 'Fortran' : 'C';
  const type = said.slice(1, -1);
  if (type.includes('O')) return problem(text.npyObjects(name));
  const values = valuesIn(bytes.subarray(start + length), type, lengthOf(shape));
  if (values === 'type') return problem(text.npyType(name, type));
  return values ? fine({ shape, order, values }) : problem(text.notNpy(name));
}

/** The values; undefined where there are too few, “type” where they are of a type that is not read. */
function valuesIn(
  bytes: Uint8Array,
  said: string,
  length: number,
): NumberArray['values'] | 'type' | undefined {
  const [, endian, kind, size = ''] = /^([<>|=]?)([a-zA-Z])(\d+)$/.exec(said) ?? [];
  if (kind === undefined) return 'type';
  const isLittle = endian !== '>';
  if (kind === 'U' || kind === 'S' || kind === 'a')
    return wordsIn(bytes, kind === 'U' ? 4 : 1, Number(size), length, isLittle);
  const type = kind === 'b' ? 'u1' : `${kind}${size}`;
  if (!isNumberType(type)) return 'type';
  const needed = length * widthOf(type);
  return needed <= bytes.length ? numbersIn(bytes.subarray(0, needed), type, isLittle) : undefined;
}

/** Words of `size` characters of `width` bytes each, filled up with zeros. */
function wordsIn(
  bytes: Uint8Array,
  width: 1 | 4,
  size: number,
  length: number,
  isLittle: boolean,
): readonly string[] | undefined {
  if (length * size * width > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characterAt = (at: number) =>
    width === 1 ? view.getUint8(at) : view.getUint32(at, isLittle);
  return Array.from({ length: size > 0 ? length : 0 }, (_, i) => {
    const codes = Array.from({ length: size }, (_character, j) =>
      characterAt(width * (i * size + j)),
    );
    return String.fromCodePoint(...codes.map((code) => (code <= 0x10ffff ? code : 0xfffd))).replace(
      /\0+$/,
      '',
    );
  });
}
