/** How runs at hand are told apart: each has a look and a name that no other has. */
import { appText as text } from '../app.text';
import { looks, lookOf } from '../../ui/theme/colours';

/** What of a run sets it apart. */
export interface Look {
  readonly name: string;
  readonly colour: number;
  readonly hidden: boolean;
}

/** The first place in the palette that no run has; where all are taken, the first that no visible run has. */
export function freeColour(runs: readonly Look[]): number {
  const free = (others: readonly Look[]) => {
    const taken = new Set(others.map(({ colour }) => lookOf(colour)));
    return Array.from({ length: looks }, (_, i) => i).find((i) => !taken.has(i));
  };
  return free(runs) ?? free(runs.filter(({ hidden }) => !hidden)) ?? runs.length;
}

/** `name`, or with a number behind it where a run has that name. */
export function freeName(name: string, runs: readonly Look[]): string {
  const taken = new Set(runs.map((run) => run.name));
  let free = name;
  for (let n = 2; taken.has(free); n++) free = text.numberedName(name, n);
  return free;
}

/** The next name for a run that nobody has named: from "Run `first`" on. */
export function nextName(first: number, runs: readonly Look[]): string {
  const taken = new Set(runs.map((run) => run.name));
  let n = first;
  while (taken.has(text.runName(n))) n++;
  return text.runName(n);
}
