/** All that the browser keeps for Descent, looked through for its list: by lab, with what could not be read. */
import { labEntry, loadLab } from '../../labs/index';
import { database } from './database';
import { dropMemo } from './memos';
import { recordToJson } from './record-json';
import { ASIDE, dataName, forgetRecords, type StoredData } from './storage';
import { readRun } from './stored-run';

/** The runs of one lab. */
export interface KeptLab {
  readonly lab: string;
  readonly title: string;
  readonly ids: readonly string[];
  readonly bytes: number;
}

/** A record that is not opened. */
export interface Aside {
  readonly id: string;
  readonly name: string;
  /** Why; empty where it is a copy from before the run started again. */
  readonly why: string;
}

export interface KeptSet {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
}

export interface Kept {
  readonly labs: readonly KeptLab[];
  readonly aside: readonly Aside[];
  readonly sets: readonly KeptSet[];
}

/** Undefined where no database answers. */
export async function everythingKept(): Promise<Kept | undefined> {
  const ids = await database.answer((db) => db.getAllKeys('runs'));
  const keys = await database.answer((db) => db.getAllKeys('data'));
  if (!ids || !keys) return undefined;
  const labs = new Map<string, KeptLab>();
  const aside: Aside[] = [];
  // One record at a time: together they may be hundreds of megabytes.
  for (const id of ids) {
    const record = (await recordOf(id)) as { readonly lab?: unknown; readonly name?: unknown };
    const lab = typeof record?.lab === 'string' ? record.lab : '';
    const why = await whyNot(record, lab);
    const name = typeof record?.name === 'string' ? record.name : id;
    if (why !== undefined) aside.push({ id, name, why });
    else {
      const known = labs.get(lab);
      labs.set(lab, {
        lab,
        title: labEntry(lab)!.title,
        ids: [...(known?.ids ?? []), id],
        bytes: (known?.bytes ?? 0) + sizeOf(record),
      });
    }
  }
  const sets: KeptSet[] = [];
  for (const key of keys) {
    const set: StoredData | undefined = await database.answer((db) => db.get('data', key));
    sets.push({ key, name: dataName(set) ?? key, bytes: sizeOf(set) });
  }
  return { labs: [...labs.values()], aside, sets };
}

/** Why a record is not opened; undefined where it is. */
async function whyNot(record: unknown, lab: string): Promise<string | undefined> {
  if (lab.startsWith(ASIDE) || !labEntry(lab)) return '';
  const reading = readRun(record, lab, await loadLab(lab));
  return reading.kind === 'unreadable' ? reading.why : undefined;
}

const recordOf = (id: string) => database.answer((db) => db.get('runs', id));

/** A record as a file's text. */
export async function exported(id: string): Promise<string> {
  return recordToJson(await recordOf(id));
}

/** Takes runs out of the store, but not those that a tab has open; how many stayed. */
export async function deleteRuns(ids: readonly string[]): Promise<number> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const open = new Set(held.map(({ name }) => name?.replace('descent run ', '')));
  const closed = ids.filter((id) => !open.has(id));
  await forgetRecords('runs', closed);
  for (const id of closed) dropMemo(id);
  return ids.length - closed.length;
}

export const deleteSet = (key: string) => forgetRecords('data', [key]);

/** How many bytes the arrays and texts of a record take, about. */
function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [name, part]) => sum + name.length + sizeOf(part), 0);
}
