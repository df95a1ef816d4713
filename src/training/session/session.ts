/** One run in training: obeys commands, trains up to a goal, records on schedule, and reports. Knows neither tfjs nor workers. */
import type { Health } from '../../core/health';
import type { CreateTrainer, Preparation, Progress, Trainer, TrainerSetup } from '../../core/lab';
import type { Command, Report, StopReason } from '../../core/protocol';
import type { Clock, Edit, Frame, Metrics } from '../../core/run';
import { firstDifference, valuesAt, withEdit } from '../../core/run';
import {
  afterOrder,
  afterReport,
  type Order,
  type RunState,
  type Start,
  startOf,
} from '../../core/run-state';
import { nextMeasurement } from '../../core/schedule';
import { LastMade } from '../../core/last-made';
import { unpacked } from '../../data/pictures';
import { Checkpoints } from './checkpoints';
import { RunLogWriter } from './run-log-writer';
import { advance, goOn, nextEdit, Past, restore, Speed } from './replay';
import { stopLimits, stopReason } from './stopping';

/** The clock and the event loop. They decide when things are sent, never what is recorded. */
export interface Environment {
  /** Milliseconds. */
  now(): number;
  /** Lets messages in. */
  breathe(): Promise<void>;
  sleep(milliseconds: number): Promise<void>;
}

/** Training between looks at the inbox (ms): a frame and its acknowledgement take two of them. */
const SLICE = 15;
/** Least time between frames (ms); a frame that was slow to make is followed by `FRAME_REST` times as much training. */
const FRAME_INTERVAL = 30;
const FRAME_REST = 3;
/** Time between looks at the health of a model (ms); a look that took long is followed by `HEALTH_REST` times as much. */
const HEALTH_INTERVAL = 1000;
const HEALTH_REST = 20;
/** Training time between checkpoints, and between those that the page keeps (ms). */
const CHECKPOINT_INTERVAL = 200;
const KEEP_INTERVAL = 2000;

export class Session {
  /** What was asked and told so far, as the page has it too. */
  #state: RunState;
  #obeyed = 0;
  /** While one epoch is to be trained: the epoch that ends it. */
  #goalEpoch = 0;
  /** The pace counts from this step and time on. */
  #paced = { since: 0, from: 0 };
  #seconds = 0;
  /** The part of the time that may be spent, and until when this run leaves it to others. */
  #share = 1;
  #restsUntil = 0;
  readonly #also: ReadonlySet<number>;
  readonly #orders: Order[] = [];
  readonly #recorder = new RunLogWriter();
  readonly #checkpoints = new Checkpoints();
  readonly #past: Past;
  readonly #speed = new Speed();
  readonly #ignored = new Set<StopReason['kind']>();
  #frame = { number: 0, due: true, inFlight: false, notBefore: 0 };
  #lastCheckpoint = 0;
  #health = { step: 0, notBefore: 0 };
  #lastKept = { time: -Infinity, step: -1 };
  #ended = false;
  private readonly post: (report: Report) => void;
  #wake = () => {};
  #whenIdle: (() => void)[] = [];

  private constructor(
    private readonly trainer: Trainer,
    create: () => ReturnType<CreateTrainer>,
    start: Start,
    post: (report: Report) => void,
    private readonly environment: Environment,
  ) {
    // What was under way when the session ended is not told any more.
    this.post = (report) => {
      if (this.#ended) return;
      this.#state = afterReport(this.#state, report);
      post({ ...report, obeyed: this.#obeyed });
    };
    this.#state = startOf(start);
    this.#also = new Set(start.also);
    this.#past = new Past(create, this.#checkpoints, environment.now);
  }

  /** Makes the trainer and reports that it is ready; the first frame follows by itself. */
  static async start(
    create: CreateTrainer,
    start: Start,
    post: (report: Report) => void,
    environment: Environment = realTime(),
  ): Promise<Session> {
    const { config, data, from } = start;
    const { values, seeds, backend = 'auto' } = config;
    const progress = progressTo((report) => post({ ...report, obeyed: 0 }), environment);
    const setup: TrainerSetup = {
      values,
      seeds,
      backend,
      ...(data && { data: unpacked(data) }),
      // The trainer that looks back at the past takes the data of the one that trains.
      lastMade: new LastMade(),
    };
    const make = async () => create({ ...setup, progress: () => environment.breathe() });
    let trainer = await create({ ...setup, progress });
    const goesOn = from !== undefined && (await goOn(trainer, from, config));
    if (from && !goesOn) {
      // It may be half loaded.
      trainer.dispose();
      trainer = await make();
    }
    const session = new Session(trainer, make, start, post, environment);
    if (from && !goesOn) session.post({ type: 'unfit', step: from.step });
    session.#seconds = goesOn ? from.seconds : 0;
    session.#checkpoints.add(goesOn ? from : await trainer.save());
    session.post({ type: 'ready', status: trainer.status() });
    void session.#live(progressTo(session.post, environment));
    return session;
  }

  /** Takes a command; it is obeyed at the next step boundary, in order. */
  handle(command: Exclude<Command, Start>): void {
    if (command.type === 'ping') return this.post({ type: 'pong' });
    if (command.type === 'share') this.#share = command.share;
    else if (command.type === 'drawn')
      this.#frame.inFlight &&= command.frame !== this.#frame.number;
    else this.#orders.push(command);
    this.#wake();
  }

  /** Resolves when nothing is left to do until the next command. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#whenIdle.push(resolve);
      this.#wake();
    });
  }

  /** Frees the model; nothing is reported any more. */
  dispose(): void {
    this.#end();
    this.#past.forget();
    this.trainer.dispose();
  }

  get #step(): number {
    return this.trainer.clock.step;
  }

  get #clock(): Clock {
    return { ...this.trainer.clock, seconds: this.#seconds };
  }

  get #left(): number {
    const { goal } = this.#state;
    if (goal === 'next-epoch') return this.trainer.stepsUntil(this.#goalEpoch);
    return Math.max(0, Math.min(goal, this.trainer.end ?? Infinity) - this.#step);
  }

  async #live(progress: Progress): Promise<void> {
    try {
      await this.#begin(progress);
      while (!this.#ended) {
        const order = this.#orders.shift();
        if (order) await this.#obey(order);
        else if (await this.#work()) await this.environment.breathe();
        else await this.#rest();
      }
    } catch (error) {
      if (this.#ended) return;
      this.post({ type: 'failed', message: messageOf(error), step: this.#step });
      this.#end();
    }
  }

  /** Measures the start. Where that takes long, the model is shown before. */
  async #begin(progress: Progress): Promise<void> {
    if (this.trainer.isHeavy) {
      await this.#sendFrame({});
      await progress({ doing: 'measuring', share: 0 });
    }
    if (this.#isScheduled()) await this.#record(progress);
    this.#frame.due = true;
  }

  /** Does a slice of whatever there is to do; false if there was nothing. */
  async #work(): Promise<boolean> {
    const start = this.environment.now();
    const { shown } = this.#state;
    const looks = shown !== undefined && shown.isDue;
    const trains = this.#room > 0 && start >= this.#restsUntil;
    if (trains) await this.#train();
    if (looks) await this.#look(shown.step);
    const sends = this.#mayFrame();
    if (sends) await this.#sendFrame();
    if (trains) this.#leaveTime(start);
    return trains || looks || sends;
  }

  /** After work since `start`, no training for as long as it takes to keep to the share. */
  #leaveTime(start: number): void {
    if (this.#share >= 1) return;
    const now = this.environment.now();
    this.#restsUntil = now + (now - start) * (1 / this.#share - 1);
  }

  /** Waits for a command, for the next step at a slow pace, or until others have had their time. */
  async #rest(): Promise<void> {
    const woken = new Promise<void>((resolve) => (this.#wake = resolve));
    const untilRested = this.#restsUntil - this.environment.now();
    const waits =
      this.#left > 0
        ? this.environment.sleep(Math.max(1, this.#untilAllowed(), untilRested))
        : undefined;
    if (!waits) for (const resolve of this.#whenIdle.splice(0)) resolve();
    await (waits ? Promise.race([woken, waits]) : woken);
  }

  #end(): void {
    this.#ended = true;
    for (const resolve of this.#whenIdle.splice(0)) resolve();
    this.#wake();
  }

  async #obey(order: Order): Promise<void> {
    const before = this.#state;
    const wasTraining = this.#left > 0;
    this.#state = afterOrder(before, order);
    this.#obeyed++;
    switch (order.type) {
      case 'goal':
        return this.#takeGoal(wasTraining);
      case 'pace':
        return this.#startPace();
      case 'edit':
        return this.#edit(order);
      case 'demand':
        this.#frame.due = true;
        return;
      case 'look':
        return;
      case 'rewind':
        return this.#rewind(before.config.edits, order);
      case 'keep':
        return this.#keep(order.step);
      case 'evaluate':
        return this.#evaluate(order);
    }
  }

  #takeGoal(wasTraining: boolean): void {
    const { goal } = this.#state;
    this.#goalEpoch = Math.floor(this.trainer.clock.epoch) + 1;
    if (wasTraining && this.#left === 0) this.#frame.due = true;
    if (!wasTraining) this.#startPace();
    if (goal !== 'next-epoch' && goal > this.#step && this.#left === 0) this.#stop({ kind: 'end' });
  }

  #startPace(): void {
    this.#paced = { since: this.environment.now(), from: this.#step };
  }

  /** How many steps the pace allows by now. */
  #allowance(): number {
    const { since, from } = this.#paced;
    const { pace } = this.#state;
    if (pace === Infinity) return Infinity;
    const due = Math.floor(((this.environment.now() - since) / 1000) * pace);
    return from + 1 + due - this.#step;
  }

  /** Milliseconds until the pace allows another step. */
  #untilAllowed(): number {
    const { since, from } = this.#paced;
    const next = since + ((this.#step - from) / this.#state.pace) * 1000;
    return next - this.environment.now();
  }

  /** A live change counts from the present step on, and takes the place of those of its key that were still to come. */
  #edit({ key, value }: Extract<Order, { type: 'edit' }>): void {
    const { config } = this.#state;
    const edit: Edit = { step: this.#step, key, value };
    const edits = withEdit(config.edits, edit);
    this.trainer.configure(valuesAt({ ...config, edits }, edit.step));
    this.#ignored.clear();
    this.#frame.due = true;
    this.post({ type: 'edited', edit });
  }

  /** Trains for a slice, or to the goal; at least one step. */
  async #train(): Promise<void> {
    const until = this.environment.now() + SLICE;
    let now = until - SLICE;
    for (let room = Infinity; now < until && room > 0; room = this.#room) {
      const [start, before] = [now, this.#step];
      const n = Math.min(this.#room, this.#untilBoundary(), this.#speed.fit(until - start));
      await advance(this.trainer, n, this.#state.config, this.#recorder.note);
      now = this.environment.now();
      this.#speed.learn(this.#step - before, now - start);
      this.#seconds += (now - start) / 1000;
      const why = await this.#check();
      if (why === 'not-finite') return this.#stopNotFinite();
      if (why) return this.#stop(why);
    }
    this.#frame.due = true;
    if (this.#left === 0) this.#stop({ kind: this.#step === this.trainer.end ? 'end' : 'goal' });
  }

  /** Steps that goal and pace allow now. */
  get #room(): number {
    return Math.min(this.#left, this.#allowance());
  }

  /** Whether the run stops here; a scheduled measurement is made on the way. */
  async #check(): Promise<StopReason | 'not-finite' | undefined> {
    if (this.#recorder.notFinite <= this.#step) return 'not-finite';
    return this.#isScheduled() ? this.#record() : undefined;
  }

  #nextMeasurement(step: number): number {
    return (this.trainer.nextMeasurement ?? nextMeasurement)(step);
  }

  /** Steps until something must be looked at: a measurement, an edit, the end by epochs. */
  #untilBoundary(): number {
    const step = this.#step;
    let next = Math.min(this.#nextMeasurement(step), nextEdit(this.#state.config.edits, step));
    for (const also of this.#also) if (also > step && also < next) next = also;
    const { epochs } = stopLimits(valuesAt(this.#state.config, step));
    const toEnd = epochs > 0 ? this.trainer.stepsUntil(epochs) : 0;
    return Math.min(next - step, toEnd > 0 ? toEnd : Infinity);
  }

  /** Whether the run is measured at this step: by the schedule, on request, or where its epochs are over. */
  #isScheduled(): boolean {
    const { step, epoch } = this.trainer.clock;
    if (step === 0 || step === this.trainer.end || this.#also.has(step)) return true;
    if (this.#nextMeasurement(step - 1) === step) return true;
    const { epochs } = stopLimits(valuesAt(this.#state.config, step - 1));
    return epochs > 0 && epochs === epoch;
  }

  /** Measures, keeps that for good, and says whether the run stops here. */
  async #record(progress?: Progress): Promise<StopReason | 'not-finite' | undefined> {
    const metrics = await this.trainer.measure(progress ?? this.#breathe);
    if (!finite(metrics)) return 'not-finite';
    if (this.#step <= (this.#recorder.last?.step ?? -1)) return undefined;
    this.#recorder.record({ ...this.#clock, metrics });
    await this.#checkpoint();
    const values = valuesAt(this.#state.config, this.#step - 1);
    return stopReason(this.#recorder.measurements, values, this.#ignored);
  }

  /** Remembers the state, if the last time is long enough ago. */
  async #checkpoint(): Promise<void> {
    const now = this.environment.now();
    if (now - this.#lastCheckpoint < CHECKPOINT_INTERVAL) return;
    this.#lastCheckpoint = now;
    this.#checkpoints.add({ ...(await this.trainer.save()), seconds: this.#seconds });
  }

  #stop(why: StopReason): void {
    if (why.kind === 'cost' || why.kind === 'early') this.#ignored.add(why.kind);
    this.#frame.due = true;
    this.post({ type: 'stopped', why, clock: this.#clock });
  }

  /** Finds the first step whose state is not finite, goes back to the one before it, and says what went first. */
  async #stopNotFinite(): Promise<void> {
    const bad = Math.min(this.#recorder.notFinite, this.#step);
    const from = this.#checkpoints.before(bad - 1) ?? this.#checkpoints.before(bad)!;
    const found =
      (await this.#firstBad(from.step, Math.max(from.step, bad - 2), bad)) ??
      (await this.#firstBad(from.step, from.step, bad));
    const last = Math.max(from.step, (found?.step ?? bad) - 1);
    await this.#return(last);
    const { part, step } = found ?? { part: 'J', step: bad };
    this.#stop({ kind: 'not-finite', part, step, last });
  }

  /** Replays from a checkpoint to `first`, then step by step up to `end`, until a part of the model is not finite. */
  async #firstBad(
    from: number,
    first: number,
    end: number,
  ): Promise<{ part: string; step: number } | undefined> {
    restore(this.trainer, this.#checkpoints.before(from)!, this.#state.config);
    await this.#replayTo(first);
    if (first > from && (await this.trainer.locate?.())) return undefined;
    for (;;) {
      const part = await this.trainer.locate?.();
      if (part) return { part, step: this.#step };
      if (this.#step >= end) return undefined;
      await this.#replayTo(this.#step + 1);
    }
  }

  /** Brings the training back to the state after `step` steps and forgets what came later. */
  async #return(step: number): Promise<void> {
    const from = this.#checkpoints.before(step) ?? (await this.#past.origin());
    restore(this.trainer, from, this.#state.config);
    await this.#replayTo(step);
    this.#recorder.cut(step);
    this.#checkpoints.cut(step);
  }

  async #replayTo(step: number): Promise<void> {
    while (this.#step < step) {
      const [start, before] = [this.environment.now(), this.#step];
      const n = Math.min(step - before, this.#speed.fit(SLICE));
      await advance(this.trainer, n, this.#state.config, () => {});
      this.#speed.learn(this.#step - before, this.environment.now() - start);
      await this.environment.breathe();
    }
  }

  /** Goes back to `step`, or to where other edits first make a difference; from there the run goes on to be trained. */
  async #rewind(
    before: readonly Edit[],
    { step, edits }: Extract<Order, { type: 'rewind' }>,
  ): Promise<void> {
    const changed = firstDifference(before, edits);
    const target = Math.min(step, this.#step, changed);
    if (changed < Infinity) this.#checkpoints.cut(Math.max(changed - 1, this.#checkpoints.first));
    this.#past.forget();
    this.#ignored.clear();
    await this.#return(target);
    this.#startPace();
    this.#lastKept.step = -1;
    this.#frame.due = true;
    this.post({ type: 'rewound', clock: this.#clock });
  }

  async #keep(step: number): Promise<void> {
    if (step === this.#step) {
      const checkpoint = { ...(await this.trainer.save()), seconds: this.#seconds };
      return this.post({ type: 'kept', checkpoint, asked: step });
    }
    while (!(await this.#past.approach(step, this.#state.config, this.environment.now() + SLICE)))
      await this.environment.breathe();
    const checkpoint = await (await this.#past.trainer()).save();
    this.post({ type: 'kept', checkpoint, asked: step });
  }

  async #evaluate({ test }: Extract<Order, { type: 'evaluate' }>): Promise<void> {
    try {
      const evaluation = await this.trainer.evaluate?.(unpacked(test));
      if (evaluation) this.post({ type: 'evaluated', evaluation });
    } catch (error) {
      this.post({ type: 'refused', message: messageOf(error) });
    }
  }

  /** A slice of the way to the moment that was asked for; when it is reached, its picture is sent. */
  async #look(asked: number): Promise<void> {
    const step = Math.min(asked, this.#step);
    const until = this.environment.now() + SLICE;
    if (step !== this.#step && !(await this.#past.approach(step, this.#state.config, until)))
      return;
    const trainer = step === this.#step ? this.trainer : await this.#past.trainer();
    const recorded = this.#recorder.measurements.findLast((m) => m.step === step);
    const metrics = recorded?.metrics ?? (await trainer.measure());
    const frame: Frame = {
      ...trainer.clock,
      seconds: recorded?.seconds ?? this.#checkpoints.before(step)?.seconds ?? 0,
      metrics,
      view: await trainer.observe(this.#state.demand),
    };
    this.post({ type: 'past', frame });
  }

  /** Lets messages in while a measurement takes long. */
  readonly #breathe: Progress = () => this.environment.breathe();

  #mayFrame(): boolean {
    const { due, inFlight, notBefore } = this.#frame;
    return due && !inFlight && (this.#room <= 0 || this.environment.now() >= notBefore);
  }

  /** Sends the present moment, `unmeasured` if a measurement is to come later, with all that was recorded up to it; where measuring is costly, with the last measurement while it trains. */
  async #sendFrame(unmeasured?: Metrics): Promise<void> {
    const start = this.environment.now();
    const recorded = this.#recorder.last;
    const isRecent = recorded?.step === this.#step || this.trainer.nextMeasurement !== undefined;
    const known = isRecent && this.#left > 0 ? recorded : undefined;
    const metrics = unmeasured ?? known?.metrics ?? (await this.trainer.measure(this.#breathe));
    if (!finite(metrics) && this.#step > this.#checkpoints.first) return this.#stopNotFinite();
    const frame: Frame = {
      ...this.#clock,
      metrics,
      ...(known && known.step < this.#step && { measured: known.step }),
      view: await this.trainer.observe(this.#state.demand),
    };
    const health = unmeasured ? undefined : await this.#lookAtHealth();
    const now = this.environment.now();
    this.#frame = {
      number: this.#frame.number + 1,
      due: false,
      inFlight: true,
      notBefore: now + Math.max(FRAME_INTERVAL, FRAME_REST * (now - start)),
    };
    this.post({
      type: 'frame',
      number: this.#frame.number,
      frame,
      ...this.#recorder.drain(),
      status: this.trainer.status(),
      stepsPerSecond: this.#left > 0 ? this.#speed.perSecond * this.#share : 0,
      ...(health && { health }),
    });
    await this.#sendKept();
  }

  /** Once a second while it trains, and where it stops; not at the start, which is to be seen soon. */
  async #lookAtHealth(): Promise<Health | undefined> {
    const { trainer, environment } = this;
    const { step, notBefore } = this.#health;
    const start = environment.now();
    if (!trainer.health || this.#step === step || (this.#left > 0 && start < notBefore))
      return undefined;
    const health = await trainer.health();
    const now = environment.now();
    const rest = Math.max(HEALTH_INTERVAL, HEALTH_REST * (now - start));
    this.#health = { step: this.#step, notBefore: now + rest };
    return health;
  }

  /** After a frame, so that the page has the records up to it: the state to go on from should this worker die. */
  async #sendKept(): Promise<void> {
    const { time, step } = this.#lastKept;
    const now = this.environment.now();
    if (this.#step === step || (this.#left > 0 && now - time < KEEP_INTERVAL)) return;
    const checkpoint = { ...(await this.trainer.save()), seconds: this.#seconds };
    this.#lastKept = { time: now, step: this.#step };
    this.#checkpoints.add(checkpoint);
    this.post({ type: 'kept', checkpoint });
  }
}

/** Least time between reports of the same work (ms). */
const TELL_INTERVAL = 50;

/** Tells the page what takes long, now and then, and lets messages in. */
function progressTo(post: (report: Report) => void, environment: Environment): Progress {
  let last: { readonly doing: Preparation['doing']; readonly time: number } | undefined;
  return async ({ doing, ...rest }) => {
    const time = environment.now();
    if (last?.doing === doing && time - last.time < TELL_INTERVAL) return;
    last = { doing, time };
    post({ type: 'preparing', doing, ...rest });
    await environment.breathe();
  };
}

/** The worker's own clock and event loop. */
export function realTime(): Environment {
  const nextTask = taskQueue();
  return {
    now: () => performance.now(),
    breathe: () => new Promise(nextTask),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

/**
 * Runs functions in later tasks, without the 4 ms that timers wait at least: by messages to itself; in Node, where those
 * would starve its timers and keep a script from ending, by its own setImmediate.
 */
function taskQueue(): (run: () => void) => void {
  const { setImmediate } = globalThis as { setImmediate?: (run: () => void) => void };
  if (setImmediate) return setImmediate;
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port2.onmessage = () => waiting.shift()?.();
  return (run) => {
    waiting.push(run);
    port1.postMessage(null);
  };
}

const finite = (metrics: Metrics) => Number.isFinite(metrics['cost'] ?? 0);

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
