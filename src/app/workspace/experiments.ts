/** The experiment under way in a lab: its runs or its sweep, what was predicted, and how it came out. */
import { type Experiment, measurementAt } from '../../core/lab';
import { merge, type Values } from '../../core/params';
import type { RunResult } from '../../core/run';
import { defaultConfig } from '../../core/share';
import { appText as text } from '../app.text';
import { valuesFor } from '../../data/pictures';
import type { LabContext } from './lab-context';
import { isChoices, isNumber } from './page-state';
import type { Run } from './run';
import type { RunList } from './run-list';
import { finishExperiment } from './storage';
import { SweepRun } from './sweep';
import type { Transport } from './transport';

/** However slow the pace, an experiment is over after so many seconds, or as soon as it can be. */
const EXPERIMENT_SECONDS = 8;

/** What a learner predicted: the number of a run, a value, or a line drawn over the range. */
export type Prediction = number | readonly number[];

/** An experiment under way or done. */
export interface ExperimentState {
  readonly index: number;
  readonly experiment: Experiment;
  readonly runs: readonly Run[];
  /** In the place of runs, where it goes over a range. */
  readonly sweep?: SweepRun;
  readonly prediction: Prediction | undefined;
  readonly outcome?: { readonly holds: boolean; readonly winner: number | undefined };
}

/** A race as it is kept. */
export interface Race {
  readonly index: number;
  readonly runs: readonly string[];
  readonly prediction: Prediction | null;
}

export class Experiments {
  state: ExperimentState | undefined;
  /** The one that was last noted down. */
  #noted: ExperimentState | undefined;

  constructor(
    private readonly context: LabContext,
    private readonly runs: RunList,
    private readonly transport: Transport,
  ) {}

  /** Sets up the runs of an experiment and trains them to its end; the outcome follows in `state`. */
  start(index: number, prediction: Prediction | undefined): void {
    const experiment = this.context.lab.experiments[index];
    if (!experiment) return;
    this.state?.sweep?.cancel();
    if (experiment.sweep) return this.#startSweep(index, experiment, prediction);
    this.runs.change(text.experimentStarted(experiment.title), () => {
      for (const run of this.runs.all) {
        run.retire();
        run.show(false);
      }
      const { current } = this.runs;
      this.runs.dropIfUntouched(current);
      const runs = this.#setUp(experiment, current);
      this.state = { index, experiment, runs, prediction };
      this.runs.enter(runs[0]!);
    });
    for (const run of this.state!.runs) {
      run.pace(Math.max(this.transport.pace, experiment.steps / EXPERIMENT_SECONDS));
      run.trainTo(experiment.steps);
    }
    this.context.changed();
  }

  /** The runs of an experiment, on the learner's own data where it asks for those and `current` has some. */
  #setUp(experiment: Experiment, current: Run): readonly Run[] {
    const { id, lab } = this.context;
    const fresh = defaultConfig(id, lab);
    const data = experiment.onOwnData && current.data;
    const base = data
      ? { ...fresh, values: valuesFor(data, fresh.values), data: current.config.data! }
      : fresh;
    const also = referenceSteps(experiment);
    return experiment.runs.map(({ label, values: some, seeds }) => {
      const values = merge(base.values, some as Partial<Values>);
      const config = { ...base, values, seeds: { ...base.seeds, ...seeds } };
      return this.runs.add(config, { name: label, also, ...(data && { data }) });
    });
  }

  /** Trains over a range: in workers of its own, beside the runs of the page. */
  #startSweep(index: number, experiment: Experiment, prediction: Prediction | undefined): void {
    const { id, lab, makeHost, changed } = this.context;
    const sweep = new SweepRun(id, lab, experiment, makeHost);
    sweep.addEventListener('change', () => {
      this.check();
      changed();
    });
    this.runs.change(text.experimentStarted(experiment.title), () => {
      this.state = { index, experiment, runs: [], sweep, prediction };
    });
  }

  close(): void {
    this.state?.sweep?.cancel();
    this.state = undefined;
    this.context.changed();
  }

  /** How to come back to this: a sweep that has ended meanwhile stays ended. */
  remember(): () => void {
    const { state } = this;
    return () => {
      if (this.state?.sweep !== state?.sweep) this.state?.sweep?.cancel();
      this.state = state;
    };
  }

  /** Says how it came out, as soon as all its runs are there. */
  check(): void {
    const { state } = this;
    if (!state || state.outcome) return;
    const { experiment, runs, sweep, index } = state;
    const over = (run: Run) => (run.records.last?.step ?? -1) >= experiment.steps || run.isOver;
    if (sweep ? sweep.state !== 'done' : !runs.every(over)) return;
    const results = sweep ? sweep.results.flatMap((r) => r ?? []) : runs.map(resultOf);
    this.state = {
      ...state,
      outcome: { holds: experiment.holds(results), winner: experiment.winner?.(results) },
    };
    finishExperiment(this.context.id, index);
  }

  /** Notes which race is under way, so that its outcome can still be told after a reload. A range is not: its trainings are not kept. */
  note(): void {
    if (this.#noted === this.state) return;
    const race = (this.#noted = this.state);
    const runs = race?.runs.map((run) => run.id);
    const { index, prediction = null } = race ?? {};
    this.context.page.set('race', race && !race.sweep ? { index, runs, prediction } : undefined);
  }

  /** The race that was under way at the last visit. */
  get keptRace(): (Race & { readonly experiment: Experiment }) | undefined {
    const race = this.context.page.get('race', isRace);
    const experiment = race && this.context.lab.experiments[race.index];
    return experiment && { ...race, experiment };
  }

  /** Goes on with a race of the last visit, where all its runs are here. */
  goOn({ index, experiment, runs, prediction }: NonNullable<Experiments['keptRace']>): void {
    const racing = runs.map((id) => this.runs.all.find((run) => run.id === id));
    if (this.state || !racing.every((run) => run !== undefined)) return;
    this.state = { index, experiment, runs: racing, prediction: prediction ?? undefined };
  }
}

const isRace = (value: unknown): value is Race =>
  isChoices(value) &&
  isNumber(value['index']) &&
  Array.isArray(value['runs']) &&
  (value['prediction'] === null || isPrediction(value['prediction']));

/** Whether a value that was kept is a prediction. */
export const isPrediction = (value: unknown): value is Prediction =>
  isNumber(value) || (Array.isArray(value) && value.every((y) => typeof y === 'number'));

/** A run as a claim sees it. */
export function resultOf(run: Run): RunResult {
  const { measurements, series } = run.records.snapshot();
  return { label: run.name, values: run.values(), measurements, series };
}

/** Where an experiment must be measured: at the course's figures, and at its end. */
export function referenceSteps({ reference, steps }: Experiment): readonly number[] {
  return [...(reference?.points.map(([x]) => x) ?? []), steps];
}

/** Where a metric of a run ended. */
export function finalMetric(run: Run, metric: string, step = Infinity): number | undefined {
  return measurementAt(run.records.measurements, step)?.metrics[metric];
}
