/** The past of a run that can be gone back to: checkpoints within a budget of memory, thinned with age. */
import type { Checkpoint } from '../../core/run';

const BUDGET_BYTES = 64 * 2 ** 20;
const MOST = 400;

export class Checkpoints {
  /** In order of step; the first is where the run started. */
  #kept: Checkpoint[] = [];
  #bytes = 0;

  constructor(
    private readonly budget = BUDGET_BYTES,
    private readonly most = MOST,
  ) {}

  get steps(): readonly number[] {
    return this.#kept.map((c) => c.step);
  }

  /** The step of the earliest. */
  get first(): number {
    return this.#kept[0]?.step ?? 0;
  }

  get last(): Checkpoint | undefined {
    return this.#kept.at(-1);
  }

  /** The latest one at or before `step`. */
  before(step: number): Checkpoint | undefined {
    return this.#kept.findLast((c) => c.step <= step);
  }

  /** Keeps one, in its place; where there is one of the same step already, that stays. */
  add(checkpoint: Checkpoint): void {
    const place = this.#kept.findLastIndex((c) => c.step <= checkpoint.step);
    if (this.#kept[place]?.step === checkpoint.step) return;
    this.#kept.splice(place + 1, 0, checkpoint);
    this.#bytes += bytes(checkpoint);
    while (this.#kept.length > 2 && (this.#bytes > this.budget || this.#kept.length > this.most))
      this.#thin();
  }

  /** Forgets all after `step`. */
  cut(step: number): void {
    this.#kept = this.#kept.filter((c) => c.step <= step);
    this.#bytes = this.#kept.reduce((sum, c) => sum + bytes(c), 0);
  }

  /** Drops the one, never the first or last, that leaves the smallest gap for its age. */
  #thin(): void {
    const now = this.last!.step;
    let [victim, smallest] = [1, Infinity];
    for (let i = 1; i < this.#kept.length - 1; i++) {
      const gap = this.#kept[i + 1]!.step - this.#kept[i - 1]!.step;
      const score = gap / (now - this.#kept[i]!.step);
      if (score < smallest) [victim, smallest] = [i, score];
    }
    this.#bytes -= bytes(this.#kept[victim]!);
    this.#kept.splice(victim, 1);
  }
}

function bytes({ state }: Checkpoint): number {
  return Object.values(state).reduce((sum, array) => sum + array.byteLength, 0);
}
