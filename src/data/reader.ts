/** Reads a file of comma-separated values piece by piece, so that it can be told how far it is. */
import { dataText } from '../core/text/data';
import type { Progress } from './content';
import { type Delimiter, detectDelimiter, isBlank, MAX_COLUMNS, scanRow } from './csv';
import { fine, problem, type Read } from './read';
import { Sha256 } from './sha256';
import { MAX_VALUES, type Table, TableBuilder } from './table';

const text = dataText.problem;

/** The largest file that is tried. */
export const MAX_MEGABYTES = 256;
/** Bytes at a time: under 20 ms of work. */
const PIECE = 2 ** 16;
const LONGEST_ROW = 1_000_000;

/** Reads a file; the table knows the file by its name and SHA-256. Never throws. */
export async function readTable(
  file: Blob,
  name: string,
  progress?: Progress,
): Promise<Read<Table>> {
  const megabytes = Math.ceil(file.size / 2 ** 20);
  if (megabytes > MAX_MEGABYTES) return problem(text.tooManyBytes(megabytes, MAX_MEGABYTES));
  const hash = new Sha256();
  const parser = new TableParser();
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await bytesOf(file.slice(at, at + PIECE));
    if (bytes === undefined) return problem(text.unreadable);
    hash.update(bytes);
    const wrong = parser.push(bytes, at + PIECE >= file.size);
    if (wrong !== undefined) return problem(wrong);
    progress?.(Math.min(1, (at + PIECE) / file.size));
  }
  const table = parser.builder?.table(name, hash.digest());
  return table && table.rows > 0 ? fine(table) : problem(text.empty);
}

/** Reads text that is at hand, such as what was pasted. */
export function readText(content: string, name: string): Promise<Read<Table>> {
  return readTable(new Blob([content]), name);
}

async function bytesOf(piece: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await piece.arrayBuffer());
  } catch {
    return undefined; // the file was moved, changed or unplugged
  }
}

/** Takes bytes, gives rows to a table. */
class TableParser {
  builder: TableBuilder | undefined;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private delimiter: Delimiter = ',';
  /** What has been decoded and does not make a whole row yet. */
  private rest = '';
  private line = 1;

  /** Takes the next bytes; says what is wrong, if anything is. */
  push(bytes: Uint8Array, last: boolean): string | undefined {
    if (this.builder === undefined && isUtf16(bytes)) return text.utf16;
    if (bytes.includes(0)) return text.notText;
    const piece = this.decoded(bytes, last);
    if (piece === undefined) return text.notUtf8(this.lineOfBadByte(bytes));
    this.rest += piece;
    if (this.builder === undefined) {
      this.delimiter = detectDelimiter(this.rest, last);
      this.builder = new TableBuilder(this.delimiter !== ',');
    }
    return this.takeRows(this.builder, last);
  }

  private takeRows(builder: TableBuilder, last: boolean): string | undefined {
    let at = 0;
    while (at < this.rest.length) {
      const row = scanRow(this.rest, at, this.delimiter, last);
      if (row === 'wide') return text.tooManyColumns(this.line, MAX_COLUMNS);
      if (row === 'unclosed') return text.unclosed(this.line);
      if (row === 'incomplete') break;
      if (!isBlank(row.cells)) {
        const wrong = this.take(row.cells, builder);
        if (wrong !== undefined) return wrong;
      }
      at = row.next;
      this.line += row.lines;
    }
    this.rest = this.rest.slice(at);
    return this.rest.length > LONGEST_ROW ? text.tooLong(this.line) : undefined;
  }

  private take(cells: readonly string[], builder: TableBuilder): string | undefined {
    if (builder.width > 0 && cells.length !== builder.width)
      return text.ragged(this.line, builder.width, cells.length);
    if (builder.values >= MAX_VALUES) return text.tooManyValues(MAX_VALUES);
    builder.add(cells, this.line);
    return undefined;
  }

  private decoded(bytes: Uint8Array, last: boolean): string | undefined {
    try {
      return this.decoder.decode(bytes, { stream: !last });
    } catch {
      return undefined;
    }
  }

  private lineOfBadByte(bytes: Uint8Array): number {
    const [before = ''] = new TextDecoder().decode(bytes).split('\ufffd', 1);
    return this.line + (this.rest + before).split('\n').length - 1;
  }
}

/** The byte order marks of UTF-16. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
