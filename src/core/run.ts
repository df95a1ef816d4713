/** Runs: what makes one, and what one records. All of it survives JSON or a structured clone. */
import { same, type Value, type Values } from './params';

/** The four streams of chance in a run, each with a seed of its own. "New seed" changes all but `data`. */
export interface Seeds {
  readonly data: number;
  readonly weights: number;
  readonly order: number;
  readonly noise: number;
}

/** Which arithmetic trains the model. `auto` is the fastest that gives the same bits everywhere. */
export type BackendName = 'auto' | 'compiled' | 'cpu' | 'webgl' | 'webgpu';

/** Why `auto` is tfjs's cpu: the browser cannot run the compiled module, or the model cannot be compiled. */
export type StandIn = 'unavailable' | 'untraceable';

/** All that is needed to repeat a run exactly. */
export interface RunConfig {
  readonly v: 1;
  readonly lab: string;
  readonly seeds: Seeds;
  readonly values: Values;
  /** The learner's own file, in place of the data that `values` describe. */
  readonly data?: DataRef;
  /** Only where it was chosen by hand. */
  readonly backend?: Exclude<BackendName, 'auto'>;
  /** Live changes, in the order they took effect. */
  readonly edits: readonly Edit[];
  /** What it starts from, where that is not what the seed draws. */
  readonly weights?: Pretraining;
}

/** The weights that another run of the same lab has after `step` steps, and which itself starts from what its seed draws. */
export interface Pretraining {
  readonly run: Omit<RunConfig, 'weights'>;
  readonly step: number;
  /** Which parameters are taken over: names with commas between them, in which * stands for anything; all, if absent. */
  readonly names?: string;
}

/** An own file is known by its name and content, and how its columns were read. */
export interface DataRef {
  readonly name: string;
  readonly sha256: string;
  /** The reader's choices, such as the label column. */
  readonly options: string;
}

/** From step `step` on (before the update that makes step + 1), parameter `key` has this value. */
export interface Edit {
  readonly step: number;
  readonly key: string;
  readonly value: Value;
}

/** The values in force after `step` steps. */
export function valuesAt(config: RunConfig, step: number): Values {
  const due = config.edits.filter((edit) => edit.step <= step);
  return Object.assign({ ...config.values }, ...due.map((e) => ({ [e.key]: e.value })));
}

/** Edits with one more, which takes the place of those of its key that were still to come; one that is known already (a replay) changes nothing. */
export function withEdit(edits: readonly Edit[], edit: Edit): readonly Edit[] {
  const isSame = ({ step, key, value }: Edit) =>
    step === edit.step && key === edit.key && same(value, edit.value);
  if (edits.some(isSame)) return edits;
  const others = edits.filter(({ step, key }) => key !== edit.key || step < edit.step);
  return [...others, edit].sort((a, b) => a.step - b.step);
}

/** The step from which two lists of edits make a difference; Infinity where they are the same. */
export function firstDifference(a: readonly Edit[], b: readonly Edit[]): number {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (JSON.stringify(a[i]) !== JSON.stringify(b[i]))
      return Math.min(a[i]?.step ?? Infinity, b[i]?.step ?? Infinity);
  }
  return Infinity;
}

/** Scalars by name, such as cost, devCost, accuracy. */
export type Metrics = Readonly<Record<string, number>>;

/** Where a run stands. `seconds` is time spent training, the one entry that differs between repetitions. */
export interface Clock {
  /** Updates of the weights so far. */
  readonly step: number;
  /** Passes over the training set so far, with the fraction of the present one. */
  readonly epoch: number;
  /** Training examples seen so far. */
  readonly examples: number;
  readonly seconds: number;
}

/** One scheduled measurement. Kept for the whole life of a run, never thinned. */
export interface Measurement extends Clock {
  readonly metrics: Metrics;
}

/** Values noted at every step or epoch, such as the batch cost: `values[i]` belongs to step `steps[i]`. */
export interface Series {
  readonly steps: Float64Array;
  readonly values: Float32Array;
}

/** A run at one moment, with what the visible panels asked for. */
export interface Frame<V = unknown> extends Measurement {
  /** The step that was measured, where the metrics are of before. */
  readonly measured?: number;
  readonly view?: V;
}

/** The state of a trainer after `step` steps: plain arrays, enough to go on bit for bit. */
export interface Checkpoint extends Clock {
  /** Weights, optimizer state, order, random states, sums, by name. */
  readonly state: Readonly<Record<string, Float32Array | Float64Array | Int32Array | Uint32Array>>;
}

/** What a finished run shows a claim: its measurements and series. */
export interface RunResult {
  readonly label: string;
  readonly values: Values;
  readonly measurements: readonly Measurement[];
  readonly series: Readonly<Record<string, Series>>;
}
