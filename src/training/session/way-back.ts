/** Brings a run back to an earlier step, from a checkpoint, and finds the first step that was not finite. */
import type { RunConfig } from '../../core/run';
import type { Checkpoints } from './checkpoints';
import { type Past, restore } from './replay';
import type { RunLogWriter } from './run-log-writer';
import type { TimedTrainer } from './timed-trainer';

/** Which part of the model was the first to be no number any more, and when; `last` is the step to go back to. */
export interface NotFinite {
  readonly part: string;
  readonly step: number;
  readonly last: number;
}

export class WayBack {
  constructor(
    private readonly timed: TimedTrainer,
    private readonly checkpoints: Checkpoints,
    private readonly past: Past,
    private readonly log: RunLogWriter,
  ) {}

  /** Brings the training to the state after `step` steps and forgets what came later. */
  async to(step: number, config: RunConfig): Promise<void> {
    const from = this.checkpoints.before(step) ?? (await this.past.origin());
    restore(this.timed.trainer, from, config);
    await this.timed.replayTo(step, config);
    this.log.cut(step);
    this.checkpoints.cut(step);
  }

  /** Finds the first step whose state is not finite, and goes back to the one before it. */
  async toFinite(config: RunConfig): Promise<NotFinite> {
    const bad = Math.min(this.log.notFinite, this.timed.step);
    const from = this.checkpoints.before(bad - 1) ?? this.checkpoints.before(bad)!;
    const found =
      (await this.#firstBad(from.step, Math.max(from.step, bad - 2), bad, config)) ??
      (await this.#firstBad(from.step, from.step, bad, config));
    const last = Math.max(from.step, (found?.step ?? bad) - 1);
    await this.to(last, config);
    return { ...(found ?? { part: 'J', step: bad }), last };
  }

  /** Replays from a checkpoint to `first`, then step by step up to `end`, until a part of the model is not finite. */
  async #firstBad(from: number, first: number, end: number, config: RunConfig) {
    const { trainer } = this.timed;
    restore(trainer, this.checkpoints.before(from)!, config);
    await this.timed.replayTo(first, config);
    if (first > from && (await trainer.locate?.())) return undefined;
    for (;;) {
      const part = await trainer.locate?.();
      if (part) return { part, step: this.timed.step };
      if (this.timed.step >= end) return undefined;
      await this.timed.replayTo(this.timed.step + 1, config);
    }
  }
}
