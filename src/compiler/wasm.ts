/** The few parts of WebAssembly's binary format that generated programs need. */

/** Instructions or parts of them: bytes, in nested lists that nobody copies until the module is written. */
export type Code = readonly (number | Code)[];

/** Types of values, as their bytes in the format. */
export const I32 = 0x7f;
export const F32 = 0x7d;
export const V128 = 0x7b;

export type ValueType = typeof I32 | typeof F32 | typeof V128;

export interface FunctionType {
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

/** Numbers of instructions of the SIMD page, by name. */
const SIMD = {
  'v128.load': 0,
  'v128.load32_splat': 9,
  'v128.store': 11,
  'v128.store32_lane': 90,
  'v128.store64_lane': 91,
  'f32x4.splat': 19,
  'f32x4.extract_lane': 31,
  'f32x4.eq': 65,
  'f32x4.ne': 66,
  'f32x4.lt': 67,
  'f32x4.gt': 68,
  'f32x4.le': 69,
  'f32x4.ge': 70,
  'v128.not': 77,
  'v128.and': 78,
  'v128.andnot': 79,
  'v128.or': 80,
  'v128.xor': 81,
  'v128.bitselect': 82,
  'f32x4.ceil': 103,
  'f32x4.floor': 104,
  'f32x4.trunc': 105,
  'f32x4.nearest': 106,
  'f32x4.abs': 224,
  'f32x4.neg': 225,
  'f32x4.sqrt': 227,
  'f32x4.add': 228,
  'f32x4.sub': 229,
  'f32x4.mul': 230,
  'f32x4.div': 231,
  'f32x4.min': 232,
  'f32x4.max': 233,
} as const;

/** One SIMD instruction without immediates. */
export function simd(name: keyof typeof SIMD): Code {
  return INSTRUCTIONS[name]!;
}

/** Loads or stores of 16 bytes, or of 4 into all lanes, at a constant offset from the address on the stack. */
export function memory(
  name: 'v128.load' | 'v128.load32_splat' | 'v128.store',
  offset: number,
): Code {
  return [simd(name), 2, unsigned(offset)];
}

/** Stores a float32 at a constant offset from the address below it on the stack. */
export function storeF32(offset: number): Code {
  return [0x38, 2, unsigned(offset)];
}

/** Stores the first one or two numbers of a vector. */
export function storeLanes(count: 1 | 2, offset: number): Code {
  return [simd(count === 1 ? 'v128.store32_lane' : 'v128.store64_lane'), 2, unsigned(offset), 0];
}

/** Stores the third number of a vector. */
export function storeThird(offset: number): Code {
  return [simd('v128.store32_lane'), 2, unsigned(offset), 2];
}

export function constI32(x: number): Code {
  return [0x41, signed(x)];
}

export function constF32(x: number): Code {
  return [0x43, float(x)];
}

/** The same float32 in all four lanes. */
export function constV128(x: number): Code {
  const one = float(x);
  return [0xfd, 12, one, one, one, one];
}

/** Four of the eight numbers of two vectors, by their places. */
export function shuffle(places: readonly number[]): Code {
  return [0xfd, 13, places.flatMap((p) => [4 * p, 4 * p + 1, 4 * p + 2, 4 * p + 3])];
}

/** All bits set in the first `count` lanes. */
export function maskV128(count: number): Code {
  return [0xfd, 12, ...Array.from({ length: 16 }, (_, byte) => (byte < 4 * count ? 255 : 0))];
}

export function getLocal(index: number): Code {
  return [0x20, unsigned(index)];
}

export function setLocal(index: number): Code {
  return [0x21, unsigned(index)];
}

export function teeLocal(index: number): Code {
  return [0x22, unsigned(index)];
}

export function call(index: number): Code {
  return [0x10, unsigned(index)];
}

export const ADD_F32: Code = [0x92];
export const LOAD_F32: Code = [0x2a, 2, 0];
export const ADD_I32: Code = [0x6a];
export const MUL_I32: Code = [0x6c];
export const LT_I32: Code = [0x48];

/** Repeats `body` while the condition it leaves on the stack holds; runs at least once. */
export function repeat(body: Code): Code {
  return [0x03, 0x40, body, 0x0d, 0, 0x0b];
}

/** A module under construction: imports first, then its own functions; everything shares one memory. */
export class ModuleBuilder {
  private readonly types = new Table();
  private readonly imports: Code[] = [];
  private readonly importIndex = new Map<string, number>();
  private readonly functions: { type: number; body: Code }[] = [];
  private readonly exports: Code[] = [];

  /** Index of the imported function `name`; imports must all be made before the first `define`. */
  import(name: string, type: FunctionType): number {
    const known = this.importIndex.get(name);
    if (known !== undefined) return known;
    if (this.functions.length > 0) throw new Error(`${name} is imported after a definition`);
    const index = this.importIndex.size;
    this.importIndex.set(name, index);
    this.imports.push([text('kernels'), text(name), 0, unsigned(this.type(type))]);
    return index;
  }

  /** Adds a function and returns its index; `locals` are its locals' types beyond the parameters. */
  define(type: FunctionType, locals: readonly ValueType[], code: Code): number {
    const body = sized([vector(locals.map((t) => [1, t])), code, 0x0b]);
    this.functions.push({ type: this.type(type), body });
    return this.importIndex.size + this.functions.length - 1;
  }

  export(name: string, index: number): void {
    this.exports.push([text(name), 0, unsigned(index)]);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const memoryImport = [text('kernels'), text('memory'), 2, 0, 0];
    return Uint8Array.from(
      flat([
        [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
        section(1, vector(this.types.entries)),
        section(2, vector([memoryImport, ...this.imports])),
        section(3, vector(this.functions.map((f) => unsigned(f.type)))),
        section(7, vector(this.exports)),
        section(10, vector(this.functions.map((f) => f.body))),
      ]),
    );
  }

  private type({ parameters, results }: FunctionType): number {
    return this.types.index([
      0x60,
      vector(parameters.map((t) => [t])),
      vector(results.map((t) => [t])),
    ]);
  }
}

/** Entries without repetition. */
class Table {
  readonly entries: Code[] = [];
  private readonly known = new Map<string, number>();

  index(entry: Code): number {
    const key = JSON.stringify(entry);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.entries.length);
    return this.entries.push(entry) - 1;
  }
}

function section(id: number, content: Code): Code {
  return [id, sized(content)];
}

/** Flattened, with the length before. */
function sized(content: Code): Code {
  const bytes = flat(content);
  return [unsigned(bytes.length), bytes];
}

function vector(entries: readonly Code[]): Code {
  return [unsigned(entries.length), entries];
}

function text(s: string): Code {
  return sized([...new TextEncoder().encode(s)]);
}

function flat(code: Code, bytes: number[] = []): number[] {
  for (const part of code) {
    if (typeof part === 'number') bytes.push(part);
    else flat(part, bytes);
  }
  return bytes;
}

function float(x: number): Code {
  return [...new Uint8Array(new Float32Array([x]).buffer)];
}

/** LEB128. */
function unsigned(x: number): number[] {
  const bytes: number[] = [];
  for (; x >= 0x80; x = Math.floor(x / 128)) bytes.push((x % 128) | 0x80);
  bytes.push(x);
  return bytes;
}

function signed(x: number): number[] {
  const bytes: number[] = [];
  for (; x < -64 || x >= 64; x >>= 7) bytes.push((x & 0x7f) | 0x80);
  bytes.push(x & 0x7f);
  return bytes;
}

const INSTRUCTIONS: Readonly<Record<string, Code>> = Object.fromEntries(
  Object.entries(SIMD).map(([name, number]) => [name, [0xfd, ...unsigned(number)]]),
);
