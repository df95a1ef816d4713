/** One instance of the module with memory of its own, and who holds which part of it. */
import bytes from './build/kernels.wasm?bytes';
import { type Body, straightFunctions } from './inline';

/** Exports of the module that JavaScript or generated programs use. */
type Exports = Readonly<Record<string, WebAssembly.ExportValue>>;

/** Everything is freed with the object itself: nothing outside holds the memory. */
export class Runtime {
  readonly memory: WebAssembly.Memory;
  readonly exports: Exports;
  /** Free parts by address, none touching the next. */
  private free: { address: number; size: number }[];
  private readonly sizes = new Map<number, number>();

  constructor() {
    if (!compiled) throw new Error('WebAssembly with vectors is not available.');
    this.exports = new WebAssembly.Instance(compiled, { env: { abort } }).exports;
    this.memory = this.exports['memory'] as WebAssembly.Memory;
    const base = aligned((this.exports['heapBase'] as () => number)());
    this.free = [{ address: base, size: this.memory.buffer.byteLength - base }];
  }

  /** A zeroed part of the memory, 16-byte aligned, with 16 bytes to spare behind `size` bytes. */
  allocate(size: number): number {
    const whole = aligned(size) + 16;
    const part = this.free.find((f) => f.size >= whole) ?? this.grown(whole);
    const { address } = part;
    part.address += whole;
    part.size -= whole;
    if (part.size === 0) this.free = this.free.filter((f) => f !== part);
    this.sizes.set(address, whole);
    new Uint8Array(this.memory.buffer, address, whole).fill(0);
    return address;
  }

  release(address: number): void {
    const size = this.sizes.get(address);
    if (size === undefined) throw new Error(`Nothing was allocated at ${address}.`);
    this.sizes.delete(address);
    const parts = [...this.free, { address, size }].toSorted((a, b) => a.address - b.address);
    this.free = [];
    for (const part of parts) {
      const last = this.free.at(-1);
      if (last && last.address + last.size === part.address) last.size += part.size;
      else this.free.push(part);
    }
  }

  /** Numbers at an address; valid until something is allocated. */
  floats(address: number, length: number): Float32Array<ArrayBuffer> {
    return new Float32Array(this.memory.buffer as ArrayBuffer, address, length);
  }

  integers(address: number, length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.memory.buffer as ArrayBuffer, address, length);
  }

  private grown(size: number): { address: number; size: number } {
    const end = this.memory.buffer.byteLength;
    // At least a quarter more, so that many small requests do not each move all views.
    const pages = Math.ceil(Math.max(size, end / 4) / PAGE);
    this.memory.grow(pages);
    const last = this.free.at(-1);
    if (last && last.address + last.size === end) {
      last.size += pages * PAGE;
      return last;
    }
    const part = { address: end, size: pages * PAGE };
    this.free.push(part);
    return part;
  }
}

const PAGE = 65536;

function aligned(size: number): number {
  return Math.ceil(size / 16) * 16;
}

function abort(): never {
  throw new Error('The compiled module aborted.');
}

/** Functions of the module that need not be called. */
export const inlinable: ReadonlyMap<string, Body> = straightFunctions(bytes);

/** The module, compiled once a worker; instances share its code. Undefined where it cannot be. */
const compiled = compiledModule();

/** Whether compiled programs can run here. */
export const isAvailable: boolean = compiled !== undefined;

/**
 * Trying is the only way to know: a browser in lockdown has no WebAssembly at all, an old one none with vectors, and the
 * policy of a host can forbid to compile.
 */
function compiledModule(): WebAssembly.Module | undefined {
  try {
    return new WebAssembly.Module(bytes);
  } catch {
    return undefined;
  }
}
