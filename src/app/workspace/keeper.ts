/** Keeps the runs of a workspace in the browser, and brings them back: memos at once, records every few seconds. */
import type { Lab } from '../../core/lab';
import { firstDifference, type RunConfig } from '../../core/run';
import { storeText as text } from './store.text';
import type { OwnSet } from '../../data/pictures';
import { makeClaims } from './claims';
import { database } from './database';
import { configOf, dropMemo, type Memo, memoOf, memosOf, writeMemo } from './memos';
import { newId } from './new-id';
import type { PageState } from './page-state';
import type { Run } from './run';
import { RECORD, type StoredRun } from './run-record';
import * as storage from './storage';

/** What the keeper needs of a workspace. */
export interface Kept {
  readonly id: string;
  readonly lab: Lab;
  readonly runs: readonly Run[];
  readonly current: Run;
  readonly page: PageState;
}

/** A run of an earlier visit, or of another tab. */
export interface BroughtBack {
  readonly run: StoredRun;
  readonly data: OwnSet | undefined;
  /** Whether it was training when the page was left. */
  readonly playing: boolean;
  /** Another tab has the run: this is a copy of it, under an id of its own. */
  readonly isCopy: boolean;
}

/** What was found. */
export interface Found {
  readonly runs: readonly BroughtBack[];
  /** Runs that started again, each with a sentence. */
  readonly restarted: readonly string[];
  /** How many could not be read. */
  readonly aside: number;
}

/** After each change a memo follows within so long (ms), and what was done to a run, within … */
const MEMO_DELAY = 300;
/** … so long; what only training adds to it, within: */
const SAVE_EVERY = 1000;
const TRAINING_EVERY = 3000;

/** What of a run the database has: objects that are replaced, never changed, when they change. */
type Mark = readonly unknown[];

export class Keeper {
  /** The marks of what the database has. */
  readonly #saved = new Map<string, { readonly mark: Mark; readonly time: number }>();
  readonly #memos = new Map<string, string>();
  /** Copies of other tabs' runs as they came: they are kept as soon as anything is done with them. */
  readonly #copies = new Map<string, Memo>();
  readonly #claims = makeClaims((id) => this.#isLost(id));
  /** Between `pagehide` and `pageshow`, and once this has stopped, the runs are anybody's. */
  #isAway = false;
  #memoSoon: ReturnType<typeof setTimeout> | undefined;
  #saving: ReturnType<typeof setInterval> | undefined;
  #writing: Promise<boolean> | undefined;

  constructor(
    private readonly workspace: Kept,
    /** Told that the browser has no room, and that a run is another tab's. */
    private readonly tell: { noRoom(): void; lost(run: Run): void },
  ) {}

  /** The runs of earlier visits; undefined where the database does not answer yet. */
  async find(): Promise<Found | undefined> {
    const { id, lab } = this.workspace;
    const records = await storage.storedRuns(id);
    if (!records && database.state === 'silent') return undefined;
    const memos = new Map(memosOf(id).map((memo) => [memo.id, memo]));
    const restarted: string[] = [];
    const runs: { readonly run: StoredRun; readonly playing: boolean }[] = [];
    let aside = 0;
    const { readRun } = records?.length ? await import('./stored-run') : {};
    for (const record of records ?? []) {
      const reading = readRun!(record, id, lab);
      if (reading.kind === 'unreadable') {
        aside++;
        memos.delete((record as { readonly id: string }).id);
        continue;
      }
      const { run } = reading;
      const memo = memos.get(run.id);
      memos.delete(run.id);
      if (reading.kind === 'changed') {
        restarted.push(text.startsAgain(run.name, reading.changes));
        await storage.setAside(record as StoredRun);
        runs.push({ run, playing: false });
      } else runs.push({ run: updated(run, memo, id, lab), playing: memo?.playing ?? false });
    }
    for (const memo of memos.values()) {
      const run = remembered(memo, id, lab);
      if (run) runs.push({ run, playing: memo.playing });
    }
    const there: BroughtBack[] = [];
    const mine = await Promise.all(runs.map(({ run }) => this.#claims.claim(run.id)));
    const claimed = runs.map((each, i) => ({ ...each, isCopy: !mine[i] }));
    for (const each of claimed.sort((a, b) => a.run.order - b.run.order)) {
      const { run, playing, isCopy } = each;
      const data = run.config.data && (await storage.storedData(run.config.data));
      if (run.config.data && !data) aside++;
      else if (isCopy) there.push({ run: { ...run, id: newId() }, data, playing: false, isCopy });
      else there.push({ run, data, playing, isCopy });
    }
    return { runs: there, restarted, aside };
  }

  /** From now on, what changes is kept. */
  start(): void {
    if (!globalThis.document) return;
    this.#saving = setInterval(() => void this.save(TRAINING_EVERY), SAVE_EVERY);
    document.addEventListener('visibilitychange', this.#hidden);
    addEventListener('pagehide', this.#leave);
    addEventListener('pageshow', this.#return);
  }

  /** A copy of another tab's run has been made. */
  addCopy(run: Run): void {
    this.#copies.set(run.id, this.#memo(run));
  }

  /** Keeps everything a last time. */
  async stop(): Promise<void> {
    clearInterval(this.#saving);
    clearTimeout(this.#memoSoon);
    if (globalThis.document) {
      document.removeEventListener('visibilitychange', this.#hidden);
      removeEventListener('pagehide', this.#leave);
      removeEventListener('pageshow', this.#return);
    }
    this.note();
    await this.save();
    for (const run of this.workspace.runs)
      if (!run.playing && (run.kept?.step ?? 0) === run.step && this.#isSaved(run))
        dropMemo(run.id);
    this.#isAway = true;
    this.#claims.release();
  }

  /** Something has changed: a memo follows. */
  touch(): void {
    this.#memoSoon ??= setTimeout(() => {
      this.#memoSoon = undefined;
      this.note();
    }, MEMO_DELAY);
  }

  /** Writes the memos that differ from the last. */
  note(): void {
    if (this.#isAway) return;
    this.workspace.page.keep();
    for (const run of this.workspace.runs) {
      void this.#claims.claim(run.id);
      if (this.#isUntouched(run)) continue;
      const memo = this.#memo(run);
      const said = JSON.stringify(memo);
      if (this.#memos.get(run.id) === said) continue;
      this.#memos.set(run.id, said);
      writeMemo(memo);
    }
    for (const id of this.#gone(this.#memos)) {
      this.#memos.delete(id);
      dropMemo(id);
    }
  }

  /** Keeps what has changed since the last time; of runs that only trained, those that were last kept `age` ms ago. */
  async save(age = 0): Promise<void> {
    if (this.#isAway || (age > 0 && this.#writing)) return;
    await this.#writing;
    this.note();
    const due = this.#due(age);
    const forget = this.#gone(this.#saved);
    if (due.length + forget.length === 0) return;
    const marks = due.map((run) => ({ run, mark: this.#mark(run) }));
    const put = due.map((run) => this.#record(run));
    this.#writing = storage.keepRuns({ put, forget }).then((refused) => {
      const time = performance.now();
      for (const id of forget) this.#saved.delete(id);
      for (const { run, mark } of marks)
        if (!refused.includes(run.id)) this.#saved.set(run.id, { mark, time });
      return refused.length === 0;
    });
    const kept = await this.#writing;
    this.#writing = undefined;
    if (!kept && database.state !== 'silent' && database.state !== 'newer') this.tell.noRoom();
  }

  /** The ids of runs that are not at hand any more. */
  #gone(known: ReadonlyMap<string, unknown>): readonly string[] {
    const there = new Set(this.workspace.runs.map((run) => run.id));
    return [...known.keys()].filter((id) => !there.has(id));
  }

  #memo(run: Run): Memo {
    const { runs, current, lab } = this.workspace;
    return memoOf(run, lab, runs.indexOf(run), run === current);
  }

  /** Whether it is a copy with which nothing has been done. */
  #isUntouched(run: Run): boolean {
    const copy = this.#copies.get(run.id);
    if (!copy) return false;
    const { link, name, step } = this.#memo(run);
    if (link === copy.link && name === copy.name && step === copy.step) return true;
    this.#copies.delete(run.id);
    return false;
  }

  /** A run that is kept by another tab goes on as a copy; what is kept of it there stays. */
  #isLost(id: string): void {
    const run = this.workspace.runs.find((each) => each.id === id);
    if (!run) return;
    this.#saved.delete(id);
    this.#memos.delete(id);
    this.tell.lost(run);
  }

  #due(age: number): readonly Run[] {
    const now = performance.now();
    return this.workspace.runs.filter((run) => {
      if (this.#isUntouched(run)) return false;
      const saved = this.#saved.get(run.id);
      if (!saved) return true;
      const mark = this.#mark(run);
      const acted = mark.slice(0, ACTS).some((part, i) => part !== saved.mark[i]);
      const trained = mark.slice(ACTS).some((part, i) => part !== saved.mark[ACTS + i]);
      return acted || (trained && (!run.playing || now - saved.time >= age));
    });
  }

  #isSaved(run: Run): boolean {
    const saved = this.#saved.get(run.id)?.mark;
    return saved !== undefined && this.#mark(run).every((part, i) => part === saved[i]);
  }

  #mark(run: Run): Mark {
    const { runs, current } = this.workspace;
    const acts = [run.config, run.name, run.colour, run.hidden, run === current, runs.indexOf(run)];
    return [...acts, run.records.version, run.kept];
  }

  #record(run: Run): StoredRun {
    const { id: lab, runs, current } = this.workspace;
    const { id, name, colour, hidden } = run;
    const manners = {
      id,
      name,
      colour,
      hidden,
      order: runs.indexOf(run),
      current: run === current,
    };
    return { ...run.snapshot(), ...manners, v: RECORD, lab };
  }

  /** The page is hidden: on phones often the last that it hears. */
  readonly #hidden = () => {
    if (document.visibilityState !== 'hidden') return;
    this.note();
    void this.save();
  };

  /** The page is left, for good or to come back as it is: an open database would be in the way of both. */
  readonly #leave = () => {
    this.note();
    const put = this.#due(0).map((run) => this.#record(run));
    storage.keepRunsAtOnce({ put, forget: this.#gone(this.#saved) });
    this.#isAway = true;
    database.close();
    this.#claims.release();
  };

  /** The page is shown again as it was: meanwhile another tab may have taken its runs. */
  readonly #return = ({ persisted }: PageTransitionEvent) => {
    this.#isAway = false;
    if (!persisted) return;
    for (const { id } of this.workspace.runs)
      void this.#claims.claim(id).then((mine) => {
        if (!mine) this.#isLost(id);
      });
  };
}

/** How many parts of a mark are acts of the learner's; the others come with training. */
const ACTS = 6;

/** A record with what its memo knows better. */
function updated(run: StoredRun, memo: Memo | undefined, id: string, lab: Lab): StoredRun {
  const config = memo && configOf(memo, id, lab);
  if (!config) return run;
  const { name, colour, hidden, order, current, step } = memo;
  const manners = { name, colour, hidden, order, current };
  if (!isSameRun(run.config, config, lab))
    return { ...run, ...manners, ...fresh, config, due: step };
  const { kept } = run;
  const goesOn = kept && kept.step <= step && sameEdits(run.config, config, kept.step);
  return { ...run, ...manners, ...(goesOn ? {} : fresh), config, due: step };
}

/** A run of which there is only the memo. */
function remembered(memo: Memo, id: string, lab: Lab): StoredRun | undefined {
  const config = configOf(memo, id, lab);
  if (!config) return undefined;
  const { link: _, step: due, playing: __, ...manners } = memo;
  return { ...manners, ...fresh, v: RECORD, lab: id, config, due };
}

/** Nothing is kept: all is to be computed again. */
const fresh = { records: { measurements: [], series: {} }, kept: undefined } as const;

/** Whether the training is the same but for live changes: then what was recorded may still hold. */
function isSameRun(a: RunConfig, b: RunConfig, lab: Lab): boolean {
  const trained = ({ values, seeds, data, backend, weights }: RunConfig) => [
    Object.entries(values).filter(([key]) => lab.params[key]?.effect !== 'view'),
    [seeds.data, seeds.weights, seeds.order, seeds.noise, backend],
    [data?.sha256, data?.options, weights],
  ];
  return JSON.stringify(trained(a)) === JSON.stringify(trained(b));
}

/** Whether the live changes before `step` are the same. */
function sameEdits(a: RunConfig, b: RunConfig, step: number): boolean {
  const before = ({ edits }: RunConfig) => edits.filter((edit) => edit.step < step);
  return firstDifference(before(a), before(b)) === Infinity;
}
