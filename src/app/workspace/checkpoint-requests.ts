/** Who waits for the state of a run after so many steps. */
import type { Checkpoint } from '../../core/run';

interface Asker {
  readonly resolve: (checkpoint: Checkpoint) => void;
  readonly reject: (error: Error) => void;
}

/** Several may wait for the same state; each gets it, or learns that it does not come. */
export class CheckpointRequests {
  readonly #askers = new Map<number, readonly Asker[]>();

  /** The state after `step` steps; rejects with a sentence where it does not come. */
  wait(step: number): Promise<Checkpoint> {
    return new Promise((resolve, reject) => {
      this.#askers.set(step, [...(this.#askers.get(step) ?? []), { resolve, reject }]);
    });
  }

  /** The state of that step has come. */
  answer(step: number, checkpoint: Checkpoint): void {
    for (const { resolve } of this.#askers.get(step) ?? []) resolve(checkpoint);
    this.#askers.delete(step);
  }

  /** None will come any more, and this sentence says why. */
  refuse(why: string): void {
    for (const { reject } of [...this.#askers.values()].flat()) reject(new Error(why));
    this.#askers.clear();
  }
}
