/** Where a link leads: its runs are trained to the steps at which their sender saw them, a few at a time. */
import type { SharedRun } from '../../core/share';
import type { Run } from './run';

/** A run on its way, and where to. */
interface Arrival {
  readonly run: Run;
  readonly at: number;
  readonly look: number | undefined;
  started: boolean;
}

/** Trains runs to their steps; `arrived` is told of each that got there. */
export class Arrivals {
  #ways: readonly Arrival[] = [];
  /** Every way since the last time that none was left, for the progress of all together. */
  #all: readonly Arrival[] = [];
  readonly #most: number;
  readonly #arrived: (run: Run, look: number | undefined) => void;

  /** At most `most` runs are trained at a time. */
  constructor(most: number, arrived: (run: Run, look: number | undefined) => void) {
    this.#most = most;
    this.#arrived = arrived;
  }

  /** Sets runs on their way. One that is further already is looked at where the link leads. */
  start(runs: readonly (readonly [Run, SharedRun])[]): void {
    const ways = runs.flatMap(([run, { at = 0, look }]) => {
      if (run.step < at) return [{ run, at, look, started: false }];
      if (run.step > at || look !== undefined) this.#arrived(run, look ?? at);
      return [];
    });
    this.#ways = this.#all = ways;
    this.#next();
  }

  /** To be told whenever a run has changed. */
  note(run: Run): void {
    const way = this.#ways.find((one) => one.run === run && one.started);
    // A run says that it has reached its goal before the picture of that step comes.
    const isNear = run.stopped?.kind === 'goal';
    if (!way || (run.step < way.at && (run.playing || isNear))) return;
    this.#ways = this.#ways.filter((one) => one !== way);
    // It was paused, stopped or failed on its way, or it is there.
    if (run.step >= way.at) this.#arrived(run, way.look);
    this.#next();
  }

  /** How far they are, all together; undefined where none is on its way. */
  get progress(): { readonly done: number; readonly all: number } | undefined {
    if (this.#ways.length === 0) return undefined;
    const done = this.#all.reduce((sum, { run, at }) => sum + Math.min(run.step, at), 0);
    return { done, all: this.#all.reduce((sum, { at }) => sum + at, 0) };
  }

  /** Leaves every run where it is. */
  stop(): void {
    const ways = this.#ways;
    this.#ways = [];
    for (const { run, started } of ways) if (started) run.pause();
  }

  #next(): void {
    const started = this.#ways.filter((way) => way.started).length;
    for (const way of this.#ways.filter((one) => !one.started).slice(0, this.#most - started)) {
      // The way there is no part of what is to be watched.
      way.run.pace(Infinity);
      way.run.trainTo(way.at);
      // Only now: while it is waking, a run does not play yet.
      way.started = true;
    }
  }
}
