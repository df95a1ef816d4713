/** The record of a run that the browser keeps between visits: its format. How one is read: stored-run.ts. */
import type { RunSnapshot } from './run';

/** The version of the records that this page writes. RunLog of before there were versions are read as 1. */
export const RECORD = 1;

export interface StoredRun extends RunSnapshot {
  readonly v: number;
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

/** What was found where named fields were expected. */
export type Fields = Readonly<Record<string, unknown>>;

/** How it is shown: what is missing or damaged there is made up, because nothing that was computed depends on it. */
export function mannersIn({ name, colour, hidden, order, current }: Fields) {
  return {
    name: typeof name === 'string' ? name.slice(0, 200) : '',
    colour: isCount(colour) ? colour : 0,
    hidden: hidden === true,
    order: isCount(order) ? order : Number.MAX_SAFE_INTEGER,
    current: current === true,
  };
}

export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
