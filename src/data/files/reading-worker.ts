/** Reads the learner's files beside the page, which stays smooth, and ends the worker to cancel. A table stays here. */
import { decoded } from './bitmap';
import type { Choices } from './column-roles';
import type { Dataset } from '../dataset';
import { arePictures } from '../pictures';
import { toDataset, toTestSet } from './from-table';
import { readFiles, type Request } from './user-files';
import type { Reading, SetReading } from './user-dataset';
import { fine, type Read } from './result';
import type { Table } from './table';
import { type Lost, lostWith, outlineOf, type TableOutline } from './table-outline';

/** What the page asks of the worker: to read files; and of the table in them, a set or how many rows would be lost. */
export type ReadingOrder =
  | { readonly type: 'read'; readonly request: Request }
  | { readonly type: 'lost'; readonly id: number; readonly choices: Choices }
  | {
      readonly type: 'set';
      readonly id: number;
      readonly choices: Choices;
      /** To test the model that was trained on this set, whose examples do not matter, by these choices. */
      readonly against?: Dataset;
      readonly trained?: Choices;
    };

/** What has been read, as the page gets it. */
export type ReadResult = { readonly kind: 'table'; readonly table: TableOutline } | SetReading;

/** What the worker says: how far it is, at last what it has read, and what it was asked. */
export type ReadingReport =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'read'; readonly result: Read<ReadResult> }
  | { readonly type: 'lost'; readonly id: number; readonly lost: Lost }
  | { readonly type: 'set'; readonly id: number; readonly result: Read<Dataset> };

let table: Table | undefined;

self.onmessage = async ({ data }: MessageEvent<ReadingOrder>) => {
  if (data.type === 'read') return read(data.request);
  if (!table) throw new Error('A table was asked of a worker that has read none.');
  if (data.type === 'lost')
    return post({ type: 'lost', id: data.id, lost: lostWith(table, data.choices) });
  const { id, choices, against, trained } = data;
  const result = against ? toTestSet(table, choices, against, trained) : toDataset(table, choices);
  const moved = result.ok ? [result.value.x.buffer, result.value.y.buffer] : [];
  post({ type: 'set', id, result }, moved as ArrayBuffer[]);
};

async function read(request: Request): Promise<void> {
  const result = await readFiles(request, (share) => post({ type: 'progress', share }), decoded);
  if (!result.ok) return post({ type: 'read', result });
  if (result.value.kind === 'table') table = result.value.table;
  post({ type: 'read', result: fine(outlined(result.value)) }, buffersOf(result.value));
}

function outlined(reading: Reading): ReadResult {
  return reading.kind === 'table' ? { kind: 'table', table: outlineOf(reading.table) } : reading;
}

/** The bytes of pictures, which are moved, not copied. */
function buffersOf(reading: Reading): ArrayBuffer[] {
  const set = reading.kind === 'set' && arePictures(reading.set) ? reading.set : undefined;
  const moved = set ? [set.bytes.buffer, ...(set.test ? [set.test.bytes.buffer] : [])] : [];
  return moved as ArrayBuffer[];
}

function post(report: ReadingReport, transfer: ArrayBuffer[] = []): void {
  self.postMessage(report, { transfer });
}
