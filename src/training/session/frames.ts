/** What is sent of a run, and when: frames, at most one on its way, now and then its health, and the state to go on from. */
import type { Progress } from '../../core/lab';
import type { Demand } from '../../core/panel';
import type { Report } from '../../core/protocol';
import type { Health } from '../../core/health';
import type { Frame, Metrics } from '../../core/run';
import type { Checkpoints } from './checkpoints';
import { hasFiniteCost } from './recording';
import type { RunLogWriter } from './run-log-writer';
import type { TimedTrainer } from './timed-trainer';

/** Least time between frames (ms); a frame that was slow to make is followed by `FRAME_REST` times as much training. */
const FRAME_INTERVAL = 30;
const FRAME_REST = 3;
/** Time between looks at the health of a model (ms); a look that took long is followed by `HEALTH_REST` times as much. */
const HEALTH_INTERVAL = 1000;
const HEALTH_REST = 20;
/** Time between checkpoints that the page keeps (ms). */
const KEEP_INTERVAL = 2000;

/** What a frame is made for. */
export interface Occasion {
  readonly demand: Demand;
  /** Whether more steps are to come; `stepsPerSecond` is 0 where none are. */
  readonly trains: boolean;
  readonly stepsPerSecond: number;
  /** In the place of a measurement that is still to come. */
  readonly unmeasured?: Metrics;
}

export class Frames {
  /** Whether there is something new to be seen. */
  due = true;
  #number = 0;
  #inFlight = false;
  #notBefore = 0;
  #health = { step: 0, notBefore: 0 };
  #kept = { time: -Infinity, step: -1 };

  constructor(
    private readonly timed: TimedTrainer,
    private readonly log: RunLogWriter,
    private readonly checkpoints: Checkpoints,
    private readonly post: (report: Report) => void,
  ) {}

  /** The page has drawn a frame. */
  drawn(number: number): void {
    this.#inFlight &&= number !== this.#number;
  }

  /** The state to go on from is to be sent again, though it be of the same step. */
  forgetKept(): void {
    this.#kept.step = -1;
  }

  /** Whether a frame may be sent; one that nothing follows at once need not wait. */
  isOpen(isIdle: boolean): boolean {
    if (!this.due || this.#inFlight) return false;
    return isIdle || this.timed.environment.now() >= this.#notBefore;
  }

  /**
   * Sends the present moment with all that was recorded up to it; where measuring is costly, with the last measurement while it
   * trains. False where the model is not finite any more, and nothing is sent.
   */
  async send(occasion: Occasion, progress: Progress): Promise<boolean> {
    const { environment, trainer } = this.timed;
    const start = environment.now();
    const measurement = await this.#measure(occasion, progress);
    if (!hasFiniteCost(measurement.metrics) && this.timed.step > this.checkpoints.first)
      return false;
    const frame = {
      ...this.timed.clock,
      ...measurement,
      view: await trainer.observe(occasion.demand),
    };
    const health = occasion.unmeasured ? undefined : await this.#lookAtHealth(occasion.trains);
    const now = environment.now();
    this.due = false;
    this.#inFlight = true;
    this.#notBefore = now + Math.max(FRAME_INTERVAL, FRAME_REST * (now - start));
    this.post({
      type: 'frame',
      number: ++this.#number,
      frame,
      ...this.log.drain(),
      status: trainer.status(),
      stepsPerSecond: occasion.trains ? occasion.stepsPerSecond : 0,
      ...(health && { health }),
    });
    await this.#sendKept(occasion.trains);
    return true;
  }

  /** The metrics of this moment, or the last ones where those will do, with the step that they are of. */
  async #measure(
    { trains, unmeasured }: Occasion,
    progress: Progress,
  ): Promise<Pick<Frame, 'metrics' | 'measured'>> {
    const { trainer, step } = this.timed;
    const { last } = this.log;
    const isRecent = last?.step === step || trainer.nextMeasurement !== undefined;
    const known = trains && isRecent ? last : undefined;
    const metrics = unmeasured ?? known?.metrics ?? (await trainer.measure(progress));
    return { metrics, ...(known && known.step < step && { measured: known.step }) };
  }

  /** Once a second while it trains, and where it stops; not at the start, which is to be seen soon. */
  async #lookAtHealth(trains: boolean): Promise<Health | undefined> {
    const { trainer, environment, step } = this.timed;
    const start = environment.now();
    if (!trainer.health || step === this.#health.step) return undefined;
    if (trains && start < this.#health.notBefore) return undefined;
    const health = await trainer.health();
    const now = environment.now();
    const rest = Math.max(HEALTH_INTERVAL, HEALTH_REST * (now - start));
    this.#health = { step, notBefore: now + rest };
    return health;
  }

  /** After a frame, so that the page has the records up to it: the state to go on from should this worker die. */
  async #sendKept(trains: boolean): Promise<void> {
    const { environment, step } = this.timed;
    const now = environment.now();
    if (step === this.#kept.step || (trains && now - this.#kept.time < KEEP_INTERVAL)) return;
    const checkpoint = await this.timed.save();
    this.#kept = { time: now, step };
    this.checkpoints.add(checkpoint);
    this.post({ type: 'kept', checkpoint });
  }
}
