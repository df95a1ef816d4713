/** An experiment over a range under way: its trainings in a pool of workers, and the curves that come of them. */
import { type Experiment, type Lab, seedsOf } from '../../core/lab';
import { setupsOf } from '../../core/sweep';
import { merge, type Values } from '../../core/params';
import type { RunResult } from '../../core/run';
import { defaultConfig } from '../../core/share';
import { Pool } from '../../search/pool';
import type { MakeHost } from './run';

/** So many workers train at once: one processor is left to the page, as far as there are any. */
const WORKERS = Math.max(2, Math.min(3, (globalThis.navigator?.hardwareConcurrency ?? 4) - 1));

/** Fires `change` on the way and at the end. */
export class SweepRun extends EventTarget {
  /** In the order of core/sweep.ts; undefined while it is not there yet. */
  readonly results: (RunResult | undefined)[];
  state: 'training' | 'paused' | 'canceled' | 'done' = 'training';
  /** Why a training failed, where one did. */
  failure: string | undefined;
  readonly #pool: Pool;
  #left: number;

  constructor(id: string, lab: Lab, experiment: Experiment, makeHost: MakeHost) {
    super();
    this.#pool = new Pool(makeHost, WORKERS);
    const base = defaultConfig(id, lab);
    const setups = setupsOf(experiment, seedsOf(lab));
    this.results = setups.map(() => undefined);
    this.#left = setups.length;
    for (const [i, { label, values: some, seeds }] of setups.entries()) {
      const values = merge(base.values, some as Values);
      const config = { ...base, values, seeds: { ...base.seeds, ...seeds } };
      this.#pool.add(
        { config, steps: experiment.steps },
        {
          progress: () => {},
          done: ({ records, failure }) => this.#take(i, { label, values, ...records }, failure),
        },
      );
    }
  }

  /** How many workers it keeps busy. */
  get workers(): number {
    return this.state === 'training' ? Math.min(WORKERS, this.#left) : 0;
  }

  /** The part of the time that each of them may compute. */
  share(share: number): void {
    this.#pool.share(share);
  }

  /** How many trainings are done, of how many. */
  get progress(): readonly [done: number, all: number] {
    return [this.results.length - this.#left, this.results.length];
  }

  pause(): void {
    this.#become('training', 'paused');
    if (this.state === 'paused') this.#pool.pause();
  }

  resume(): void {
    this.#become('paused', 'training');
    if (this.state === 'training') this.#pool.resume();
  }

  /** Ends it where it is; what has come stays. */
  cancel(): void {
    if (this.state === 'done') return;
    this.state = 'canceled';
    this.#pool.cancel();
    this.#changed();
  }

  #become(from: SweepRun['state'], to: SweepRun['state']): void {
    if (this.state !== from) return;
    this.state = to;
    this.#changed();
  }

  #take(i: number, result: RunResult, failure: string | undefined): void {
    this.results[i] = result;
    this.failure ??= failure;
    if (--this.#left === 0) this.state = 'done';
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
