/** The files that were dropped or chosen, with their paths within the folders they come from. */
import type { OwnFile } from '../../data/files/bytes';

/** What was dropped: files, and those of folders, of folders within, and so on. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly OwnFile[]> {
  // Entries can be asked for only before the first pause.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry?.() ?? undefined);
  const loose = filesOf(transfer.files);
  if (!entries.some((entry) => entry?.isDirectory)) return loose;
  const found = await Promise.all(entries.map((entry) => (entry ? filesUnder(entry) : [])));
  return found.flat();
}

/** Files chosen singly, or with the folder they were chosen in. */
export function filesOf(files: Iterable<File>): readonly OwnFile[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, blob: file }));
}

/** The files under an entry. One that has gone meanwhile is missing. */
async function filesUnder(entry: FileSystemEntry): Promise<readonly OwnFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File | undefined>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(undefined)),
    );
    return file ? [{ path: entry.fullPath.replace(/^\//, ''), blob: file }] : [];
  }
  const entries = await entriesIn(entry as FileSystemDirectoryEntry);
  return (await Promise.all(entries.map(filesUnder))).flat();
}

/** A folder is read a hundred entries at a time, until there are no more. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
