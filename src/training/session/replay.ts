/** Brings a trainer to a moment of a run: from a checkpoint forward, with the run's edits at their steps. */
import type { CreateTrainer, SeriesSink, Trainer } from '../../core/lab';
import { type Checkpoint, type Edit, type RunConfig, valuesAt } from '../../core/run';
import type { Checkpoints } from './checkpoints';

/** The trainer as it was when the checkpoint was made, before any edit at that very step. */
export function restore(trainer: Trainer, checkpoint: Checkpoint, config: RunConfig): void {
  trainer.load(checkpoint);
  trainer.configure(valuesAt(config, checkpoint.step - 1));
}

/** Whether the trainer goes on from there: a state that it would not itself save, such as one of another architecture, does not fit. */
export async function goOn(
  trainer: Trainer,
  from: Checkpoint,
  config: RunConfig,
): Promise<boolean> {
  try {
    trainer.load(from);
    const { step, state } = await trainer.save();
    if (step !== from.step || !isAlike(state, from.state)) return false;
    restore(trainer, from, config);
    return true;
  } catch {
    return false;
  }
}

/** Whether two states have the same arrays: names, kinds and lengths. */
function isAlike(a: Checkpoint['state'], b: Checkpoint['state']): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => {
      const other = b[name];
      return other?.constructor === a[name]!.constructor && other.length === a[name]!.length;
    })
  );
}

/** Advances by `n` steps at most, up to the next edit, which is applied before the step that follows it. Does at least one step. */
export async function advance(
  trainer: Trainer,
  n: number,
  config: RunConfig,
  note: SeriesSink,
): Promise<void> {
  const { step } = trainer.clock;
  if (config.edits.some((edit) => edit.step === step)) trainer.configure(valuesAt(config, step));
  await trainer.advance(Math.min(n, nextEdit(config.edits, step) - step), note);
}

/** The step of the first edit after `step`. */
export function nextEdit(edits: readonly Edit[], step: number): number {
  return edits.find((edit) => edit.step > step)?.step ?? Infinity;
}

/** How many steps fit into a time, from how long the last ones took. */
export class Speed {
  #stepsPerMs = 0;

  get perSecond(): number {
    return 1000 * this.#stepsPerMs;
  }

  /** Steps that take about this long; 1 while nothing is known. */
  fit(milliseconds: number): number {
    return Math.max(1, Math.floor(this.#stepsPerMs * milliseconds));
  }

  learn(steps: number, milliseconds: number): void {
    const now = steps / Math.max(milliseconds, 0.01);
    this.#stepsPerMs = this.#stepsPerMs === 0 ? now : 0.7 * this.#stepsPerMs + 0.3 * now;
  }
}

/** A second copy of the model, for moments that are over: the training itself is not touched. */
export class Past {
  #trainer: Trainer | undefined;
  readonly #speed = new Speed();

  constructor(
    private readonly create: () => ReturnType<CreateTrainer>,
    private readonly checkpoints: Checkpoints,
    private readonly now: () => number,
  ) {}

  /** The trainer; made when it is first needed. It stands where `approach` has brought it. */
  async trainer(): Promise<Trainer> {
    return (this.#trainer ??= await this.create());
  }

  /** Goes towards `step` until it is there (true) or the time is over (false). */
  async approach(step: number, config: RunConfig, until: number): Promise<boolean> {
    const trainer = await this.trainer();
    const from = this.checkpoints.before(step);
    const here = trainer.clock.step;
    if (here > step || (from && from.step > here))
      restore(trainer, from ?? (await this.origin()), config);
    for (let now = this.now(); trainer.clock.step < step;) {
      const [start, before] = [now, trainer.clock.step];
      const n = Math.min(step - before, this.#speed.fit(until - start));
      await advance(trainer, n, config, () => {});
      now = this.now();
      this.#speed.learn(trainer.clock.step - before, now - start);
      if (now >= until) break;
    }
    return trainer.clock.step === step;
  }

  /** The state at step 0, for a run that started at a later checkpoint; kept from then on. */
  async origin(): Promise<Checkpoint> {
    const fresh = await this.create();
    const origin = await fresh.save();
    fresh.dispose();
    this.checkpoints.add(origin);
    return origin;
  }

  /** What was known of the past is no longer so. */
  forget(): void {
    this.#trainer?.dispose();
    this.#trainer = undefined;
  }
}
