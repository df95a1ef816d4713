/** One run in training: obeys commands, trains up to a goal, records on schedule, and reports. Knows neither tfjs nor workers. */
import type { CreateTrainer, Progress, TrainerSetup } from '../../core/lab';
import { LastMade } from '../../core/last-made';
import type { Command, Report, StopReason } from '../../core/protocol';
import {
  type Checkpoint,
  type Edit,
  firstDifference,
  type Frame,
  type Metrics,
  valuesAt,
  withEdit,
} from '../../core/run';
import {
  afterOrder,
  afterReport,
  type Order,
  type RunState,
  type Start,
  startOf,
} from '../../core/run-state';
import { unpacked } from '../../data/pictures';
import { Checkpoints } from './checkpoints';
import { type Environment, progressTo, realTime } from './environment';
import { Frames } from './frames';
import { Pacing } from './pacing';
import { startingFrom } from './pretraining';
import { Recording } from './recording';
import { goOn, Past } from './replay';
import { SLICE, TimedTrainer } from './timed-trainer';
import { WayBack } from './way-back';

type OrderOf<T extends Order['type']> = Extract<Order, { type: T }>;

export class Session {
  /** What was asked and told so far, as the page has it too. */
  #state: RunState;
  #obeyed = 0;
  /** While one epoch is to be trained: the epoch that ends it. */
  #goalEpoch = 0;
  readonly #timed: TimedTrainer;
  readonly #environment: Environment;
  readonly #orders: Order[] = [];
  readonly #checkpoints = new Checkpoints();
  readonly #pacing: Pacing;
  readonly #recording: Recording;
  readonly #frames: Frames;
  readonly #past: Past;
  readonly #wayBack: WayBack;
  readonly #post: (report: Report) => void;
  #ended = false;
  #wake = () => {};
  #whenIdle: (() => void)[] = [];

  private constructor(
    timed: TimedTrainer,
    create: () => ReturnType<CreateTrainer>,
    start: Start,
    post: (report: Report) => void,
  ) {
    const { environment } = timed;
    // What was under way when the session ended is not told any more.
    this.#post = (report) => {
      if (this.#ended) return;
      this.#state = afterReport(this.#state, report);
      post({ ...report, obeyed: this.#obeyed });
    };
    this.#timed = timed;
    this.#environment = environment;
    this.#state = startOf(start);
    this.#past = new Past(create, this.#checkpoints, environment.now);
    this.#pacing = new Pacing(environment);
    this.#recording = new Recording(timed, this.#checkpoints, new Set(start.also));
    const { log } = this.#recording;
    this.#frames = new Frames(timed, log, this.#checkpoints, this.#post);
    this.#wayBack = new WayBack(timed, this.#checkpoints, this.#past, log);
  }

  /** Makes the trainer and reports that it is ready; the first frame follows by itself. */
  static async start(
    createFresh: CreateTrainer,
    start: Start,
    post: (report: Report) => void,
    environment: Environment = realTime(),
  ): Promise<Session> {
    const { config, data, from } = start;
    const create = startingFrom(createFresh, config);
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
    let trainer = await create({ ...setup, progress, goesOn: from !== undefined });
    const goesOn = from !== undefined && (await goOn(trainer, from, config));
    if (from && !goesOn) {
      // It may be half loaded.
      trainer.dispose();
      trainer = await make();
    }
    const timed = new TimedTrainer(trainer, environment);
    const session = new Session(timed, make, start, post);
    if (from && !goesOn) session.#post({ type: 'unfit', step: from.step });
    timed.seconds = goesOn ? from.seconds : 0;
    session.#checkpoints.add(goesOn ? from : await trainer.save());
    session.#post({ type: 'ready', status: trainer.status() });
    void session.#live(progressTo(session.#post, environment));
    return session;
  }

  /** Takes a command; it is obeyed at the next step boundary, in order. */
  handle(command: Exclude<Command, Start>): void {
    if (command.type === 'ping') return this.#post({ type: 'pong' });
    if (command.type === 'share') this.#pacing.share = command.share;
    else if (command.type === 'drawn') this.#frames.drawn(command.frame);
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
    this.#timed.trainer.dispose();
  }

  get #step(): number {
    return this.#timed.step;
  }

  /** Steps up to the goal. */
  get #left(): number {
    const { goal } = this.#state;
    const { trainer, step } = this.#timed;
    if (goal === 'next-epoch') return trainer.stepsUntil(this.#goalEpoch);
    return Math.max(0, Math.min(goal, trainer.end ?? Infinity) - step);
  }

  /** Steps that goal and pace allow now. */
  get #room(): number {
    return Math.min(this.#left, this.#pacing.allowance(this.#step));
  }

  async #live(progress: Progress): Promise<void> {
    try {
      await this.#begin(progress);
      while (!this.#ended) {
        const order = this.#orders.shift();
        if (order) await this.#obey(order);
        else if (await this.#work()) await this.#environment.breathe();
        else await this.#rest();
      }
    } catch (error) {
      if (this.#ended) return;
      this.#post({ type: 'failed', message: messageOf(error), step: this.#step });
      this.#end();
    }
  }

  /** Measures the start. Where that takes long, the model is shown before. */
  async #begin(progress: Progress): Promise<void> {
    const { config } = this.#state;
    if (this.#timed.trainer.isHeavy) {
      await this.#sendFrame({});
      await progress({ doing: 'measuring', share: 0 });
    }
    if (this.#recording.isScheduled(config)) await this.#recording.record(config, progress);
    this.#frames.due = true;
  }

  /** Does a slice of whatever there is to do; false if there was nothing. */
  async #work(): Promise<boolean> {
    const start = this.#environment.now();
    const { shown } = this.#state;
    const looks = shown !== undefined && shown.isDue;
    const trains = this.#room > 0 && this.#pacing.isOn(start);
    if (trains) await this.#train();
    if (looks) await this.#look(shown.step);
    const sends = this.#frames.isOpen(this.#room <= 0);
    if (sends) await this.#sendFrame();
    if (trains) this.#pacing.leaveTime(start);
    return trains || looks || sends;
  }

  /** Waits for a command, for the next step at a slow pace, or until others have had their time. */
  async #rest(): Promise<void> {
    const woken = new Promise<void>((resolve) => (this.#wake = resolve));
    const waits =
      this.#left > 0 ? this.#environment.sleep(this.#pacing.wait(this.#step)) : undefined;
    if (!waits) for (const resolve of this.#whenIdle.splice(0)) resolve();
    await (waits ? Promise.race([woken, waits]) : woken);
  }

  #end(): void {
    this.#ended = true;
    for (const resolve of this.#whenIdle.splice(0)) resolve();
    this.#wake();
  }

  async #obey(order: Order): Promise<void> {
    const { edits } = this.#state.config;
    const wasTraining = this.#left > 0;
    this.#state = afterOrder(this.#state, order);
    this.#obeyed++;
    switch (order.type) {
      case 'goal':
        return this.#takeGoal(wasTraining);
      case 'pace':
        return this.#pacing.start(this.#state.pace, this.#step);
      case 'edit':
        return this.#edit(order);
      case 'demand':
        this.#frames.due = true;
        return;
      case 'look':
        return;
      case 'rewind':
        return this.#rewind(edits, order);
      case 'keep':
        return this.#keep(order.step);
      case 'evaluate':
        return this.#evaluate(order);
    }
  }

  #takeGoal(wasTraining: boolean): void {
    const { goal, pace } = this.#state;
    this.#goalEpoch = Math.floor(this.#timed.trainer.clock.epoch) + 1;
    if (wasTraining && this.#left === 0) this.#frames.due = true;
    if (!wasTraining) this.#pacing.start(pace, this.#step);
    if (goal !== 'next-epoch' && goal > this.#step && this.#left === 0) this.#stop({ kind: 'end' });
  }

  /** A live change counts from the present step on, and takes the place of those of its key that were still to come. */
  #edit({ key, value }: OrderOf<'edit'>): void {
    const { config } = this.#state;
    const edit: Edit = { step: this.#step, key, value };
    const edits = withEdit(config.edits, edit);
    this.#timed.trainer.configure(valuesAt({ ...config, edits }, edit.step));
    this.#recording.forgetStops();
    this.#frames.due = true;
    this.#post({ type: 'edited', edit });
  }

  /** Trains for a slice, or to the goal; at least one step. */
  async #train(): Promise<void> {
    const { config } = this.#state;
    const { speed, trainer } = this.#timed;
    const until = this.#environment.now() + SLICE;
    let now = until - SLICE;
    for (let room = Infinity; now < until && room > 0; room = this.#room) {
      const n = Math.min(this.#room, this.#recording.untilBoundary(config), speed.fit(until - now));
      now = await this.#timed.advance(n, config, this.#recording.log.note);
      const why = await this.#recording.check(config, this.#breathe);
      if (why === 'not-finite') return this.#stopNotFinite();
      if (why) return this.#stop(why);
    }
    this.#frames.due = true;
    if (this.#left === 0) this.#stop({ kind: this.#step === trainer.end ? 'end' : 'goal' });
  }

  #stop(why: StopReason): void {
    this.#recording.noteStop(why);
    this.#frames.due = true;
    this.#post({ type: 'stopped', why, clock: this.#timed.clock });
  }

  /** Goes back to the last step that was finite, and says what went first. */
  async #stopNotFinite(): Promise<void> {
    const found = await this.#wayBack.toFinite(this.#state.config);
    this.#stop({ kind: 'not-finite', ...found });
  }

  /** Goes back to `step`, or to where other edits first make a difference; from there the run goes on to be trained. */
  async #rewind(before: readonly Edit[], { step, edits }: OrderOf<'rewind'>): Promise<void> {
    const changed = firstDifference(before, edits);
    const checkpoints = this.#checkpoints;
    if (changed < Infinity) checkpoints.cut(Math.max(changed - 1, checkpoints.first));
    this.#past.forget();
    this.#recording.forgetStops();
    await this.#wayBack.to(Math.min(step, this.#step, changed), this.#state.config);
    this.#pacing.start(this.#state.pace, this.#step);
    this.#frames.forgetKept();
    this.#frames.due = true;
    this.#post({ type: 'rewound', clock: this.#timed.clock });
  }

  async #keep(step: number): Promise<void> {
    const checkpoint = step === this.#step ? await this.#timed.save() : await this.#pastState(step);
    this.#post({ type: 'kept', checkpoint, asked: step });
  }

  async #pastState(step: number): Promise<Checkpoint> {
    const until = () => this.#environment.now() + SLICE;
    while (!(await this.#past.approach(step, this.#state.config, until())))
      await this.#environment.breathe();
    return (await this.#past.trainer()).save();
  }

  async #evaluate({ test }: OrderOf<'evaluate'>): Promise<void> {
    try {
      const evaluation = await this.#timed.trainer.evaluate?.(unpacked(test));
      if (evaluation) this.#post({ type: 'evaluated', evaluation });
    } catch (error) {
      this.#post({ type: 'refused', message: messageOf(error) });
    }
  }

  /** A slice of the way to the moment that was asked for; when it is reached, its picture is sent. */
  async #look(asked: number): Promise<void> {
    const { config, demand } = this.#state;
    const step = Math.min(asked, this.#step);
    const isNow = step === this.#step;
    const until = this.#environment.now() + SLICE;
    if (!isNow && !(await this.#past.approach(step, config, until))) return;
    const trainer = isNow ? this.#timed.trainer : await this.#past.trainer();
    const recorded = this.#recording.log.measurements.findLast((m) => m.step === step);
    const metrics = recorded?.metrics ?? (await trainer.measure());
    const frame: Frame = {
      ...trainer.clock,
      seconds: recorded?.seconds ?? this.#checkpoints.before(step)?.seconds ?? 0,
      metrics,
      view: await trainer.observe(demand),
    };
    this.#post({ type: 'past', frame });
  }

  /** Lets messages in while a measurement takes long. */
  readonly #breathe: Progress = () => this.#environment.breathe();

  /** Sends the present moment; one that is `unmeasured` is measured later. */
  async #sendFrame(unmeasured?: Metrics): Promise<void> {
    const trains = this.#left > 0;
    const stepsPerSecond = this.#timed.speed.perSecond * this.#pacing.share;
    const { demand } = this.#state;
    const occasion = { demand, trains, stepsPerSecond, ...(unmeasured && { unmeasured }) };
    const isSent = await this.#frames.send(occasion, this.#breathe);
    if (!isSent) await this.#stopNotFinite();
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
