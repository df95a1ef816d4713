/** A trainer whose time is taken: how long it has trained, and how many steps fit into a slice. */
import type { SeriesSink, Trainer } from '../../core/lab';
import type { Checkpoint, Clock, RunConfig } from '../../core/run';
import type { Environment } from './environment';
import { advance, Speed } from './replay';

/** Training between looks at the inbox (ms): a frame and its acknowledgement take two of them. */
export const SLICE = 15;

export class TimedTrainer {
  /** Time spent training. */
  seconds = 0;
  readonly speed = new Speed();

  constructor(
    readonly trainer: Trainer,
    readonly environment: Environment,
  ) {}

  get step(): number {
    return this.trainer.clock.step;
  }

  get clock(): Clock {
    return { ...this.trainer.clock, seconds: this.seconds };
  }

  /** At most `n` steps; the time when they are done. */
  async advance(n: number, config: RunConfig, note: SeriesSink): Promise<number> {
    const { environment, step } = this;
    const start = environment.now();
    await advance(this.trainer, n, config, note);
    const now = environment.now();
    this.speed.learn(this.step - step, now - start);
    this.seconds += (now - start) / 1000;
    return now;
  }

  /** Trains up to `step` once more, letting messages in after each slice: nothing is noted, and no time is counted. */
  async replayTo(step: number, config: RunConfig): Promise<void> {
    const { environment } = this;
    while (this.step < step) {
      const [start, before] = [environment.now(), this.step];
      await advance(this.trainer, Math.min(step - before, this.speed.fit(SLICE)), config, () => {});
      this.speed.learn(this.step - before, environment.now() - start);
      await environment.breathe();
    }
  }

  async save(): Promise<Checkpoint> {
    return { ...(await this.trainer.save()), seconds: this.seconds };
  }
}
