/**
 * Memos: all of a run that cannot be computed again, and the step it had come to. They go to localStorage, which is written at
 * once, also while a page is being closed; what the database has of the run may be some seconds older.
 */
import type { Lab } from '../../core/lab';
import { decodeConfig, encodeLink, parseLink } from '../../core/share';
import type { RunConfig } from '../../core/run';
import type { Run } from './run';
import { mannersIn } from './run-record';

export interface Memo {
  readonly v: typeof MEMO;
  readonly id: string;
  /** The run as a link: its lab, values, seeds, live changes. */
  readonly link: string;
  readonly name: string;
  readonly colour: number;
  readonly hidden: boolean;
  readonly order: number;
  readonly current: boolean;
  readonly step: number;
  /** Whether it was training. */
  readonly playing: boolean;
}

const MEMO = 1;
const PREFIX = 'descent.run.';

/** The memo of a run at hand. */
export function memoOf(run: Run, lab: Lab, order: number, current: boolean): Memo {
  const { id, name, colour, hidden, due } = run;
  return {
    v: MEMO,
    id,
    link: encodeLink(run.config, lab),
    name,
    colour,
    hidden,
    order,
    current,
    step: Math.max(run.step, due ?? 0),
    playing: run.playing && due === undefined,
  };
}

/** A memo as a config; undefined where its link does not say exactly one. */
export function configOf({ link }: Memo, id: string, lab: Lab): RunConfig | undefined {
  const parsed = parseLink(link);
  const read = parsed && decodeConfig(id, lab, parsed.query);
  return read && read.ignored.length === 0 ? read.config : undefined;
}

/** The memos of a lab's runs, in whatever tab these are open. */
export function memosOf(lab: string): readonly Memo[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return keys
      .flatMap((key) => memoIn(localStorage.getItem(key), key.slice(PREFIX.length)) ?? [])
      .filter(({ link }) => parseLink(link)?.lab === lab);
  } catch {
    return [];
  }
}

export function writeMemo(memo: Memo): void {
  try {
    localStorage.setItem(PREFIX + memo.id, JSON.stringify(memo));
  } catch {
    // An old memo would take the run back to where it was then: none is better.
    dropMemo(memo.id);
  }
}

export function dropMemo(id: string): void {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // There is none where nothing can be kept.
  }
}

function memoIn(said: string | null, id: string): Memo | undefined {
  try {
    const memo = JSON.parse(said ?? '') as Partial<Memo>;
    const { v, link, step, playing } = memo;
    if (v !== MEMO || typeof link !== 'string' || !Number.isSafeInteger(step) || step! < 0)
      return undefined;
    return { v, id, link, ...mannersIn({ ...memo }), step: step!, playing: playing === true };
  } catch {
    return undefined;
  }
}
