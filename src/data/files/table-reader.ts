/** Reads a file of separated values piece by piece, so that it can be told how far it is. */
import { dataText } from '../data.text';
import { fileText } from './files.text';
import { contentOf, isGzip, type Progress } from './bytes';
import { type Delimiter, detectDelimiter, type Row, rowsIn } from './csv';
import { firstRows, isRemark, ROWS_TO_JUDGE } from './first-rows';
import { MAX_COLUMNS } from './limits';
import { fine, problem, type Read } from './result';
import { Sha256 } from './sha256';
import { MAX_VALUES, type Table, TableBuilder } from './table';

const text = dataText.problem;

/** The largest file that is tried. */
export const MAX_MEGABYTES = 256;
/** Bytes at a time: under 20 ms of work. */
const PIECE = 2 ** 16;
const LONGEST_ROW = 1_000_000;

/** Reads a file, which may be packed by gzip; the table knows it by its name and the SHA-256 of its content. Never throws. */
export async function readTable(
  file: Blob,
  name: string,
  progress?: Progress,
): Promise<Read<Table>> {
  const megabytes = Math.ceil(file.size / 2 ** 20);
  if (megabytes > MAX_MEGABYTES) return problem(text.tooManyBytes(megabytes, MAX_MEGABYTES));
  try {
    const encoding = (await utf16Of(file)) ?? 'utf-8';
    const read = await readAs(encoding, file, name, progress);
    const isAscii = read === 'not utf-8' && encoding === 'utf-8';
    const final = isAscii ? await readAs('windows-1252', file, name, progress) : read;
    return typeof final === 'string' ? problem(text.notText) : final;
  } catch {
    const isPacked = await isGzip(file).catch(() => false);
    return problem(isPacked ? fileText.problem.brokenGzip(name) : text.unreadable);
  }
}

/** Reads text that is at hand, such as what was pasted. */
export function readText(content: string, name: string): Promise<Read<Table>> {
  return readTable(new Blob([content]), name);
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Reads the file in an encoding; “not utf-8” where its bytes are none although all before them were plain letters. */
async function readAs(
  encoding: Encoding,
  file: Blob,
  name: string,
  progress: Progress | undefined,
): Promise<Read<Table> | 'not utf-8'> {
  const hash = new Sha256();
  const parser = new TableParser(encoding);
  const size = await sizeOf(file);
  let taken = 0;
  for await (const bytes of piecesOf(file)) {
    hash.update(bytes);
    taken += bytes.length;
    if (taken > MAX_MEGABYTES * 2 ** 20)
      return problem(text.tooManyBytes(Math.ceil(taken / 2 ** 20), MAX_MEGABYTES));
    const wrong = parser.push(bytes);
    if (wrong === 'not utf-8') return wrong;
    if (wrong !== undefined) return problem(wrong);
    progress?.(Math.min(1, taken / size));
  }
  const wrong = parser.end();
  if (wrong === 'not utf-8') return wrong;
  if (wrong !== undefined) return problem(wrong);
  const table = parser.table(name, hash.digest());
  return table && table.rows > 0 ? fine(table) : problem(text.empty);
}

/** The content in pieces that take a moment each; rejects where it cannot be read. */
async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  if (await isGzip(file)) return yield* contentOf(file);
  for (let at = 0; at < file.size; at += PIECE)
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
}

/** The length of the content. A gzip file has it in its last four bytes. */
async function sizeOf(file: Blob): Promise<number> {
  if (!(await isGzip(file))) return file.size;
  const last = new DataView(await file.slice(-4).arrayBuffer());
  return last.byteLength === 4 ? Math.max(1, last.getUint32(0, true)) : file.size;
}

/** Which UTF-16 a file is in: by its mark, or by every other byte of its beginning being 0. */
async function utf16Of(file: Blob): Promise<Encoding | undefined> {
  let first = new Uint8Array();
  for await (const piece of piecesOf(file)) {
    first = piece.slice(0, 64);
    break;
  }
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  const isZero = (from: number) =>
    first.length >= 8 && first.every((byte, i) => (i % 2 === from) === (byte === 0));
  if (isZero(1)) return 'utf-16le';
  return isZero(0) ? 'utf-16be' : undefined;
}

/** Takes bytes, gives rows to a table. */
class TableParser {
  private builder: TableBuilder | undefined;
  private readonly decoder: TextDecoder;
  private delimiter: Delimiter | undefined;
  /** What has been decoded and does not make a whole row yet. */
  private rest = '';
  private line = 1;
  private isAscii = true;
  /** Until enough of them are there to judge the first. */
  private first: Row[] | undefined = [];
  private classNames: readonly string[] | undefined;
  private readonly notes: string[] = [];

  constructor(private readonly encoding: Encoding) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
    if (encoding === 'windows-1252') this.notes.push(dataText.notes.windows1252);
  }

  /** Takes the next bytes; says what is wrong, if anything is. */
  push(bytes: Uint8Array): string | undefined {
    return this.pushDecoded(bytes, false);
  }

  /** No more bytes will come. */
  end(): string | undefined {
    return this.pushDecoded(new Uint8Array(), true);
  }

  table(name: string, sha256: string): Table | undefined {
    const { classNames, notes } = this;
    return this.builder?.table({ name, sha256, notes, ...(classNames && { classNames }) });
  }

  private pushDecoded(bytes: Uint8Array, last: boolean): string | undefined {
    if (!this.encoding.startsWith('utf-16') && bytes.includes(0)) return text.notText;
    const piece = this.decoded(bytes, last);
    if (piece === undefined) {
      const hasOtherLetters =
        !this.isAscii || /[^\0-\x7f\ufffd]/.test(new TextDecoder().decode(bytes));
      return hasOtherLetters ? text.notUtf8(this.lineOfBadByte(bytes)) : 'not utf-8';
    }
    this.isAscii &&= bytes.every((byte) => byte < 128);
    this.rest += piece;
    if (this.delimiter === undefined) {
      this.takeSeparatorLine();
      if (this.rest.trim() === '' && !last) return undefined;
      this.delimiter ??= detectDelimiter(this.rest, last);
    }
    return this.takeRows(this.delimiter, last);
  }

  /** Spreadsheets write “sep=;” before the data. */
  private takeSeparatorLine(): void {
    const [whole = '', , separator] =
      /^\ufeff?("?)sep=([,;|\t])\1(?:\r\n|\r|\n)/i.exec(this.rest) ?? [];
    if (separator === undefined) return;
    this.delimiter = separator as Delimiter;
    this.rest = this.rest.slice(whole.length);
    this.line++;
  }

  private takeRows(delimiter: Delimiter, last: boolean): string | undefined {
    const { rows, rest, nextLine, unclosed } = rowsIn(this.rest, delimiter, last, this.line);
    this.rest = rest;
    this.line = nextLine;
    for (const row of rows) {
      const wrong = this.takeRow(row);
      if (wrong !== undefined) return wrong;
    }
    if (unclosed !== undefined) return text.unclosed(unclosed);
    if (last) return this.takeFirst();
    return rest.length > LONGEST_ROW ? this.endlessRow(delimiter) : undefined;
  }

  private endlessRow(delimiter: Delimiter): string {
    const [row] = rowsIn(this.rest, delimiter, true, this.line).rows;
    const isWide = row !== undefined && row.cells.length > MAX_COLUMNS;
    return isWide ? text.tooManyColumns(row.line, MAX_COLUMNS) : text.tooLong(this.line);
  }

  /** The first rows wait until they can be judged together. */
  private takeRow(row: Row): string | undefined {
    if (!this.first) return this.add(row);
    this.first.push(row);
    const data = this.first.filter(({ cells }) => !cells[0]!.startsWith('#'));
    return data.length < ROWS_TO_JUDGE ? undefined : this.takeFirst();
  }

  private takeFirst(): string | undefined {
    const { rows, classNames } = firstRows(this.first ?? []);
    this.first = undefined;
    this.classNames ??= classNames;
    if (classNames) this.notes.push(dataText.notes.countsLine);
    for (const row of rows) {
      const wrong = this.add(row);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }

  private add(row: Row): string | undefined {
    const { cells, line } = row;
    const builder = (this.builder ??= new TableBuilder(this.delimiter!));
    if (cells.length > MAX_COLUMNS) return text.tooManyColumns(line, MAX_COLUMNS);
    if (builder.width > 0 && isRemark(row, builder.width)) return undefined;
    if (builder.width > 0 && cells.length !== builder.width)
      return text.ragged(line, builder.width, cells.length);
    if (builder.values >= MAX_VALUES) return text.tooManyValues(MAX_VALUES);
    builder.add(cells, line);
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
