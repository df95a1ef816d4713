/** A zip that has been looked into, and a few of its files at a time. */
import type { OwnFile } from './content';

/** An entry that says it is larger is no picture to learn from. */
const LARGEST = 2 ** 26;

/** Whether a file begins as zip files do, empty ones included. */
export function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

export interface Archive {
  /** The paths of the files that are wanted. */
  readonly paths: readonly string[];
  /** The files at some of these paths, in any order. Those that are damaged are missing. */
  unpack(paths: readonly string[]): readonly OwnFile[];
}

/** Looks into a zip for the files that are `wanted`. Rejects where it is damaged, or in parts. */
export async function openZip(blob: Blob, wanted: (path: string) => boolean): Promise<Archive> {
  const [{ unzipSync }, content] = await Promise.all([import('fflate'), blob.arrayBuffer()]);
  const bytes = new Uint8Array(content);
  const paths: string[] = [];
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (wanted(name) && originalSize <= LARGEST) paths.push(name);
      return false;
    },
  });
  return { paths, unpack };

  /** One damaged file spoils those unpacked with it; then each is unpacked by itself. */
  function unpack(some: readonly string[]): readonly OwnFile[] {
    const these = new Set(some);
    try {
      const entries = unzipSync(bytes, { filter: ({ name }) => these.has(name) });
      return Object.entries(entries).map(([path, data]) => ({
        path,
        blob: new Blob([data as Uint8Array<ArrayBuffer>]),
      }));
    } catch {
      return some.length > 1 ? some.flatMap((path) => unpack([path])) : [];
    }
  }
}
