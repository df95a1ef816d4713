/** What the browser keeps for the learner: runs and own data in IndexedDB, small choices in localStorage. Nothing leaves the computer. */
import type { DataRef } from '../../core/run';
import type { OwnSet } from '../../data/pictures';
import { type Connection, database } from './database';
import type { StoredRun } from './run-record';

/** A data set of the learner's, with how it was read. */
export interface StoredData {
  readonly key: string;
  readonly ref: DataRef;
  readonly dataset: OwnSet;
}

/** What is kept of a lab's runs, as it is found: nothing of it is trusted. Undefined where no database answers. */
export async function storedRuns(lab: string): Promise<readonly unknown[] | undefined> {
  const keys = await database.answer((db) => db.getAllKeysFromIndex('runs', 'lab', lab));
  if (!keys) return undefined;
  const found: unknown[] = [];
  // One by one: how long all take says nothing about whether the database answers.
  for (const key of keys) {
    const record = await database.answer((db) => db.get('runs', key));
    if (record === undefined && database.state !== 'open') return undefined;
    found.push(record);
  }
  return found;
}

/** What changes in the store with one act: records that are put there, and those that are taken away. */
export interface Keeping {
  readonly put: readonly StoredRun[];
  readonly forget: readonly string[];
}

/** Keeps runs. The ids of those that the browser would not keep (no room, no database). */
export async function keepRuns(keeping: Keeping): Promise<readonly string[]> {
  if (await database.write((db) => keepIn(db, keeping))) return [];
  // Where one has no room, the others may.
  const alone = [
    ...keeping.forget.map((id) => ({ put: [], forget: [id] })),
    ...keeping.put.map((run) => ({ put: [run], forget: [] })),
  ];
  const refused: string[] = [];
  for (const one of alone) {
    const done = database.state === 'open' && (await database.write((db) => keepIn(db, one)));
    if (!done) refused.push(...one.put.map(({ id }) => id));
  }
  return refused;
}

/** The same while the page is being closed, when nothing can be waited for: an open database is given everything at once. */
export function keepRunsAtOnce(keeping: Keeping): void {
  if (database.connection) keepIn(database.connection, keeping).catch(() => undefined);
}

async function keepIn(db: Connection, { put, forget }: Keeping): Promise<void> {
  const transaction = db.transaction('runs', 'readwrite');
  const requests = [
    ...put.map((run) => transaction.store.put(run)),
    ...forget.map((id) => transaction.store.delete(id)),
  ];
  transaction.commit();
  await Promise.all([...requests, transaction.done]);
}

/** A copy of a record under a name that no lab asks for: the run itself is about to be overwritten. */
export async function setAside(record: StoredRun): Promise<void> {
  const aside = { ...record, id: `${ASIDE}${record.id}`, lab: `${ASIDE}${record.lab}` };
  await database.write((db) => db.put('runs', aside));
}
export const ASIDE = 'aside ';

/** The name of a data set of the learner's. */
export function dataName(set: StoredData | undefined): string | undefined {
  const name: unknown = set?.ref?.name;
  return typeof name === 'string' ? name : undefined;
}

export async function forgetRecords(
  store: 'runs' | 'data',
  keys: readonly string[],
): Promise<void> {
  for (const key of keys) await database.write((db) => db.delete(store, key));
}

const dataKey = (ref: DataRef) => `${ref.sha256} ${ref.options}`;

export async function storedData(ref: DataRef): Promise<OwnSet | undefined> {
  const found = await database.answer((db) => db.get('data', dataKey(ref)));
  return found?.dataset;
}

export async function storeData(ref: DataRef, dataset: OwnSet): Promise<void> {
  await database.write((db) => db.put('data', { key: dataKey(ref), ref, dataset }));
}

/** A small choice of the learner's, such as the theme. */
export function preference(key: string): string | undefined {
  try {
    return localStorage.getItem(`descent.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function setPreference(key: string, value: string): void {
  try {
    localStorage.setItem(`descent.${key}`, value);
  } catch {
    // A browser that keeps nothing still runs everything.
  }
}

/** The experiments that the learner has finished, as "lab/number". */
export function finishedExperiments(): ReadonlySet<string> {
  return new Set((preference('experiments') ?? '').split(' ').filter(Boolean));
}

export function finishExperiment(lab: string, index: number): void {
  setPreference('experiments', [...finishedExperiments(), `${lab}/${index}`].join(' '));
}

/** The labs that have been opened, the last one first. */
export function visitedLabs(): readonly string[] {
  return (preference('labs') ?? '').split(' ').filter(Boolean);
}

export function visitLab(lab: string): void {
  setPreference('labs', [lab, ...visitedLabs().filter((id) => id !== lab)].join(' '));
}
