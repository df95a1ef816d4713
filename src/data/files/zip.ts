/** A zip that has been looked into, and its files one at a time. The list of what is in it is read here, because fflate keeps neither the bytes of names nor where a file begins; fflate inflates. */
import type { Inflate } from 'fflate';
import { extraField, zipName } from './zip-names';

/** Whether a file begins as zip files do, empty ones included. */
export function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/** A file in a zip. */
export interface Entry {
  /** With “/” between folders, whatever the zip has. */
  readonly path: string;
  /** How many bytes the zip says that it has. */
  readonly size: number;
  /** Why it cannot be unpacked, if it cannot. */
  readonly closed: 'encrypted' | 'method' | undefined;
}

export interface Archive {
  readonly entries: readonly Entry[];
  /** The first bytes of a file, fewer where it has fewer or is damaged. */
  beginning(entry: Entry, length: number): Uint8Array;
  /** What is in a file; undefined where it is damaged, such as one that is longer than it says. Throws `TooMuch`. */
  unpack(entry: Entry): Uint8Array<ArrayBuffer> | undefined;
}

/** A zip unpacks to more than may be: no set of pictures does, because pictures are hardly made smaller by a zip. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** The most bytes to which a zip of this size may unpack. */
export function mostUnpacked(size: number): number {
  return Math.min(4 * size + 2 ** 27, 2 * size + 2 ** 29);
}

/** Looks into a zip. Rejects where it is damaged, or in parts. */
export async function openZip(blob: Blob): Promise<Archive> {
  const [{ Inflate, inflateSync }, content] = await Promise.all([
    import('fflate'),
    blob.arrayBuffer(),
  ]);
  const bytes = new Uint8Array(content);
  const entries = entriesIn(bytes);
  // files are looked into before they are unpacked
  let room = 1.5 * mostUnpacked(bytes.length);
  return { entries, beginning, unpack };

  function beginning(entry: Entry, length: number): Uint8Array {
    const packed = packedBytes(bytes, entry as Place);
    if (!packed) return new Uint8Array();
    const some = Math.min(length, entry.size);
    if ((entry as Place).isStored) return packed.subarray(0, some);
    if (packed.length <= FIRST_PIECE)
      return small(packed, entry.size)?.subarray(0, some) ?? new Uint8Array();
    return inflated(packed, some, true).bytes;
  }

  function unpack(entry: Entry): Uint8Array<ArrayBuffer> | undefined {
    const packed = packedBytes(bytes, entry as Place);
    if (!packed) return undefined;
    if (entry.size > room) throw new TooMuch();
    if ((entry as Place).isStored) {
      room -= packed.length;
      return packed.length === entry.size ? packed.slice() : undefined;
    }
    if (packed.length <= FIRST_PIECE) return small(packed, entry.size);
    const { bytes: whole, isWhole } = inflated(packed, entry.size);
    return isWhole && whole.length === entry.size ? whole : undefined;
  }

  /** What so few bytes unpack to, without the room that a stream takes: a zip may have very many such files. */
  function small(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | undefined {
    try {
      const out = new Uint8Array(1 + Math.min(size, MOST_RATIO * packed.length));
      const whole = inflateSync(packed, { out }) as Uint8Array<ArrayBuffer>;
      room -= whole.length;
      return whole.length === size ? whole : undefined;
    } catch {
      return undefined;
    }
  }

  /** At most `most` bytes of what was packed, or its beginning only; `isWhole` where it ends there. */
  function inflated(packed: Uint8Array, most: number, isBeginning = false) {
    const result = new Uint8Array(Math.min(most, MOST_RATIO * packed.length));
    let [filled, isWhole, isOver] = [0, false, false];
    const stream: Inflate = new Inflate((piece, isLast) => {
      room -= piece.length;
      if (room < 0) throw new TooMuch();
      const part = piece.subarray(0, result.length - filled);
      result.set(part, filled);
      filled += part.length;
      isOver ||= part.length < piece.length;
      isWhole = isLast && !isOver;
    });
    try {
      for (let at = 0, next; at < packed.length && !isOver; at = next) {
        if (isBeginning && filled === result.length) break;
        next = at + (isBeginning || at === 0 ? FIRST_PIECE : PIECE);
        stream.push(packed.subarray(at, next), next >= packed.length);
      }
    } catch (error) {
      if (error instanceof TooMuch) throw error;
      isWhole = false; // damaged: what came before may do to tell what it is
    }
    return { bytes: result.subarray(0, filled), isWhole };
  }
}

/** What deflate reaches at most. */
const MOST_RATIO = 1032;
/** Packed bytes at a time, first a few: they unpack to a thousand times as many at most, whatever the zip says. */
const FIRST_PIECE = 256;
const PIECE = 4096;

/** An entry, and where its bytes are. */
interface Place extends Entry {
  readonly isStored: boolean;
  readonly packed: number;
  readonly at: number;
}

const [ENTRY, END, END_64] = [0x02014b50, 0x06054b50, 0x06064b50];
const UNKNOWN = 0xffffffff;

/** The files in the list at the end of a zip. Throws where there is none. */
function entriesIn(bytes: Uint8Array): readonly Place[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, shift } = listOf(view);
  const entries: Place[] = [];
  for (let at = start + shift, i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError(`no entry at ${at}`);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [packed, size, offset] = sizesOf(view, at, extra);
    const path = zipName(name, extra, (flags & 0x800) !== 0);
    const closed =
      (flags & 1) !== 0 ? 'encrypted' : method === 0 || method === 8 ? undefined : 'method';
    at += 46 + nameLength + extraLength + commentLength;
    if (path.endsWith('/') || path === '') continue;
    entries.push({ path, size, closed, isStored: method === 0, packed, at: offset + shift });
  }
  return entries;
}

/** Where the list begins and how many files it has; `shift` is by how much a zip was moved that something stands before. */
function listOf(view: DataView): { count: number; start: number; shift: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const [count, length, start] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    if (count < 0xffff && start < UNKNOWN)
      return { count, start, shift: Math.max(0, at - length - start) };
    const end = Number(view.getBigUint64(at - 20 + 8, true));
    if (view.getUint32(end, true) !== END_64) throw new RangeError(`no list at ${end}`);
    const [many, first] = [32, 48].map((field) => Number(view.getBigUint64(end + field, true)));
    return { count: many!, start: first!, shift: 0 };
  }
  throw new RangeError('no list of files');
}

/** Packed size, size and place of an entry; those over 4 GB stand in its extra field 1. */
function sizesOf(view: DataView, at: number, extra: Uint8Array): [number, number, number] {
  const long = extraField(extra, 1);
  const words = long && new DataView(long.buffer, long.byteOffset, long.byteLength);
  let next = 0;
  const of = (field: number) => {
    const said = view.getUint32(at + field, true);
    if (said !== UNKNOWN || !words) return said;
    next += 8;
    return Number(words.getBigUint64(next - 8, true));
  };
  const size = of(24);
  return [of(20), size, of(42)];
}

/** The bytes of an entry as they lie in the zip; undefined where there are none, or they cannot be unpacked. */
function packedBytes(bytes: Uint8Array, { at, packed, closed }: Place): Uint8Array | undefined {
  if (closed || at + 30 > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, 30);
  if (view.getUint32(0, true) !== 0x04034b50) return undefined;
  const from = at + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return from + packed <= bytes.length ? bytes.subarray(from, from + packed) : undefined;
}
