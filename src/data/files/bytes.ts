/** A file's bytes piece by piece, unpacked where it is a gzip file. */
import { fileText } from './files.text';

/** A file of the learner's: its path within the folder or zip it comes from, and what is in it. */
export interface OwnFile {
  readonly path: string;
  readonly blob: Blob;
}

/** Who wants to know how it goes: told now and then which share has been read, 0 … 1. */
export type Progress = (share: number) => void;

/** The file's name without its folders. */
export function nameOf({ path }: OwnFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What one file, one folder or several files are called together. */
export function nameOfAll(files: readonly OwnFile[]): string {
  const folders = new Set(files.map(({ path }) => path.split('/').slice(0, -1)[0]));
  const [folder] = folders;
  if (files.length > 1 && folders.size === 1 && folder !== undefined) return folder;
  return fileText.together(files.map(nameOf));
}

/** The first bytes of a file, or fewer where it has fewer. Rejects where it cannot be read. */
export async function beginning(blob: Blob, length: number): Promise<Uint8Array> {
  return new Uint8Array(await blob.slice(0, length).arrayBuffer());
}

/** The pieces of a file's content. Throws where it cannot be read, or is no whole gzip file although it begins like one. */
export async function* contentOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const stream = (await isGzip(blob))
    ? blob.stream().pipeThrough(new DecompressionStream('gzip'))
    : blob.stream();
  yield* piecesOf(stream);
}

/** What a stream gives. It is cancelled where nobody wants the rest. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The first bytes of a file's content, unpacked. Throws as `contentOf` does. */
export async function contentBeginning(blob: Blob, length: number): Promise<Uint8Array> {
  const first = new Uint8Array(length);
  let filled = 0;
  for await (const piece of contentOf(blob)) {
    const part = piece.subarray(0, length - filled);
    first.set(part, filled);
    filled += part.length;
    if (filled === length) break;
  }
  return first.subarray(0, filled);
}

/** Whether a file begins as gzip files do. */
export async function isGzip(blob: Blob): Promise<boolean> {
  const [first, second] = await beginning(blob, 2);
  return first === 0x1f && second === 0x8b;
}
