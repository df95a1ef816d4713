/** The page's side of one run: its worker, and all that the worker has told of it. */
import type { Health } from '../../core/health';
import type { Demand, Evaluation, Preparation, TrainerStatus } from '../../core/lab';
import type { Value, Values } from '../../core/params';
import type { Command, Report, RunHost, StopReason } from '../../core/protocol';
import { RunLog, type RecordsSnapshot } from '../../core/run-log';
import {
  type Checkpoint,
  type Frame,
  type Measurement,
  type RunConfig,
  valuesAt,
  withEdit,
} from '../../core/run';
import { appText } from '../app.text';
import type { OwnSet } from '../../data/pictures';
import { type PageTime, pageTime, Pulse } from './pulse';

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

/** Who waits for a state. */
interface Asker {
  readonly resolve: (checkpoint: Checkpoint) => void;
  readonly reject: (error: Error) => void;
}

/** Fires `change` whenever anything of it has changed. */
export class Run extends EventTarget {
  /** Changes only when the run turns out to be another tab's, of which this is a copy then. */
  id: string;
  readonly data: OwnSet | undefined;
  config: RunConfig;
  name: string;
  colour: number;
  hidden: boolean;
  records: RunLog;
  status: RunStatus = 'resting';
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
  stopped: StopReason | undefined;
  error: string | undefined;
  evaluation: Evaluation | undefined;
  /** The set that was last evaluated on. */
  tested: OwnSet | undefined;
  /** Why the last thing asked for could not be done. */
  refusal: string | undefined;

  #worker: RunHost | undefined;
  #demand: Demand = { panels: [] };
  #step = 0;
  /** Between asking to go back and being there: frames of before are no news. */
  #rewinding = false;
  #goal = 0;
  #stoppedAt = -1;
  #pace = Infinity;
  #share = 1;
  #also: readonly number[];
  #lookedAt: number | undefined;
  #pulse: Pulse | undefined;
  /** How many workers it has had: each holds a lock with a name of its own. */
  #workers = 0;
  #lock = '';
  #forgetLock = () => {};
  readonly #makeHost: MakeHost;
  readonly #time: PageTime;
  readonly #keeping = new Map<number, Asker[]>();

  constructor(init: RunInit, makeHost: MakeHost = makeTrainingWorker, time: PageTime = pageTime) {
    super();
    this.id = init.id;
    this.config = init.config;
    this.name = init.name;
    this.colour = init.colour;
    this.hidden = init.hidden ?? false;
    this.records = init.records ? RunLog.from(init.records) : new RunLog();
    this.kept = init.kept;
    this.#step = init.kept?.step ?? 0;
    this.due = dueAfter(init);
    this.data = init.data;
    this.#also = init.also ?? [];
    this.#makeHost = makeHost;
    this.#time = time;
  }

  /** What of it takes so long that the learner is asked whether to wait. */
  get delay(): Pulse['delay'] {
    return this.#pulse?.delay;
  }

  /** The learner waits for what takes long. */
  wait(): void {
    this.#pulse?.wait();
    this.#changed();
  }

  /** The learner does not wait any longer: the worker ends, and the run can go on from its last kept state. */
  giveUp(): void {
    this.#fail(appText.workerEnded, this.step);
  }

  /** Where the training stands, or is going back to. */
  get step(): number {
    return this.#step;
  }

  get playing(): boolean {
    return this.status === 'playing' || (this.status === 'loading' && this.#goal > this.step);
  }

  /** Whether it has stopped by itself, and all that it recorded until then is here (the frame after the stop brings it). */
  get isOver(): boolean {
    const { stopped, frame } = this;
    return stopped !== undefined && stopped.kind !== 'goal' && frame?.step === this.#stoppedAt;
  }

  /** The values in force at `step`, by default those of now. */
  values(step = this.step): Values {
    return valuesAt(this.config, step);
  }

  /** Starts the worker if there is none; the first frame follows by itself. */
  wake(): void {
    if (this.#worker) {
      if (this.due !== undefined && !this.playing) this.#catchUp(this.due);
      return;
    }
    this.error = undefined;
    this.status = 'loading';
    if (this.kept) this.records.cut(this.kept.step);
    else if (this.records.measurements.length > 0) this.records = new RunLog();
    this.#step = this.kept?.step ?? 0;
    const worker = (this.#worker = this.#makeHost());
    worker.onmessage = ({ data }) => {
      if (this.#worker === worker) this.#receive(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (this.#worker === worker) this.#fail(event.message || appText.workerDied, this.step);
    };
    this.#pulse = new Pulse(
      this.#time,
      () => this.#post({ type: 'ping' }),
      () => (this.playing ? 1000 / this.#pace : Infinity),
      () => this.#changed(),
    );
    this.#lock = `worker ${++this.#workers} of run ${this.id} in page ${performance.timeOrigin}`;
    this.#start();
    if (this.#pace !== Infinity) this.#post({ type: 'pace', stepsPerSecond: this.#pace });
    if (this.#share < 1) this.#post({ type: 'share', share: this.#share });
    if (this.due !== undefined) this.#catchUp(this.due);
    this.#changed();
  }

  /** Computes again what was not kept, at full speed. */
  #catchUp(due: number): void {
    this.#goal = Math.max(this.#goal, due);
    if (this.status === 'paused') this.status = 'playing';
    this.#post({ type: 'pace', stepsPerSecond: Infinity });
    this.#post({ type: 'goal', step: this.#goal });
  }

  /** It is where it was, or is to be elsewhere: from now on the pace counts again. */
  #caughtUp(): void {
    if (this.due === undefined) return;
    this.due = undefined;
    this.pace(this.#pace);
  }

  /** Takes up other values from the beginning, in the same worker: for runs that compute instead of training. */
  revise(values: Values): void {
    this.config = { ...this.config, values };
    this.records = new RunLog();
    this.due = undefined;
    if (this.#worker) this.#start();
    else this.wake();
    this.#changed();
  }

  /** Takes up values that change only what is drawn: the training knows nothing of it. */
  redraw(values: Values): void {
    this.config = { ...this.config, values };
    this.#changed();
  }

  #start(): void {
    this.#post({
      type: 'start',
      lock: this.#lock,
      config: this.config,
      demand: this.#demand,
      also: this.#also,
      ...(this.data && { data: this.data }),
      ...(this.kept && { from: this.kept }),
    });
  }

  /** Trains up to `step`; Infinity plays. A failed run goes on from its last kept state. */
  trainTo(step: number | 'next-epoch'): void {
    this.wake();
    this.stopped = undefined;
    this.#goal = step === 'next-epoch' ? Infinity : Math.max(step, this.due ?? 0);
    if (this.status === 'paused' && this.#goal > this.step) this.status = 'playing';
    this.#post({ type: 'goal', step: step === 'next-epoch' ? step : this.#goal });
    this.#changed();
  }

  /** What was measured last: on schedule, or since then for the newest frame. */
  get newest(): Measurement | undefined {
    const { frame, records } = this;
    const isNews =
      frame?.measured === undefined &&
      frame !== undefined &&
      !this.#rewinding &&
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
    if (!this.#worker) return;
    this.#goal = 0;
    this.#post({ type: 'goal', step: 0 });
    if (this.status === 'playing') this.status = 'paused';
    this.#changed();
  }

  pace(stepsPerSecond: number): void {
    this.#pace = stepsPerSecond;
    if (this.due === undefined) this.#post({ type: 'pace', stepsPerSecond });
  }

  /** The part of the time that its worker may compute, above 0 and up to 1. */
  share(share: number): void {
    if (share === this.#share) return;
    this.#share = share;
    this.#post({ type: 'share', share });
  }

  /** Changes a live parameter; the worker answers with the step from which it counts. */
  edit(key: string, value: Value): void {
    this.wake();
    this.#post({ type: 'edit', key, value });
  }

  /** Says what is visible. */
  demand(demand: Demand): void {
    if (JSON.stringify(demand) === JSON.stringify(this.#demand)) return;
    this.#demand = demand;
    this.#post({ type: 'demand', demand });
    if (this.#lookedAt !== undefined) this.#post({ type: 'look', step: this.#lookedAt });
  }

  /** Asks for the picture of `step`; undefined returns to now. */
  look(step: number | undefined): void {
    if (step === this.#lookedAt) return;
    this.#lookedAt = step;
    if (step === undefined) this.past = undefined;
    else {
      this.wake();
      this.#post({ type: 'look', step });
    }
    this.#changed();
  }

  /** Whether an earlier moment has been asked for. */
  get isLooking(): boolean {
    return this.#lookedAt !== undefined;
  }

  /** Goes back to `step` and forgets the records after it. Edits recorded later come again at their steps. */
  rewind(step: number): void {
    const { edits } = this.config;
    this.#lookedAt = undefined;
    this.past = undefined;
    this.stopped = undefined;
    if (!this.#worker && step === 0) this.kept = undefined;
    this.#caughtUp();
    this.wake();
    this.#goal = 0;
    this.#post({ type: 'goal', step: 0 });
    this.#post({ type: 'rewind', step, edits });
    this.#rewinding = true;
    this.#step = step;
    this.health = undefined;
    this.records.cut(step);
    if (this.kept && this.kept.step > step) this.kept = undefined;
    this.#changed();
  }

  /** The exact state after `step` steps, for a fork that starts there. Rejects with a sentence when the worker ends before. */
  keep(step: number): Promise<Checkpoint> {
    this.wake();
    return new Promise((resolve, reject) => {
      const others = this.#keeping.get(step) ?? [];
      this.#keeping.set(step, [...others, { resolve, reject }]);
      this.#post({ type: 'keep', step });
    });
  }

  /** Evaluates the model on a set it has never seen; `evaluation` follows. */
  evaluate(test: OwnSet): void {
    this.wake();
    this.tested = test;
    this.evaluation = undefined;
    this.refusal = undefined;
    this.#post({ type: 'evaluate', test });
  }

  snapshot(): RunSnapshot {
    const due = Math.max(this.step, this.due ?? 0);
    return { config: this.config, records: this.records.snapshot(), kept: this.kept, due };
  }

  /** Puts back what a snapshot holds; a worker that was running ends. */
  restore(snapshot: RunSnapshot): void {
    this.rest();
    this.config = snapshot.config;
    this.records = RunLog.from(snapshot.records);
    this.kept = snapshot.kept;
    this.due = dueAfter(snapshot);
    this.#step = snapshot.kept?.step ?? 0;
    this.frame = undefined;
    this.past = undefined;
    this.#changed();
  }

  /** Ends the worker and frees what it holds. The run can be woken again from its last kept state. */
  rest(): void {
    this.#end();
    this.status = this.status === 'failed' ? 'failed' : 'resting';
    this.stepsPerSecond = 0;
    this.#changed();
  }

  /** Pauses, and ends the worker once its last state has come (or a second has passed). */
  retire(): void {
    if (!this.#worker) return;
    this.hold();
    const worker = this.#worker;
    const rest = () => {
      if (this.#worker === worker && !this.playing) this.rest();
    };
    if (this.kept?.step === this.step) rest();
    else setTimeout(rest, 1000);
  }

  rename(name: string): void {
    this.name = name;
    this.#changed();
  }

  show(visible: boolean): void {
    this.hidden = !visible;
    this.#changed();
  }

  #receive(report: Report): void {
    this.#pulse?.heard(report.type !== 'pong');
    switch (report.type) {
      case 'alive':
        this.#forgetLock = this.#time.onRelease(this.#lock, () =>
          this.#fail(appText.workerDied, this.step),
        );
        return;
      case 'preparing': {
        const { doing, share } = report;
        this.preparing = { doing, ...(share !== undefined && { share }) };
        break;
      }
      case 'ready':
        this.#pulse?.ready();
        this.preparing = undefined;
        this.trainer = report.status;
        this.status = this.#goal > this.step ? 'playing' : 'paused';
        break;
      case 'unfit':
        this.#startOver(report.step);
        break;
      case 'frame':
        this.records.append(report.measurements, report.series);
        this.frame = report.frame;
        this.preparing = undefined;
        if (!this.#rewinding) this.#step = report.frame.step;
        if (this.due !== undefined && report.frame.step >= this.due) this.#caughtUp();
        this.trainer = report.status;
        this.stepsPerSecond = report.stepsPerSecond;
        this.health = report.health ?? this.health;
        this.#whenDrawn(() => this.#post({ type: 'drawn', frame: report.number }));
        break;
      case 'edited':
        this.config = { ...this.config, edits: withEdit(this.config.edits, report.edit) };
        break;
      case 'stopped':
        if (this.#goesOn(report.why, report.clock.step)) return;
        this.stopped = report.why;
        this.#stoppedAt = report.clock.step;
        this.status = 'paused';
        this.#goal = 0;
        break;
      case 'past':
        if (this.#lookedAt === report.frame.step) this.past = report.frame;
        break;
      case 'kept':
        this.#keep(report.checkpoint, report.asked);
        break;
      case 'rewound':
        this.#rewinding = false;
        this.#step = report.clock.step;
        this.records.cut(report.clock.step);
        this.status = this.#goal > report.clock.step ? 'playing' : 'paused';
        break;
      case 'evaluated':
        this.evaluation = report.evaluation;
        break;
      case 'refused':
        this.refusal = report.message;
        break;
      case 'failed':
        this.#fail(report.message, report.step);
        break;
      case 'pong':
        return;
    }
    this.#changed();
  }

  /** On the way to where it was, what made it stop before was gone on from. */
  #goesOn(why: StopReason, step: number): boolean {
    const { due } = this;
    if (due === undefined || step >= due || step === this.#stoppedAt) return false;
    if (why.kind === 'end' || why.kind === 'not-finite') return false;
    this.#stoppedAt = step;
    this.#catchUp(due);
    return true;
  }

  /** What was kept does not fit the model any more: everything is computed again. */
  #startOver(from: number): void {
    this.kept = undefined;
    this.records = new RunLog();
    this.#step = 0;
    this.due = Math.max(this.due ?? 0, from);
    this.#catchUp(this.due);
  }

  #keep(checkpoint: Checkpoint, asked: number | undefined): void {
    if (asked === undefined) {
      this.kept = checkpoint;
      return;
    }
    for (const { resolve } of this.#keeping.get(asked) ?? []) resolve(checkpoint);
    this.#keeping.delete(asked);
  }

  #fail(message: string, step: number): void {
    this.#end(asSentence(message));
    this.status = 'failed';
    this.error = appText.runFailed(asSentence(message), step, this.kept?.step ?? 0);
    this.#changed();
  }

  /** `why` is what those are told who wait for a state. */
  #end(why: string = appText.workerRests): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#pulse?.end();
    this.#pulse = undefined;
    this.#forgetLock();
    this.preparing = undefined;
    for (const { reject } of [...this.#keeping.values()].flat()) reject(new Error(why));
    this.#keeping.clear();
    this.#rewinding = false;
    this.#goal = 0;
    this.#lookedAt = undefined;
    this.past = undefined;
  }

  /** A visible page acknowledges at its next animation frame; a hidden one has none and does so by the clock. */
  #whenDrawn(acknowledge: () => void): void {
    if (globalThis.document?.visibilityState === 'visible') requestAnimationFrame(acknowledge);
    else setTimeout(acknowledge, 200);
  }

  #post(command: Command): void {
    this.#worker?.postMessage(command);
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
