/** The page's side of one run: its worker, and all that the worker has told of it. */
import type { Health } from '../../core/health';
import type { Evaluation, Preparation, TrainerStatus } from '../../core/lab';
import type { Demand } from '../../core/panel';
import type { Value, Values } from '../../core/params';
import type { Report, RunHost, StopReason } from '../../core/protocol';
import { RunLog, type RecordsSnapshot } from '../../core/run-log';
import {
  type Checkpoint,
  type Frame,
  type Measurement,
  type RunConfig,
  valuesAt,
} from '../../core/run';
import {
  expected,
  hasGoal,
  type Mirror,
  mirrorOf,
  type Order,
  received,
  resting,
  type RunState,
  sent,
  startOf,
} from '../../core/run-state';
import { appText } from '../app.text';
import type { OwnSet } from '../../data/pictures';
import { CheckpointRequests } from './checkpoint-requests';
import { LiveHost } from './live-host';
import { type PageTime, pageTime } from './pulse';

/** `resting`: it has no worker at present; anything asked of it starts one. */
export type RunStatus = 'resting' | 'loading' | 'paused' | 'playing' | 'failed';

/** What a run is made from; all of it but `config` can be left out. */
export interface RunInit {
  readonly id: string;
  readonly config: RunConfig;
  readonly name: string;
  /** Its place in the palette of lines. */
  readonly colour: number;
  readonly hidden?: boolean;
  readonly records?: RecordsSnapshot;
  /** The state to go on from. */
  readonly kept?: Checkpoint | undefined;
  /** The step that it had come to, where that is further. */
  readonly due?: number | undefined;
  /** The learner's own data, when the config names any. */
  readonly data?: OwnSet;
  /** Steps that are measured besides the schedule's own. */
  readonly also?: readonly number[];
}

/** All of a run that can be put back: what undo and the browser's store keep. */
export interface RunSnapshot {
  readonly config: RunConfig;
  readonly records: RecordsSnapshot;
  readonly kept: Checkpoint | undefined;
  /** The step that it had come to. */
  readonly due?: number | undefined;
}

/** Makes the worker of a run; replaced in tests. */
export type MakeHost = () => RunHost;
/** A worker of the kind that trains. */
export const makeTrainingWorker: MakeHost = () =>
  new Worker(new URL('../../training/worker.ts', import.meta.url), { type: 'module' });

/** Fires `change` whenever anything of it has changed. */
export class Run extends EventTarget {
  /** Changes only when the run turns out to be another tab's, of which this is a copy then. */
  id: string;
  readonly data: OwnSet | undefined;
  name: string;
  colour: number;
  hidden: boolean;
  records: RunLog;
  /** The newest picture of the training, and the one of the past that was last asked for. */
  frame: Frame | undefined;
  past: Frame | undefined;
  kept: Checkpoint | undefined;
  /** The step that it has been at before, and gets to again: what is kept is older, and the rest is computed again, exactly. */
  due: number | undefined;
  trainer: TrainerStatus | undefined;
  stepsPerSecond = 0;
  /** Whether the network was alive when last looked at, as far as it is one. */
  health: Health | undefined;
  /** What the worker is busy with before it can train. */
  preparing: Preparation | undefined;
  /** Why it cannot go on without a new worker. */
  error: string | undefined;
  evaluation: Evaluation | undefined;
  /** The set that was last evaluated on. */
  tested: OwnSet | undefined;
  /** Why the last thing asked for could not be done. */
  refusal: string | undefined;

  #host: LiveHost | undefined;
  #mirror: Mirror;
  /** What was asked of it is done in here already. */
  #state: RunState;
  #pace = Infinity;
  #share = 1;
  readonly #also: readonly number[];
  /** The last stop that was gone on from, on the way to where it was. */
  #passedStop = -1;
  /** It is to have no worker once that has said what is still to be kept. */
  #isRetiring = false;
  /** How many workers it has had: each holds a lock with a name of its own. */
  #hosts = 0;
  readonly #makeHost: MakeHost;
  readonly #time: PageTime;
  readonly #requests = new CheckpointRequests();

  constructor(init: RunInit, makeHost: MakeHost = makeTrainingWorker, time: PageTime = pageTime) {
    super();
    const { id, config, name, colour, kept } = init;
    this.id = id;
    this.name = name;
    this.colour = colour;
    this.hidden = init.hidden ?? false;
    this.records = init.records ? RunLog.from(init.records) : new RunLog();
    this.kept = kept;
    this.due = dueAfter(init);
    this.data = init.data;
    this.#also = init.also ?? [];
    this.#mirror = mirrorOf(startOf({ config, demand: {}, ...(kept && { from: kept }) }));
    this.#state = this.#mirror.told;
    this.#makeHost = makeHost;
    this.#time = time;
  }

  get config(): RunConfig {
    return this.#state.config;
  }

  get status(): RunStatus {
    if (this.error !== undefined) return 'failed';
    if (!this.#host) return 'resting';
    if (!this.#state.isReady) return 'loading';
    return hasGoal(this.#state) ? 'playing' : 'paused';
  }

  /** What of it takes so long that the learner is asked whether to wait. */
  get delay(): LiveHost['delay'] {
    return this.#host?.delay;
  }

  /** The learner waits for what takes long. */
  wait(): void {
    this.#host?.wait();
    this.#changed();
  }

  /** The learner does not wait any longer: the worker ends, and the run can go on from its last kept state. */
  giveUp(): void {
    this.#fail(appText.workerEnded, this.step);
  }

  /** Where the training stands, or is going back to. */
  get step(): number {
    return this.#state.step;
  }

  get playing(): boolean {
    return this.#host !== undefined && hasGoal(this.#state);
  }

  /** Why it stopped by itself, until it is to go on. */
  get stopped(): StopReason | undefined {
    return this.#state.stopped?.why;
  }

  /** Whether it has stopped by itself, and all that it recorded until then is here (the frame after the stop brings it). */
  get isOver(): boolean {
    const { stopped } = this.#state;
    return (
      stopped !== undefined && stopped.why.kind !== 'goal' && this.frame?.step === stopped.step
    );
  }

  /** The values in force at `step`, by default those of now. */
  values(step = this.step): Values {
    return valuesAt(this.config, step);
  }

  /** Starts the worker if there is none; the first frame follows by itself. */
  wake(): void {
    this.#isRetiring = false;
    if (this.#host) {
      if (this.due !== undefined && !this.playing) this.#catchUp(this.due);
      return;
    }
    this.error = undefined;
    if (this.kept) this.records.cut(this.kept.step);
    else if (this.records.measurements.length > 0) this.records = new RunLog();
    const lock = `worker ${++this.#hosts} of run ${this.id} in page ${performance.timeOrigin}`;
    this.#host = new LiveHost(this.#makeHost(), this.#listener(), this.#time, lock);
    this.#start();
    if (this.#pace !== Infinity) this.#order({ type: 'pace', stepsPerSecond: this.#pace });
    if (this.#share < 1) this.#host.post({ type: 'share', share: this.#share });
    if (this.due !== undefined) this.#catchUp(this.due);
    this.#changed();
  }

  #listener() {
    const interval = () => (this.playing ? 1000 / this.#pace : Infinity);
    return {
      report: (report: Report) => this.#receive(report),
      died: (message: string) => this.#fail(message, this.step),
      changed: () => this.#changed(),
      get interval() {
        return interval();
      },
    };
  }

  #start(): void {
    const { config, demand, stopped } = this.#state;
    const from = this.kept && { from: this.kept };
    this.#become(mirrorOf({ ...startOf({ config, demand, ...from }), stopped }));
    this.#host!.post({
      type: 'start',
      lock: this.#host!.lock,
      config,
      demand,
      also: this.#also,
      ...(this.data && { data: this.data }),
      ...from,
    });
  }

  /** Computes again what was not kept, at full speed. */
  #catchUp(due: number, goal = this.#state.goal): void {
    const step = Math.max(goal === 'next-epoch' ? Infinity : goal, due);
    this.#order({ type: 'pace', stepsPerSecond: Infinity });
    this.#order({ type: 'goal', step });
  }

  /** It is where it was, or is to be elsewhere: from now on the pace counts again. */
  #caughtUp(): void {
    if (this.due === undefined) return;
    this.due = undefined;
    this.pace(this.#pace);
  }

  /** Takes up other values from the beginning, in the same worker: for runs that compute instead of training. */
  revise(values: Values): void {
    this.#revalue(values);
    this.records = new RunLog();
    this.due = undefined;
    if (this.#host) this.#start();
    else this.wake();
    this.#changed();
  }

  /** Takes up values that change only what is drawn: the training knows nothing of it. */
  redraw(values: Values): void {
    this.#revalue(values);
    this.#changed();
  }

  #revalue(values: Values): void {
    const { told } = this.#mirror;
    this.#become({ ...this.#mirror, told: { ...told, config: { ...told.config, values } } });
  }

  /** Trains up to `step`; Infinity plays. A failed run goes on from its last kept state. */
  trainTo(step: number | 'next-epoch'): void {
    this.wake();
    this.#order({
      type: 'goal',
      step: step === 'next-epoch' ? step : Math.max(step, this.due ?? 0),
    });
    this.#changed();
  }

  /** What was measured last: on schedule, or since then for the newest frame. */
  get newest(): Measurement | undefined {
    const { frame, records } = this;
    const isNews =
      frame?.measured === undefined &&
      frame !== undefined &&
      !this.#state.isRewinding &&
      frame.step > (records.last?.step ?? -1);
    return isNews ? frame : records.last;
  }

  play(): void {
    this.trainTo(Infinity);
  }

  pause(): void {
    this.#caughtUp();
    this.hold();
  }

  /** Pauses; where it was on the way back to an earlier step, it goes on when it is woken. */
  hold(): void {
    if (!this.#host) return;
    this.#order({ type: 'goal', step: 0 });
    this.#changed();
  }

  pace(stepsPerSecond: number): void {
    this.#pace = stepsPerSecond;
    if (this.due === undefined) this.#order({ type: 'pace', stepsPerSecond });
  }

  /** The part of the time that its worker may compute, above 0 and up to 1. */
  share(share: number): void {
    if (share === this.#share) return;
    this.#share = share;
    this.#host?.post({ type: 'share', share });
  }

  /** Changes a live parameter; the worker answers with the step from which it counts. */
  edit(key: string, value: Value): void {
    this.wake();
    this.#order({ type: 'edit', key, value });
  }

  /** Says what is visible. */
  demand(demand: Demand): void {
    if (JSON.stringify(demand) === JSON.stringify(this.#state.demand)) return;
    this.#order({ type: 'demand', demand });
  }

  /** Asks for the picture of `step`; undefined returns to now. */
  look(step: number | undefined): void {
    if (step === this.#state.shown?.step) return;
    if (step === undefined) this.past = undefined;
    else this.wake();
    this.#order({ type: 'look', step });
    this.#changed();
  }

  /** Whether an earlier moment has been asked for. */
  get isLooking(): boolean {
    return this.#state.shown !== undefined;
  }

  /** Goes back to `step` and forgets the records after it. Edits recorded later come again at their steps. */
  rewind(step: number): void {
    this.past = undefined;
    if (!this.#host && step === 0) this.kept = undefined;
    this.#caughtUp();
    this.wake();
    this.#order({ type: 'goal', step: 0 });
    this.#order({ type: 'rewind', step, edits: this.config.edits });
    this.health = undefined;
    this.records.cut(step);
    if (this.kept && this.kept.step > step) this.kept = undefined;
    this.#changed();
  }

  /** The exact state after `step` steps, for a fork that starts there. Rejects with a sentence when the worker ends before. */
  keep(step: number): Promise<Checkpoint> {
    this.wake();
    const isAsked = this.#state.checkpoints.includes(step);
    if (!isAsked) this.#order({ type: 'keep', step });
    return this.#requests.wait(step);
  }

  /** Evaluates the model on a set it has never seen; `evaluation` follows. */
  evaluate(test: OwnSet): void {
    this.wake();
    this.tested = test;
    this.evaluation = undefined;
    this.refusal = undefined;
    this.#order({ type: 'evaluate', test });
  }

  snapshot(): RunSnapshot {
    const due = Math.max(this.step, this.due ?? 0);
    return { config: this.config, records: this.records.snapshot(), kept: this.kept, due };
  }

  /** Puts back what a snapshot holds; a worker that was running ends. */
  restore(snapshot: RunSnapshot): void {
    this.rest();
    const { config, records, kept } = snapshot;
    this.records = RunLog.from(records);
    this.kept = kept;
    this.due = dueAfter(snapshot);
    this.#become(mirrorOf({ ...this.#state, config, step: kept?.step ?? 0 }));
    this.frame = undefined;
    this.past = undefined;
    this.#changed();
  }

  /** Ends the worker and frees what it holds. The run can be woken again from its last kept state. */
  rest(): void {
    this.#end();
    this.stepsPerSecond = 0;
    this.#changed();
  }

  /** Pauses, and ends the worker once its last state has come (or a second has passed) and every change has been taken up. */
  retire(): void {
    if (!this.#host) return;
    this.hold();
    this.#isRetiring = true;
    const host = this.#host;
    const rest = () => {
      if (this.#host === host && this.#isRetiring && !this.playing && !this.#isChanging)
        this.rest();
    };
    if (this.kept?.step === this.step) rest();
    else setTimeout(rest, 1000);
  }

  /** Whether changes are on their way to the worker. */
  get #isChanging(): boolean {
    return this.#mirror.pending.some(({ type }) => type === 'edit');
  }

  rename(name: string): void {
    this.name = name;
    this.#changed();
  }

  show(visible: boolean): void {
    if (this.hidden !== visible) return;
    this.hidden = !visible;
    this.#changed();
  }

  /** Another tab has this run too: from now on it is a copy, told apart by all of these. */
  becomeCopy({ id, name, colour }: Pick<RunInit, 'id' | 'name' | 'colour'>): void {
    Object.assign(this, { id, name, colour });
    this.#changed();
  }

  #receive(report: Report): void {
    const { goal } = this.#state;
    this.#become(received(this.#mirror, report));
    switch (report.type) {
      case 'preparing': {
        const { doing, share } = report;
        this.preparing = { doing, ...(share !== undefined && { share }) };
        break;
      }
      case 'ready':
        this.preparing = undefined;
        this.trainer = report.status;
        break;
      case 'unfit':
        this.#startOver(report.step);
        break;
      case 'frame':
        this.records.append(report.measurements, report.series);
        this.frame = report.frame;
        this.preparing = undefined;
        if (this.due !== undefined && report.frame.step >= this.due) this.#caughtUp();
        this.trainer = report.status;
        this.stepsPerSecond = report.stepsPerSecond;
        this.health = report.health ?? this.health;
        break;
      case 'edited':
        if (this.#isRetiring && !this.#isChanging) return this.retire();
        break;
      case 'stopped':
        if (this.#goesOn(report.why, report.clock.step)) return this.#catchUp(this.due!, goal);
        break;
      case 'past':
        if (this.#state.shown?.step === report.frame.step) this.past = report.frame;
        break;
      case 'kept':
        if (report.asked === undefined) this.kept = report.checkpoint;
        else this.#requests.answer(report.asked, report.checkpoint);
        break;
      case 'rewound':
        this.records.cut(report.clock.step);
        break;
      case 'evaluated':
        this.evaluation = report.evaluation;
        break;
      case 'refused':
        this.refusal = report.message;
        break;
      case 'failed':
        return this.#fail(report.message, report.step);
      case 'alive':
      case 'pong':
        return;
    }
    this.#changed();
  }

  /** On the way to where it was, what made it stop before was gone on from. */
  #goesOn(why: StopReason, step: number): boolean {
    const { due } = this;
    if (due === undefined || step >= due || step === this.#passedStop) return false;
    if (why.kind === 'end' || why.kind === 'not-finite') return false;
    this.#passedStop = step;
    return true;
  }

  /** What was kept does not fit the model any more: everything is computed again. */
  #startOver(from: number): void {
    this.kept = undefined;
    this.records = new RunLog();
    this.due = Math.max(this.due ?? 0, from);
    this.#catchUp(this.due);
  }

  #fail(message: string, step: number): void {
    this.#end(asSentence(message));
    this.error = appText.runFailed(asSentence(message), step, this.kept?.step ?? 0);
    this.#changed();
  }

  /** `why` is what those are told who wait for a state. */
  #end(why: string = appText.workerRests): void {
    this.#host?.end();
    this.#host = undefined;
    this.preparing = undefined;
    this.#requests.refuse(why);
    this.#become(mirrorOf(resting(this.#state)));
    this.past = undefined;
  }

  /** Without a worker there is nobody to wait for. */
  #order(order: Order): void {
    const mirror = sent(this.#mirror, order);
    this.#become(this.#host ? mirror : mirrorOf(expected(mirror)));
    this.#host?.post(order);
  }

  #become(mirror: Mirror): void {
    this.#mirror = mirror;
    this.#state = expected(mirror);
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** Messages of browsers and libraries end as they like. */
function asSentence(message: string): string {
  const capital = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?…]$/.test(message) ? capital : `${capital}.`;
}

/** The step to get to from the kept state, if it is further. */
function dueAfter({ kept, due }: Pick<RunInit, 'kept' | 'due'>): number | undefined {
  return due !== undefined && due > (kept?.step ?? 0) ? due : undefined;
}
