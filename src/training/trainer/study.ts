/** A study as a trainer: each step trains one trial, or a piece of it, so that a search plays, pauses, rewinds and repeats as any run does. */
import type { CreateTrainer, SeriesSink, Trainer, TrainerStatus } from '../../core/lab';
import { defaults, type Schema, type Values } from '../../core/params';
import type { BackendName, Checkpoint, Metrics, Seeds } from '../../core/run';
import { importance, LOOKS, lookAt, type SeenTrial, type StudyView } from '../../search/progress';
import {
  best,
  configOf,
  type Job,
  jobCount,
  knownTrials,
  openJobs,
  type Outcome,
  type Study,
} from '../../search/study';
import { LastMade } from '../../core/last-made';
import { loadLab, loadTrainer } from '../trainers';

/** A trainer that goes through the jobs of a study in order, whatever lab its trials belong to. */
export const searching =
  <S extends Schema>(
    studyOf: (values: Values<S>, seeds: Seeds) => Study,
  ): CreateTrainer<StudyView, S> =>
  async ({ values, seeds, backend, lastMade = new LastMade() }) => {
    const study = studyOf(values, seeds);
    const [lab, create] = await Promise.all([loadLab(study.lab), loadTrainer(study.lab)]);
    const trial: CreateTrainer = (setup) => create({ ...setup, lastMade });
    return new StudyTrainer(study, defaults(lab.params), trial, backend);
  };

class StudyTrainer implements Trainer<StudyView> {
  readonly end: number;
  /** The cost of trial i at look k is `costs[i * LOOKS + k]`. */
  readonly #costs: Float64Array;
  readonly #accuracies: Float64Array;
  /** Trials that wait for their next rung; what is not here is trained again from its start, to the same bits. */
  readonly #waiting = new Map<number, Checkpoint>();
  #step = 0;
  /** Training steps of trials so far. */
  #spent = 0;
  #status: Omit<TrainerStatus, 'tensors'>;

  constructor(
    private readonly study: Study,
    private readonly values: Values,
    private readonly create: CreateTrainer,
    private readonly backend: BackendName,
  ) {
    this.end = jobCount(study);
    this.#costs = new Float64Array(study.budget * LOOKS).fill(NaN);
    this.#accuracies = new Float64Array(study.budget).fill(NaN);
    this.#status = { backend, fallbacks: [] };
  }

  get clock() {
    return { step: this.#step, epoch: this.#step / this.end, examples: this.#spent };
  }

  stepsUntil(epoch: number): number {
    return Math.max(0, Math.min(epoch, 1) * this.end - this.#step);
  }

  async advance(n: number, note: SeriesSink): Promise<void> {
    for (let i = 0; i < n; i++) {
      const job = openJobs(this.study, this.#outcomes())[0];
      if (!job) return;
      await this.#train(job);
      this.#spent += job.to - job.from;
      note('trialCost', ++this.#step, this.#costs[this.#looks(job).at(-1)!]!);
    }
  }

  /** All that changes a study makes another one. */
  configure(): void {}

  /** The best of the finished trials; while there is none, the cost and accuracy of answering ½. */
  async measure(): Promise<Metrics> {
    const { trials, best: winner } = this.#seen();
    const [first] = this.study.ranges;
    const chosen = trials.map(({ values }) => values[first!.key]!);
    const top = chosen.filter((value) => value >= first!.high / 10);
    return {
      best: winner === undefined ? Math.LN2 : this.#costs[winner * LOOKS + LOOKS - 1]!,
      accuracy: winner === undefined ? 0.5 : this.#accuracies[winner]!,
      trials: trials.length,
      distinct: new Set(chosen).size,
      topDecade: trials.length > 0 ? top.length / trials.length : 0,
      spent: this.#spent,
      ...Object.fromEntries(this.#spread(trials)),
    };
  }

  /** How much of the spread of costs goes along each range; 0 while too few trials are finished. */
  #spread(trials: readonly SeenTrial[]): readonly (readonly [string, number])[] {
    const shares = importance(trials);
    return this.study.ranges.map(({ key }, i) => [`spread.${key}`, shares?.[i] ?? 0]);
  }

  async observe(): Promise<StudyView> {
    return this.#seen();
  }

  async save(): Promise<Checkpoint> {
    const state = {
      costs: this.#costs.slice(),
      accuracies: this.#accuracies.slice(),
      spent: Float64Array.of(this.#spent),
    };
    return { ...this.clock, seconds: 0, state };
  }

  load({ step, state }: Checkpoint): void {
    this.#step = step;
    this.#spent = state['spent']![0]!;
    this.#costs.set(state['costs']!);
    this.#accuracies.set(state['accuracies']!);
    this.#waiting.clear();
  }

  status() {
    return { ...this.#status, tensors: 0 };
  }

  dispose(): void {
    this.#waiting.clear();
  }

  /** Trains a trial up to the end of a job, with a look at it now and then. */
  async #train(job: Job): Promise<void> {
    const { study, backend } = this;
    const { index } = job.trial;
    const { values, seeds } = configOf(study, job.trial, this.values);
    const trainer = await this.create({ values, seeds, backend });
    const kept = this.#waiting.get(index);
    if (kept) trainer.load(kept);
    this.#waiting.delete(index);
    for (const look of this.#looks(job)) {
      const to = lookAt(study.steps, look % LOOKS);
      await trainer.advance(to - trainer.clock.step, () => {});
      const metrics = await trainer.measure();
      const cost = metrics[study.metric] ?? NaN;
      this.#costs[look] = Number.isFinite(cost) ? cost : Infinity;
      this.#accuracies[index] = metrics['devAccuracy'] ?? NaN;
    }
    if (job.to < study.steps) this.#waiting.set(index, await trainer.save());
    this.#status = trainer.status();
    trainer.dispose();
  }

  /** The places in `#costs` of the looks that a job comes by. */
  #looks({ trial, from, to }: Job): readonly number[] {
    const looks = Array.from({ length: LOOKS }, (_, k) => k);
    return looks
      .filter((k) => lookAt(this.study.steps, k) > from && lookAt(this.study.steps, k) <= to)
      .map((k) => trial.index * LOOKS + k);
  }

  #outcomes(): readonly Outcome[] {
    return [...this.#costs.entries()].flatMap(([i, cost]) => {
      const steps = lookAt(this.study.steps, i % LOOKS);
      return Number.isNaN(cost) ? [] : [{ trial: Math.floor(i / LOOKS), steps, cost }];
    });
  }

  #seen(): StudyView {
    const outcomes = this.#outcomes();
    const begun = knownTrials(this.study, outcomes).filter(
      ({ index }) => !Number.isNaN(this.#costs[index * LOOKS]!),
    );
    const trials = begun.map((trial): SeenTrial => {
      const costs = this.#costs.slice(trial.index * LOOKS, (trial.index + 1) * LOOKS);
      return { ...trial, costs, accuracy: this.#accuracies[trial.index]! };
    });
    return { trials, best: best(this.study, outcomes)?.trial };
  }
}
