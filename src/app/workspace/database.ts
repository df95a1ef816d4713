/** The browser's database of Descent: opened when it is needed, gone on without after a second of silence, used again when it answers. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredData } from './storage';
import type { StoredRun } from './run-record';

interface Schema extends DBSchema {
  runs: { key: string; value: StoredRun; indexes: { lab: string } };
  data: { key: string; value: StoredData };
}
export type Connection = IDBPDatabase<Schema>;

/**
 * `silent`: it has not answered for a second. `refused`: the browser has none (private windows). `newer`: a newer version of
 * the page has taken it over.
 */
export type DatabaseState = 'closed' | 'open' | 'silent' | 'refused' | 'newer';

/** The layout of the stores. What is in a record has a version of its own (stored-run.ts), which can rise without this one. */
const LAYOUT = 1;
/** So long (ms) an answer is waited for; writing may take longer, because nobody waits for it. */
const PATIENCE = 1000;
const PATIENCE_TO_WRITE = 10_000;

/** Fires `change` with every change of `state`. */
class Database extends EventTarget {
  state: DatabaseState = 'closed';
  /** There while it is open: what must be written at once, because the page is about to go, needs it. */
  connection: Connection | undefined;
  #opening: Promise<Connection | undefined> | undefined;

  /** What `ask` is answered, or undefined where there is no database, or none that answers. */
  async answer<T>(ask: (db: Connection) => Promise<T>): Promise<T | undefined> {
    const db = await this.#ready();
    return db && this.#within(PATIENCE, ask(db));
  }

  /** Whether it was written. */
  async write(change: (db: Connection) => Promise<unknown>): Promise<boolean> {
    const db = await this.#ready();
    const done =
      db &&
      this.#within(
        PATIENCE_TO_WRITE,
        change(db).then(() => true),
      );
    return (await done) ?? false;
  }

  /** Lets go of it; the next question opens it again. */
  close(): void {
    this.connection?.close();
    this.#lose('closed');
  }

  async #ready(): Promise<Connection | undefined> {
    if (this.state === 'silent' || this.state === 'newer') return undefined;
    if (this.connection) return this.connection;
    this.#opening ??= this.#open();
    return this.#within(PATIENCE, this.#opening);
  }

  async #open(): Promise<Connection | undefined> {
    try {
      const db = await openDB<Schema>('descent', LAYOUT, {
        upgrade(opened) {
          opened.createObjectStore('runs', { keyPath: 'id' }).createIndex('lab', 'lab');
          opened.createObjectStore('data', { keyPath: 'key' });
        },
        blocking: (_now, next, event) => {
          (event.target as IDBDatabase).close();
          this.#lose(next === null ? 'closed' : 'newer');
        },
        terminated: () => this.#lose('closed'),
      });
      this.connection = db;
      this.#become('open');
      return db;
    } catch (error) {
      this.#lose((error as Error).name === 'VersionError' ? 'newer' : 'refused');
      return undefined;
    }
  }

  /** The outcome; undefined where it fails or does not come in time. One that comes too late says that the database is there again. */
  async #within<T>(patience: number, outcome: Promise<T>): Promise<T | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<'silence'>((resolve) => {
      timer = setTimeout(() => resolve('silence'), patience);
    });
    const answer = outcome.then(
      (value) => ({ value }),
      () => undefined,
    );
    const first = await Promise.race([answer, silence]);
    clearTimeout(timer);
    if (first !== 'silence') return first?.value;
    this.#become('silent');
    void answer.then(() => {
      if (this.state === 'silent') this.#become(this.connection ? 'open' : 'closed');
    });
    return undefined;
  }

  #lose(state: DatabaseState): void {
    this.connection = undefined;
    this.#opening = undefined;
    this.#become(state);
  }

  #become(state: DatabaseState): void {
    if (state === this.state) return;
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/** The one of this page. */
export const database = new Database();
