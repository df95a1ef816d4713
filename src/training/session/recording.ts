/** What a run records on its way, and whether it stops there. All of it depends on steps; only checkpoints are taken by the clock. */
import type { Progress } from '../../core/lab';
import type { StopReason } from '../../core/protocol';
import { type Metrics, type RunConfig, valuesAt } from '../../core/run';
import { nextMeasurement } from '../../core/schedule';
import type { Checkpoints } from './checkpoints';
import { nextEdit } from './replay';
import { RunLogWriter } from './run-log-writer';
import { stopLimits, stopReason } from './stopping';
import type { TimedTrainer } from './timed-trainer';

/** Training time between checkpoints (ms). */
const CHECKPOINT_INTERVAL = 200;

/** Why a run stops; where it is not finite any more, the first step of that is still to be found. */
export type Stop = StopReason | 'not-finite' | undefined;

export class Recording {
  readonly log = new RunLogWriter();
  /** Conditions that have stopped the run, and the learner went on. */
  readonly #ignored = new Set<StopReason['kind']>();
  #lastCheckpoint = 0;

  /** At the steps `also` there is a measurement besides those of the schedule. */
  constructor(
    private readonly timed: TimedTrainer,
    private readonly checkpoints: Checkpoints,
    private readonly also: ReadonlySet<number>,
  ) {}

  /** Conditions count again. */
  forgetStops(): void {
    this.#ignored.clear();
  }

  /** It stops here: some conditions do so once only. */
  noteStop({ kind }: StopReason): void {
    if (kind === 'cost' || kind === 'early') this.#ignored.add(kind);
  }

  /** Steps until something must be looked at: a measurement, an edit, the end by epochs. */
  untilBoundary(config: RunConfig): number {
    const { step, trainer } = this.timed;
    let next = Math.min(this.#nextMeasurement(step), nextEdit(config.edits, step));
    for (const also of this.also) if (also > step && also < next) next = also;
    const { epochs } = stopLimits(valuesAt(config, step));
    const toEnd = epochs > 0 ? trainer.stepsUntil(epochs) : 0;
    return Math.min(next - step, toEnd > 0 ? toEnd : Infinity);
  }

  /** Whether the run stops here; a scheduled measurement is made on the way. */
  async check(config: RunConfig, progress: Progress): Promise<Stop> {
    if (this.log.notFinite <= this.timed.step) return 'not-finite';
    return this.isScheduled(config) ? this.record(config, progress) : undefined;
  }

  /** Whether the run is measured at this step: by the schedule, on request, or where its epochs are over. */
  isScheduled(config: RunConfig): boolean {
    const { step, epoch } = this.timed.trainer.clock;
    if (step === 0 || step === this.timed.trainer.end || this.also.has(step)) return true;
    if (this.#nextMeasurement(step - 1) === step) return true;
    const { epochs } = stopLimits(valuesAt(config, step - 1));
    return epochs > 0 && epochs === epoch;
  }

  #nextMeasurement(step: number): number {
    return (this.timed.trainer.nextMeasurement ?? nextMeasurement)(step);
  }

  /** Measures, keeps that for good, and says whether the run stops here. */
  async record(config: RunConfig, progress: Progress): Promise<Stop> {
    const { trainer, step } = this.timed;
    const metrics = await trainer.measure(progress);
    if (!hasFiniteCost(metrics)) return 'not-finite';
    if (step <= (this.log.last?.step ?? -1)) return undefined;
    this.log.record({ ...this.timed.clock, metrics });
    await this.#checkpoint();
    return stopReason(this.log.measurements, valuesAt(config, step - 1), this.#ignored);
  }

  /** Remembers the state, if the last time is long enough ago. */
  async #checkpoint(): Promise<void> {
    const now = this.timed.environment.now();
    if (now - this.#lastCheckpoint < CHECKPOINT_INTERVAL) return;
    this.#lastCheckpoint = now;
    this.checkpoints.add(await this.timed.save());
  }
}

/** Whether a measurement is one of a model that can go on. */
export function hasFiniteCost(metrics: Metrics): boolean {
  return Number.isFinite(metrics['cost'] ?? 0);
}
