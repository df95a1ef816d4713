/** Labs: what a folder under labs/ declares (lab.ts), and how it trains (train.ts). Views are declared in ui/lab-view.ts. */
import type { Dataset, ImageShape } from '../data/dataset';
import type { Making } from '../data/making';
import type { OwnSet } from '../data/pictures';
import type { Choices } from './choices';
import type { Health } from './health';
import type { LastMade } from './last-made';
import type { Demand } from './panel';
import type { Schema, Value, Values } from './params';
import type {
  Checkpoint,
  Clock,
  Measurement,
  Metrics,
  RunConfig,
  RunResult,
  Seeds,
  StandIn,
} from './run';

/** What the map of the courses shows of a lab (about.ts). Course and week are in the name of its folder: `c1w3-…`. */
export interface About {
  readonly title: string;
  readonly summary: string;
  /** The topics of the syllabus that it is about (ids in labs/syllabus.ts). */
  readonly topics: readonly string[];
  /** Where it stands among the labs of its week: ascending, fractions allowed; those that say the same go by their folders' names. */
  readonly place: number;
}

/** What the page knows of a lab without loading tfjs. */
export type Lab<S extends Schema = Schema> = TrainingLab<S> | SteppingLab<S> | ComputingLab<S>;

/** What labs of every kind declare. */
interface AnyLab<S extends Schema> {
  readonly params: S;
  readonly experiments: readonly Experiment<S>[];
  /** What a learner can choose on its stage, such as a unit to look at closely. */
  readonly choices?: Choices;
}

/** What labs declare whose runs go step by step, in a worker. */
interface WorkingLab<S extends Schema> extends AnyLab<S> {
  readonly charts: readonly ChartSpec[];
  /** Steps a second at which it first plays, where the path is the point; full speed if absent. */
  readonly pace?: number;
}

/** A tfjs model in a worker learns from examples. */
export interface TrainingLab<S extends Schema = Schema> extends WorkingLab<S> {
  readonly kind: 'trains';
  /** The seeds of a fresh run, where the course states them. */
  readonly seeds: Seeds;
  /** The training data that the values describe; pure, so that page and worker get the same. */
  dataset(values: Values<S>, seeds: Seeds): Dataset;
  /** The same set as `dataset` makes, in pieces, where it takes long. */
  making?(values: Values<S>, seeds: Seeds): Making;
  /** A few examples like those of `dataset`, for the page, where the whole takes seconds to make: that is the worker's. */
  preview?(values: Values<S>, seeds: Seeds): Dataset;
  /** The figures that the course prints for these values and the learner's own data, which are its files; shown beside the run's. */
  reference?(values: Values<S>, own: OwnSet): Reference | undefined;
  /** What the lab itself teaches to say of a run, and to try: the page's advice takes it in the place of its own rules about fit. */
  recipe?(moment: Moment<S>): Recipe | undefined;
  /** The kinds of files of the learner's own that its model can be trained and tested on. */
  readonly ownData?: readonly FileKind[];
  /** The size to which own pictures are brought where the present data are no pictures; else they get the size of those. */
  readonly image?: ImageShape;
}

/** Any other trainer in a worker: float64, or a search. */
export interface SteppingLab<S extends Schema = Schema> extends WorkingLab<S> {
  readonly kind: 'steps';
  /** The seeds of a fresh run; absent where nothing is left to chance. */
  readonly seeds?: Seeds;
}

/** No worker: what it shows is a function of its values. No effect of its parameters is asked for, and nothing is left to chance. */
export interface ComputingLab<S extends Schema = Schema> extends AnyLab<S> {
  readonly kind: 'computes';
  /** What it makes of its values, on the page: pure, and quick enough for every move of a slider. */
  compute(values: Values<S>): Computed;
}

/** `table`: CSV. `images`: pictures, whatever they come in. `h5`: the course's pictures. `mat`: matrices X and y, of MATLAB, NumPy or HDF5. */
export type FileKind = 'table' | 'images' | 'h5' | 'mat';

/** A measured moment of a run, and the values in force. */
export interface Moment<S extends Schema = Schema> {
  readonly step: number;
  readonly metrics: Metrics;
  readonly values: Values<S>;
}

/** A sentence, and what to try, the first thing first. */
export interface Recipe {
  readonly sentence: string;
  readonly remedies: readonly Remedy[];
}

/** One change of a parameter; `label` is what the button says. */
export interface Remedy {
  readonly label: string;
  readonly key: string;
  readonly value: Value;
}

/** The outcome of a `computes` lab: scalars for claims and for comparing, and what its view draws (`frame.view`). */
export interface Computed<V = unknown> {
  readonly metrics: Metrics;
  readonly view: V;
}

/** Declares a lab that trains, keeping the exact type of its parameters. */
export const trainingLab = <const S extends Schema>(
  lab: Omit<TrainingLab<S>, 'kind'>,
): TrainingLab<S> => ({ kind: 'trains', ...lab });

/** Declares a lab that steps, keeping the exact type of its parameters. */
export const steppingLab = <const S extends Schema>(
  lab: Omit<SteppingLab<S>, 'kind'>,
): SteppingLab<S> => ({ kind: 'steps', ...lab });

/** Declares a lab that computes, keeping the exact type of its parameters. */
export const computingLab = <const S extends Schema>(
  lab: Omit<ComputingLab<S>, 'kind'>,
): ComputingLab<S> => ({ kind: 'computes', ...lab });

/** The seeds of a fresh run. Where nothing is left to chance a run has seeds like any other, and they mean nothing. */
export function seedsOf(lab: Lab): Seeds {
  return (
    (lab.kind === 'computes' ? undefined : lab.seeds) ?? { data: 1, weights: 1, order: 1, noise: 1 }
  );
}

/** Whether nothing in it is left to chance: then no seeds are offered. */
export function isCertain(lab: Lab): boolean {
  return lab.kind === 'computes' || lab.seeds === undefined;
}

/** The lab, if it is one that trains. */
export function trainingOf(lab: Lab): TrainingLab | undefined {
  return lab.kind === 'trains' ? lab : undefined;
}

/** The charts of what it records; a lab that computes records nothing. */
export function chartsOf(lab: Lab): readonly ChartSpec[] {
  return lab.kind === 'computes' ? [] : lab.charts;
}

/** One chart. Its lines share a y axis. */
export interface ChartSpec {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly LineSpec[];
  /** `unit`: 0…1, shown as per cent. */
  readonly y: 'number' | 'unit';
  /** Whether the chart starts with a logarithmic y axis. */
  readonly log?: boolean;
}

/** A line shows a metric (measured on schedule) or a series (noted at every step or epoch). */
export interface LineSpec {
  readonly metric?: string;
  readonly series?: string;
  readonly label: string;
  readonly style?: 'solid' | 'dashed' | 'dotted' | 'faint';
}

/** An experiment sets up one run or a race, asks for a prediction, and says why it came out so. */
export interface Experiment<S extends Schema = Schema> {
  readonly title: string;
  /** What differs from the lab's defaults; several = a race on one chart. */
  readonly runs: readonly {
    readonly label: string;
    readonly values: Partial<Values<S>>;
    readonly seeds?: Partial<Seeds>;
  }[];
  readonly steps: number;
  /** Where the learner's own data are open, it runs on those; its claim is about the lab's. */
  readonly onOwnData?: true;
  /** Trains every run at several values of one parameter: the runs are the lines of one chart, `results` as in core/sweep.ts. */
  readonly sweep?: Sweep<keyof S & string>;
  /** The prediction asked for: which run ends with the lower cost, where the metric ends, or a line over the range, drawn by hand. */
  readonly ask:
    | { readonly kind: 'which'; readonly question: string }
    | { readonly kind: 'end'; readonly question: string; readonly metric: string }
    | { readonly kind: 'draw'; readonly question: string; readonly line: number };
  /** The sentence the learner reads first … */
  readonly claim: string;
  /** … the reason, read afterwards … */
  readonly why: string;
  /** … and the check that tests and the page both run. */
  holds(results: readonly RunResult[]): boolean;
  /** For `which`: the index of the run that the results name. */
  winner?(results: readonly RunResult[]): number;
  /** Figures of the course, drawn as dots on the chart of that metric or series. */
  readonly reference?: Reference;
}

/** A range that an experiment goes over: where a metric ends against a parameter. */
export interface Sweep<Key extends string = string> {
  /** A parameter of numbers, and its values, ascending. */
  readonly x: Key;
  readonly at: readonly number[];
  /** The metrics whose ends are shown: a line for each, of each run. */
  readonly of: readonly string[];
  readonly scale?: 'linear' | 'log';
  /** What the axis of the metric goes over; as far as there are results, if absent. */
  readonly range?: readonly [low: number, high: number];
  /** How many times each is trained, every time from other seeds; 1 if absent. */
  readonly seeds?: number;
}

/** Printed figures of the course: `points` are (x, y), x in `unit`. */
export interface Reference {
  readonly label: string;
  readonly line: string;
  readonly unit: 'steps' | 'epochs';
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Takes the values noted at each step or epoch, with the step they belong to. */
export type SeriesSink = (name: string, step: number, value: number) => void;

/** One model in training. Made in the worker; owns all its tensors. */
export interface Trainer<V = unknown, S extends Schema = Schema> {
  readonly clock: Omit<Clock, 'seconds'>;
  /** `n` steps. Reads nothing back but what goes into the sink. */
  advance(n: number, note: SeriesSink): void | Promise<void>;
  /** How many steps from here complete `epoch` whole epochs, at the present batch size. */
  stepsUntil(epoch: number): number;
  /** Takes up new values of the live parameters: the next step uses them. */
  configure(values: Values<S>): void;
  /** The next step after `step` that is measured, for a model that is too large for the usual schedule. */
  readonly nextMeasurement?: ((step: number) => number) | undefined;
  /** The step after which there is nothing left to do, where there is one: a search has found its best. */
  readonly end?: number | undefined;
  /** Whether measuring takes seconds: the first picture does not wait for it. */
  readonly isHeavy?: boolean;
  /** The metrics of this moment. Changes neither weights nor random state. */
  measure(progress?: Progress): Promise<Metrics>;
  /** What the panels asked for, as plain data. Changes nothing either. */
  observe(demand: Demand): Promise<V>;
  save(): Promise<Checkpoint>;
  load(checkpoint: Checkpoint): void;
  /** What it has learned, for another run to start from. */
  weights?(): Promise<Weights>;
  /** Takes over those whose shape is that of its own of the same name, if `names` (see `Pretraining`) says so; gives their names. */
  adopt?(weights: Weights, names?: string): readonly string[];
  /** Names the first part of the model with a value that is not finite ("W2", "Z1"), if there is one. */
  locate?(): Promise<string | undefined>;
  /** Of a network, whether its units are alive. Changes nothing. */
  health?(): Promise<Health>;
  /** Evaluates the trained model on a set it has never seen. */
  evaluate?(test: Dataset): Promise<Evaluation>;
  /** Facts for the badge. */
  status(): TrainerStatus;
  dispose(): void;
}

/** Parameters, and what layers keep beside them, by name; values row-major. */
export type Weights = Readonly<
  Record<string, { readonly shape: readonly number[]; readonly values: Float32Array }>
>;

/** What the badge shows: the arithmetic in use, tensors alive, kernels that ran outside the compiled module. */
export interface TrainerStatus {
  readonly backend: string;
  readonly instead?: StandIn | undefined;
  readonly tensors: number;
  readonly fallbacks: readonly string[];
}

/** A model's result on a test set. `confusion[t * classes + p]` counts examples of class t read as p (empty for regression). */
export interface Evaluation {
  /** After how many steps of training. */
  readonly step: number;
  readonly name: string;
  readonly m: number;
  readonly metrics: Metrics;
  readonly labels: readonly string[];
  readonly confusion: Float64Array;
  /** For classes, example by example. */
  readonly readings?: Readings;
}

/** Of each example its class, the class that the model read, and how certain the model was of that, 0 … 1. */
export interface Readings {
  readonly truth: Int32Array;
  readonly answer: Int32Array;
  readonly certainty: Float32Array;
}

/** What a trainer is made from. */
export interface TrainerSetup<S extends Schema = Schema> {
  readonly values: Values<S>;
  readonly seeds: Seeds;
  /** The learner's own data, already read. */
  readonly data?: Dataset;
  readonly backend: NonNullable<RunConfig['backend']> | 'auto';
  readonly progress?: Progress | undefined;
  /** Whether it goes on from a checkpoint at once, so that it does not matter how it starts. */
  readonly goesOn?: boolean;
  /** Where trainers find what another has made of the same data, and leave theirs. */
  readonly lastMade?: LastMade | undefined;
}

/** What a worker does where that takes long, and how much of it is done, from 0 to 1, where that is known. */
export interface Preparation {
  readonly doing: 'data' | 'pretraining' | 'compiling' | 'measuring';
  readonly share?: number;
}

/** Told now and then, and waited for: so messages are answered in between. */
export type Progress = (preparation: Preparation) => Promise<void>;

export type CreateTrainer<V = unknown, S extends Schema = Schema> = (
  setup: TrainerSetup<S>,
) => Trainer<V, S> | Promise<Trainer<V, S>>;

/** The last measurement at or before `step`. */
export function measurementAt(
  measurements: readonly Measurement[],
  step: number,
): Measurement | undefined {
  let [low, high] = [0, measurements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (measurements[middle]!.step <= step) low = middle + 1;
    else high = middle;
  }
  return measurements[low - 1];
}
