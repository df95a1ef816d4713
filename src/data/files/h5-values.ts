/**
 * The values of an HDF5 dataset: in one piece or in chunks, packed or not. jsfive finds the dataset; its values are read
 * here, because jsfive unpacks a chunk to whatever size it has, makes a list of objects of them, and knows neither the
 * chunk indices of newer files nor LZF. Version 3 and 4 of the layout message in “HDF5 File Format Specification”, IV.A.2.i.
 */
import type { Dataset } from 'jsfive';
import {
  isNumberType,
  lengthOf,
  MOST_ARRAY,
  type NumberArray,
  numbersIn,
  TooLarge,
  widthOf,
} from './arrays';
import { unpackLzf } from './lzf';

/** Why values cannot be read although nothing is damaged: what they were saved with. */
export class NotRead extends Error {
  override readonly name = 'NotRead';
  constructor(readonly feature: string) {
    super(feature);
  }
}

/** Unpacks a zlib stream to at most so many bytes. */
export type InflateTo = (packed: Uint8Array, most: number) => Uint8Array;

/** The values of a dataset; undefined where they are neither numbers nor words. Throws where it is damaged, `NotRead` where it is of a kind not read here. */
export function valuesOf(
  dataset: Dataset,
  file: Uint8Array,
  inflate: InflateTo,
): NumberArray | undefined {
  const { dtype } = dataset;
  const shape = [...(dataset.shape as readonly number[])].map(Number);
  const length = lengthOf(shape);
  if (Array.isArray(dtype)) return words(dataset, shape, length);
  const [, endian, type = ''] = /^([<>|=]?)([uifS]\d+)$/.exec(String(dtype)) ?? [];
  const isText = type.startsWith('S');
  if (!isText && !isNumberType(type)) return undefined;
  const width = isNumberType(type) ? widthOf(type) : Number(type.slice(1));
  if (!(length >= 0)) throw new RangeError(shape.join(' × '));
  if (length * width > MOST_ARRAY) throw new TooLarge();
  const bytes = new Stored(dataset, file, inflate, shape, width).bytes();
  if (isNumberType(type))
    return { shape, order: 'C', values: numbersIn(bytes, type, endian !== '>') };
  const values = Array.from({ length }, (_, i) =>
    new TextDecoder().decode(bytes.subarray(i * width, (i + 1) * width)).replace(/\0+$/, ''),
  );
  return { shape, order: 'C', values };
}

/** Words of any length, such as a few names of classes: jsfive reads them. */
function words(
  dataset: Dataset,
  shape: readonly number[],
  length: number,
): NumberArray | undefined {
  if (length > MOST_WORDS) return undefined;
  const values = Array.from(dataset.value as ArrayLike<unknown>, String);
  return values.length === length ? { shape, order: 'C', values } : undefined;
}
const MOST_WORDS = 1000;

/** One chunk in the file: where its bytes are, and its first value in the array. */
interface Chunk {
  readonly at: number;
  readonly size: number;
  /** Bit i: filter i was not applied. */
  readonly mask: number;
  readonly offset: readonly number[];
}

/** The bytes of an array as they are stored. */
class Stored {
  private readonly view: DataView;
  private readonly filters: readonly ReadonlyMap<string, unknown>[];
  private readonly length: number;
  /** How many bytes chunks may still unpack to. */
  private room: number;

  constructor(
    dataset: Dataset,
    private readonly file: Uint8Array,
    private readonly inflate: InflateTo,
    private readonly shape: readonly number[],
    private readonly width: number,
  ) {
    const objects = dataset._dataobjects;
    this.view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    this.filters = objects.filter_pipeline ?? [];
    this.length = lengthOf(shape) * width;
    // chunks at the border hang over it, in each dimension by less than one
    this.room = 8 * this.length + 2 ** 24;
    this.layout = Number(objects.find_msg_type(8)[0]!.get('offset_to_message'));
  }
  private readonly layout: number;

  bytes(): Uint8Array {
    const { view, layout: at } = this;
    const version = view.getUint8(at);
    if (version < 3) {
      const [rank, kind] = [view.getUint8(at + 1), view.getUint8(at + 2)];
      if (kind === 1) return this.piece(this.address(at + 8));
      if (kind !== 2) throw new NotRead('compact storage of an old kind');
      return this.chunked(this.sizes(at + 16, rank, 4), this.address(at + 8), (sizes, address) =>
        this.treeOf(sizes, address),
      );
    }
    const kind = view.getUint8(at + 1);
    if (kind === 0) return this.file.slice(at + 4, at + 4 + view.getUint16(at + 2, true));
    if (kind === 1) return this.piece(this.address(at + 2));
    if (kind !== 2) throw new NotRead('a virtual dataset');
    if (version > 3) return this.newChunks(at + 2);
    const rank = view.getUint8(at + 2);
    return this.chunked(this.sizes(at + 11, rank, 4), this.address(at + 3), (sizes, address) =>
      this.treeOf(sizes, address),
    );
  }

  /** All values in one piece; zeros where nothing has been written. */
  private piece(at: number | undefined): Uint8Array {
    if (at === undefined) return new Uint8Array(this.length);
    return this.part(at, this.length);
  }

  private part(at: number, length: number): Uint8Array {
    if (at + length > this.file.length) throw new RangeError(`${at} + ${length}`);
    return this.file.subarray(at, at + length);
  }

  /** An address of 8 bytes; undefined for “nowhere”. */
  private address(at: number): number | undefined {
    const address = this.view.getBigUint64(at, true);
    return address === 0xffff_ffff_ffff_ffffn ? undefined : Number(address);
  }

  private number(at: number, bytes: number): number {
    let result = 0;
    for (let i = bytes - 1; i >= 0; i--) result = 256 * result + this.view.getUint8(at + i);
    return result;
  }

  private sizes(at: number, rank: number, bytes: number): readonly number[] {
    return Array.from({ length: rank }, (_, i) => this.number(at + i * bytes, bytes));
  }

  /** Version 4: how chunks are found is one of five. */
  private newChunks(at: number): Uint8Array {
    const { view } = this;
    const [flags, rank, bytes] = [0, 1, 2].map((i) => view.getUint8(at + i)) as [
      number,
      number,
      number,
    ];
    const sizes = this.sizes(at + 3, rank, bytes);
    const next = at + 3 + rank * bytes;
    const index = view.getUint8(next);
    switch (index) {
      case 1: {
        const isFiltered = (flags & 2) !== 0;
        const address = this.address(next + (isFiltered ? 13 : 1));
        return this.chunked(sizes, address, (chunk, first) => {
          const [size, mask] = isFiltered
            ? [this.number(next + 1, 8), view.getUint32(next + 9, true)]
            : [lengthOf(chunk), 0];
          return [{ at: first, size, mask, offset: chunk.map(() => 0) }];
        });
      }
      case 2:
        return this.chunked(sizes, this.address(next + 1), (chunk, first) =>
          this.grid(chunk).map((offset, i) => {
            const size = lengthOf(chunk);
            return { at: first + i * size, size, mask: 0, offset };
          }),
        );
      case 3:
        return this.chunked(sizes, this.address(next + 2), (chunk, first) =>
          this.fixedArray(chunk, first),
        );
      default:
        throw new NotRead('chunks of a dataset that can grow, in the newest format');
    }
  }

  /** Where the chunks begin in the array, in their order. */
  private grid(chunk: readonly number[]): readonly (readonly number[])[] {
    const counts = this.shape.map((size, d) => Math.ceil(size / chunk[d]!));
    const total = lengthOf(counts);
    if (!(total <= MOST_CHUNKS)) throw new RangeError(`${total} chunks`);
    return Array.from({ length: total }, (_, i) => {
      let rest = i;
      return counts.map((count, d) => {
        const stride = lengthOf(counts.slice(d + 1));
        const index = Math.floor(rest / stride);
        rest -= index * stride;
        return index % count === index ? index * chunk[d]! : 0;
      });
    });
  }

  /** A header (FAHD) that leads to the chunks' addresses (FADB), in pages where there are many. */
  private fixedArray(chunk: readonly number[], header: number): readonly Chunk[] {
    const { view } = this;
    this.expect(header, 'FAHD');
    const isFiltered = view.getUint8(header + 5) === 1;
    const width = view.getUint8(header + 6);
    const page = 2 ** view.getUint8(header + 7);
    const block = this.address(header + 16)!;
    this.expect(block, 'FADB');
    const offsets = this.grid(chunk);
    const isPaged = offsets.length > page;
    const pages = Math.ceil(offsets.length / page);
    const first = block + 14 + (isPaged ? Math.ceil(pages / 8) + 4 : 0);
    return offsets.flatMap((offset, i) => {
      // each page ends with a checksum
      const at = first + i * width + (isPaged ? 4 * Math.floor(i / page) : 0);
      const address = this.address(at);
      if (address === undefined) return [];
      const size = isFiltered ? this.number(at + 8, width - 12) : lengthOf(chunk);
      const mask = isFiltered ? view.getUint32(at + width - 4, true) : 0;
      return [{ at: address, size, mask, offset }];
    });
  }

  private expect(at: number, signature: string): void {
    const found = String.fromCharCode(...this.part(at, 4));
    if (found !== signature) throw new RangeError(`${found} at ${at}`);
  }

  /** The chunks in a B-tree of version 1; no node is visited twice. */
  private treeOf(chunk: readonly number[], root: number): readonly Chunk[] {
    const { view } = this;
    const chunks: Chunk[] = [];
    const seen = new Set<number>();
    const visit = (at: number) => {
      this.expect(at, 'TREE');
      if (seen.has(at) || seen.size > MOST_CHUNKS) throw new RangeError(`node ${at} again`);
      seen.add(at);
      const level = view.getUint8(at + 5);
      const used = view.getUint16(at + 6, true);
      const key = 8 + 8 * chunk.length;
      for (let i = 0, entry = at + 24; i < used; i++, entry += key + 8) {
        const child = this.address(entry + key)!;
        if (level > 0) {
          visit(child);
          continue;
        }
        const [size, mask] = [view.getUint32(entry, true), view.getUint32(entry + 4, true)];
        const offset = this.sizes(entry + 8, chunk.length - 1, 8);
        chunks.push({ at: child, size, mask, offset });
      }
    };
    visit(root);
    return chunks;
  }

  /** Puts chunks in their places; their last size is the number of bytes of a value. */
  private chunked(
    sizes: readonly number[],
    address: number | undefined,
    find: (sizes: readonly number[], address: number) => readonly Chunk[],
  ): Uint8Array {
    const result = new Uint8Array(this.length);
    if (address === undefined) return result;
    if (sizes.length !== this.shape.length + 1 || sizes.at(-1) !== this.width)
      throw new RangeError(sizes.join(' × '));
    const size = lengthOf(sizes);
    if (!(size > 0 && size <= MOST_ARRAY)) throw new RangeError(`a chunk of ${size} bytes`);
    for (const chunk of find(sizes, address))
      this.copy(this.unpacked(chunk, size), sizes, chunk.offset, result);
    return result;
  }

  /** A chunk's bytes, the filters undone, the last first. Each may give as much as a chunk has, and no more. */
  private unpacked({ at, size, mask }: Chunk, length: number): Uint8Array {
    let bytes = this.part(at, size);
    for (let i = this.filters.length - 1; i >= 0; i--) {
      if (((mask >>> i) & 1) === 1) continue;
      this.room -= length;
      if (this.room < 0) throw new RangeError('chunks unpack to more than the array has');
      const id = Number(this.filters[i]!.get('filter_id'));
      // between two filters a checksum or the like may come on top
      const most = i === 0 ? length : length + 1024 + Math.ceil(length / 100);
      if (id === 1) bytes = this.inflate(bytes, most);
      else if (id === 2) bytes = unshuffled(bytes, this.width);
      else if (id === 3) bytes = bytes.subarray(0, -4);
      else if (id === 32000) bytes = unpackLzf(bytes, most);
      else throw new NotRead(filterName(id));
    }
    if (bytes.length < length) throw new RangeError(`${bytes.length} < ${length}`);
    return bytes;
  }

  /** Copies what of a chunk lies within the array, a row of its last dimension at a time. */
  private copy(
    from: Uint8Array,
    sizes: readonly number[],
    offset: readonly number[],
    to: Uint8Array,
  ): void {
    const { shape, width } = this;
    const rank = shape.length;
    const inner = rank - 1;
    const run = Math.min(sizes[inner]!, shape[inner]! - offset[inner]!) * width;
    if (!(run > 0)) return;
    const counts = shape.slice(0, inner).map((size, d) => Math.min(sizes[d]!, size - offset[d]!));
    if (counts.some((count) => !(count > 0))) return;
    const index = counts.map(() => 0);
    for (let rows = lengthOf(counts); rows > 0; rows--) {
      let [source, target] = [0, 0];
      for (let d = 0; d < rank; d++) {
        const at = index[d] ?? 0;
        source = source * sizes[d]! + at;
        target = target * shape[d]! + at + offset[d]!;
      }
      to.set(from.subarray(source * width, source * width + run), target * width);
      for (let d = inner - 1; d >= 0 && ++index[d]! === counts[d]; d--) index[d] = 0;
    }
  }
}

const MOST_CHUNKS = 1_000_000;

/** Bytes sorted by their place in the value, put back: all first bytes, all second ones … */
function unshuffled(bytes: Uint8Array, width: number): Uint8Array {
  const count = Math.floor(bytes.length / width);
  const result = bytes.slice();
  for (let j = 0; j < width; j++)
    for (let i = 0; i < count; i++) result[i * width + j] = bytes[j * count + i]!;
  return result;
}

function filterName(id: number): string {
  const names: Readonly<Record<number, string>> = {
    4: 'szip',
    5: 'nbit',
    6: 'scaleoffset',
    307: 'bzip2',
    32001: 'Blosc',
    32004: 'LZ4',
    32008: 'bitshuffle',
    32015: 'Zstandard',
    32026: 'Blosc 2',
  };
  return `the filter ${names[id] ?? id}`;
}
