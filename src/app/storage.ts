/** What the browser keeps for the learner: runs and own data in IndexedDB, small choices in localStorage. Nothing leaves the computer. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DataRef } from '../core/run';
import type { OwnSet } from '../data/pictures';
import type { RunSnapshot } from './run';

/** A run as it is kept between visits. */
export interface StoredRun extends RunSnapshot {
  readonly id: string;
  readonly lab: string;
  readonly name: string;
  readonly colour: number;
  readonly hidden: boolean;
  /** Its place in the list. */
  readonly order: number;
  /** Whether it was the one in focus. */
  readonly current: boolean;
}

/** A data set of the learner's, with how it was read. */
export interface StoredData {
  readonly key: string;
  readonly ref: DataRef;
  readonly dataset: OwnSet;
}

interface Schema extends DBSchema {
  runs: { key: string; value: StoredRun; indexes: { lab: string } };
  data: { key: string; value: StoredData };
}

let database: Promise<IDBPDatabase<Schema> | undefined> | undefined;

/** The database, or undefined where the browser refuses one (private windows): then nothing is kept, and all else works. */
function open(): Promise<IDBPDatabase<Schema> | undefined> {
  database ??= openDescent().catch(() => undefined);
  return database;
}

async function openDescent(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>('descent', 1, {
    upgrade(db) {
      db.createObjectStore('runs', { keyPath: 'id' }).createIndex('lab', 'lab');
      db.createObjectStore('data', { keyPath: 'key' });
    },
    terminated() {
      database = undefined;
    },
  });
}

export async function storedRuns(lab: string): Promise<readonly StoredRun[]> {
  const runs = await (await open())?.getAllFromIndex('runs', 'lab', lab).catch(() => []);
  return (runs ?? []).sort((a, b) => a.order - b.order);
}

/** Keeps one run. False where the browser would not (no room, no database). */
export async function storeRun(run: StoredRun): Promise<boolean> {
  const db = await open();
  return (
    (await db?.put('runs', run).then(
      () => true,
      () => false,
    )) ?? false
  );
}

export async function forgetRun(id: string): Promise<void> {
  await (await open())?.delete('runs', id).catch(() => undefined);
}

const dataKey = (ref: DataRef) => `${ref.sha256} ${ref.options}`;

export async function storedData(ref: DataRef): Promise<OwnSet | undefined> {
  const found = await (await open())?.get('data', dataKey(ref)).catch(() => undefined);
  return found?.dataset;
}

export async function storeData(ref: DataRef, dataset: OwnSet): Promise<void> {
  await (await open())?.put('data', { key: dataKey(ref), ref, dataset }).catch(() => undefined);
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

/** The lines of a lab's charts that the learner has hidden. */
export function hiddenLines(lab: string): ReadonlySet<string> {
  return new Set((preference(`hidden-lines.${lab}`) ?? '').split('\n').filter(Boolean));
}

export function keepHiddenLines(lab: string, lines: ReadonlySet<string>): void {
  setPreference(`hidden-lines.${lab}`, [...lines].join('\n'));
}

/** The labs that have been opened, the last one first. */
export function visitedLabs(): readonly string[] {
  return (preference('labs') ?? '').split(' ').filter(Boolean);
}

export function visitLab(lab: string): void {
  setPreference('labs', [lab, ...visitedLabs().filter((id) => id !== lab)].join(' '));
}
