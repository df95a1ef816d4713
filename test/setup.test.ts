import { expect, test } from 'vitest';

test('arrays of numbers are equal if their bits are, and otherwise as numbers are', () => {
  const numbers = Float32Array.from({ length: 1000 }, (_, i) => 1 / i);
  const part = new Float32Array([9, ...numbers, 9]).subarray(1, 1001);
  expect({ nested: [part] }).toEqual({ nested: [numbers] });
  expect(part.with(500, 0)).not.toEqual(numbers);
  expect(Float32Array.of(0)).not.toEqual(Float32Array.of(-0));
  expect(Float32Array.of(0)).not.toEqual(Uint32Array.of(0));
  const [quiet, other] = [0x7fc00000, 0x7fc00001].map(
    (bits) => new Float32Array(Uint32Array.of(bits).buffer),
  );
  expect(quiet).toEqual(other);
});
