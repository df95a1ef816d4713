/** Octave's own text files, as its `save` writes them: the real matrices of numbers in one. */
import { lengthOf, type NumberArray, TooLarge } from './arrays';
import { MAX_VALUES } from './table';

/** The arrays by name. Throws where an array is damaged, or larger than a table may be. */
export function octaveArrays(content: string): ReadonlyMap<string, NumberArray> {
  const arrays = new Map<string, NumberArray>();
  const parts = content.split(/^# name: /m).slice(1);
  for (const part of parts) {
    const array = arrayIn(part);
    if (array) arrays.set(part.split('\n', 1)[0]!.trim(), array);
  }
  return arrays;
}

function arrayIn(part: string): NumberArray | undefined {
  const [, type = ''] = /^# type: (.*)$/m.exec(part) ?? [];
  if (/complex|string|cell|struct|range/.test(type)) return undefined;
  const size = (name: string) => Number(new RegExp(`^# ${name}: (\\d+)`, 'm').exec(part)?.[1]);
  const [rows, columns] = [size('rows'), size('columns')];
  const numbers = part
    .split('\n')
    .slice(1)
    .filter((line) => !line.startsWith('#'))
    .join(' ')
    .split(/\s+/)
    .filter(Boolean)
    .map(numberOf);
  if (type === 'sparse matrix') return sparse(numbers, rows, columns);
  if (/scalar|^bool$/.test(type)) return full([1, 1], 'C', numbers);
  const dimensions = size('ndims');
  if (dimensions > 0) {
    // the sizes stand before the values, which follow column by column
    return full(numbers.slice(0, dimensions), 'Fortran', numbers.slice(dimensions));
  }
  return /matrix/.test(type) ? full([rows, columns], 'C', numbers) : undefined;
}

function numberOf(said: string): number {
  if (/^[-+]?Inf$/i.test(said)) return said.startsWith('-') ? -Infinity : Infinity;
  return Number(said);
}

function full(
  shape: readonly number[],
  order: 'C' | 'Fortran',
  numbers: readonly number[],
): NumberArray {
  if (numbers.length > MAX_VALUES) throw new TooLarge();
  if (lengthOf(shape) !== numbers.length)
    throw new RangeError(`${shape.join(' × ')} ≠ ${numbers.length}`);
  return { shape, order, values: Float64Array.from(numbers) };
}

/** Row, column and value of each. */
function sparse(numbers: readonly number[], rows: number, columns: number): NumberArray {
  if (rows * columns > MAX_VALUES) throw new TooLarge();
  if (!(rows * columns >= 0)) throw new RangeError(`${rows} × ${columns}`);
  const values = new Float64Array(rows * columns);
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    const [i, j] = [numbers[at]! - 1, numbers[at + 1]! - 1];
    if (!(i >= 0 && i < rows && j >= 0 && j < columns)) throw new RangeError(`${i}, ${j}`);
    values[j * rows + i] = numbers[at + 2]!;
  }
  return { shape: [rows, columns], order: 'Fortran', values };
}
