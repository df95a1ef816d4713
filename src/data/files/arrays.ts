/** Arrays of numbers as files of NumPy, MATLAB, Octave and HDF5 have them. */

/** An array as it lies in a file. */
export interface NumberArray {
  readonly shape: readonly number[];
  /** “C”: the last index runs fastest, as in NumPy and HDF5. “Fortran”: the first does, as in MATLAB. */
  readonly order: 'C' | 'Fortran';
  /** Numbers; words, such as the names of classes. */
  readonly values: Numbers | readonly string[];
}

export type Arrays = ReadonlyMap<string, NumberArray>;

export type Numbers =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

/** How a number is stored: unsigned, signed or floating, and in how many bytes. */
export type NumberType = keyof typeof types;

const types = {
  u1: [1, Uint8Array],
  i1: [1, Int8Array],
  u2: [2, Uint16Array],
  i2: [2, Int16Array],
  u4: [4, Uint32Array],
  i4: [4, Int32Array],
  f4: [4, Float32Array],
  f8: [8, Float64Array],
  u8: [8, BigUint64Array],
  i8: [8, BigInt64Array],
  f2: [2, Uint16Array],
} as const;

/** Whether there are such numbers. */
export function isNumberType(said: string): said is NumberType {
  return Object.hasOwn(types, said);
}

/** The most bytes of an array: as many as it takes for the most pictures in single precision, or the largest table. */
export const MOST_ARRAY = 400_000_000;
/** As sentences say it. */
export const MOST_MEGABYTES = MOST_ARRAY / 1e6;

/** Arrays take more room than there is: not damaged, but not to be read. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** How many bytes a number takes. */
export function widthOf(type: NumberType): number {
  return types[type][0];
}

/** How many numbers an array of this shape has. */
export function lengthOf(shape: readonly number[]): number {
  return shape.reduce((a, b) => a * b, 1);
}

/** The numbers in these bytes. Whole numbers of 8 bytes become the nearest floating ones. */
export function numbersIn(bytes: Uint8Array, type: NumberType, isLittle: boolean): Numbers {
  const [width, Type] = types[type];
  const copy = bytes.slice(0, bytes.length - (bytes.length % width));
  if (!isLittle && width > 1) swap(copy, width);
  const values = new Type(copy.buffer);
  if (type === 'f2') return Float32Array.from(values as Uint16Array, half);
  if (values instanceof BigUint64Array || values instanceof BigInt64Array) {
    const numbers = new Float64Array(values.length);
    for (let i = 0; i < numbers.length; i++) numbers[i] = Number(values[i]);
    return numbers;
  }
  return values;
}

function swap(bytes: Uint8Array, width: number): void {
  for (let at = 0; at < bytes.length; at += width) bytes.subarray(at, at + width).reverse();
}

/** A number in half precision (IEEE 754 binary16): 1 bit for the sign, 5 for the exponent, 10 for the fraction. */
function half(bits: number): number {
  const sign = bits >>> 15 === 0 ? 1 : -1;
  const [exponent, fraction] = [(bits >>> 10) & 31, bits & 1023];
  if (exponent === 31) return fraction > 0 ? NaN : sign * Infinity;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
