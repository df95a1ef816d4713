/** What every unit test starts with: arrays of numbers with the same bits are equal at once, however long. */
import { expect } from 'vitest';

// Element by element, a few hundred thousand numbers take seconds. Arrays that differ go on to be compared
// so: NaNs of other bits are equal, and the message shows where a difference lies.
expect.addEqualityTesters([
  (a, b) => (isTyped(a) && isTyped(b) && sameBits(a, b) ? true : undefined),
]);

type Typed = Exclude<NodeJS.ArrayBufferView, DataView>;

function isTyped(value: unknown): value is Typed {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function sameBits(a: Typed, b: Typed): boolean {
  return a.constructor === b.constructor && bytesOf(a).equals(bytesOf(b));
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Typed) =>
  Buffer.from(buffer, byteOffset, byteLength);
