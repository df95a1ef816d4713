/** A few workers that train many runs, one after the other each: a queue with progress, pause and cancel. */
import type { Command, Report, RunHost } from '../core/protocol';
import { RunLog, type RecordsSnapshot } from '../core/run-log';
import type { RunConfig } from '../core/run';

/** One training: a run without edits of its own to come, to `steps` or to where it stops by itself. */
export interface Job {
  readonly config: RunConfig;
  readonly steps: number;
}

/** What came of it; `failure` says why it ended early, where it failed. */
export interface Trained {
  readonly records: RecordsSnapshot;
  readonly failure?: string;
}

/** What a job goes through: steps on the way, and the end. A canceled job hears no more. */
export interface Listener {
  progress(step: number): void;
  done(trained: Trained): void;
}

/** Any lab with training code can be trained: its workers are those of the page's runs. */
export class Pool {
  readonly #queue: (readonly [Job, Listener])[] = [];
  readonly #free: RunHost[] = [];
  readonly #busy = new Set<Training>();
  #paused = false;
  #share = 1;

  /** `size` workers at most, made when they are first needed and ended when the queue is empty. */
  constructor(
    private readonly makeHost: () => RunHost,
    private readonly size: number,
  ) {}

  /** Puts a job at the end of the queue. */
  add(job: Job, listener: Listener): void {
    this.#queue.push([job, listener]);
    this.#fill();
  }

  /** The part of the time that each worker may compute, above 0 and up to 1. */
  share(share: number): void {
    if (share === this.#share) return;
    this.#share = share;
    for (const training of this.#busy) training.share(share);
  }

  /** Holds every training where it is. */
  pause(): void {
    this.#paused = true;
    for (const training of this.#busy) training.hold();
  }

  resume(): void {
    this.#paused = false;
    for (const training of this.#busy) training.go();
    this.#fill();
  }

  /** Forgets the queue and ends all workers; nothing is heard of the jobs any more. */
  cancel(): void {
    this.#queue.length = 0;
    for (const training of this.#busy) training.worker.terminate();
    this.#busy.clear();
    this.#rest();
  }

  #fill(): void {
    while (!this.#paused && this.#queue.length > 0 && this.#busy.size < this.size) {
      const [job, listener] = this.#queue.shift()!;
      const worker = this.#free.pop() ?? this.makeHost();
      const training = new Training(worker, job, listener, (outcome) =>
        this.#finish(training, listener, outcome),
      );
      training.share(this.#share);
      this.#busy.add(training);
    }
    if (this.#busy.size === 0 && this.#queue.length === 0) this.#rest();
  }

  /** A worker whose run failed may be beyond use, and is not used again. */
  #finish(training: Training, listener: Listener, outcome: Trained): void {
    if (!this.#busy.delete(training)) return;
    if (outcome.failure === undefined) this.#free.push(training.worker);
    else training.worker.terminate();
    listener.done(outcome);
    this.#fill();
  }

  #rest(): void {
    for (const worker of this.#free.splice(0)) worker.terminate();
  }
}

/** One job in one worker, in the protocol of runs. */
class Training {
  readonly #records = new RunLog();
  /** Whether it has stopped: the frame that follows is its last. */
  #stopped = false;

  constructor(
    readonly worker: RunHost,
    private readonly job: Job,
    private readonly listener: Listener,
    private readonly finish: (outcome: Trained) => void,
  ) {
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#end(event.message);
    };
    this.#post({
      type: 'start',
      config: job.config,
      demand: {},
      also: [job.steps],
    });
    this.go();
  }

  share(share: number): void {
    this.#post({ type: 'share', share });
  }

  hold(): void {
    this.#post({ type: 'goal', step: 0 });
  }

  go(): void {
    this.#post({ type: 'goal', step: this.job.steps });
  }

  #receive(report: Report): void {
    switch (report.type) {
      case 'frame':
        this.#records.append(report.measurements, report.series);
        this.#post({ type: 'drawn', frame: report.number });
        this.listener.progress(report.frame.step);
        if (this.#stopped || report.frame.step >= this.job.steps) this.#end();
        return;
      case 'stopped':
        this.#stopped = true;
        return;
      case 'failed':
        return this.#end(report.message);
    }
  }

  #end(failure?: string): void {
    this.worker.onmessage = this.worker.onerror = null;
    this.finish({ records: this.#records.snapshot(), ...(failure !== undefined && { failure }) });
  }

  #post(command: Command): void {
    this.worker.postMessage(command);
  }
}
