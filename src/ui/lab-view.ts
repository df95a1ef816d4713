/** What a lab's view.ts provides: a function that draws one frame of a run. */
import type { TemplateResult } from 'lit';
import type { Demand } from '../core/lab';
import type { Schema, Value, Values } from '../core/params';
import type { Frame, Seeds } from '../core/run';
import type { Dataset } from '../data/dataset';

/** What a view may ask for. `drag` values come while the hand moves, `done` when it lets go. */
export interface ViewEvents {
  set(key: string, value: Value, phase: 'drag' | 'done'): void;
  demand(demand: Demand): void;
  /** Notes a choice of the learner's, such as the answers to a quiz: it is there in `choices` from then on, in later visits too. */
  choose(name: string, value: unknown): void;
}

/** What a view draws from, besides the frame. */
export interface ViewContext<S extends Schema = Schema> {
  readonly values: Values<S>;
  /** The data of the run, as split: computed on the page, there before the first frame. */
  readonly train: Dataset;
  readonly dev: Dataset;
  readonly seeds: Seeds;
  /** What the view itself last asked for, so that it can show what is chosen. */
  readonly demand: Demand;
  /** What the learner has chosen before, by name; nothing in it is checked. */
  readonly choices: Readonly<Record<string, unknown>>;
  /** Every visible run as it was last seen, or at the moment looked at, for views that draw a race in one picture. The others are asked only for the panels in `demand.others`. */
  readonly runs: readonly SeenRun<S>[];
}

/** One of several runs in a picture: over its own data, with its own values. */
export interface SeenRun<S extends Schema = Schema> {
  readonly name: string;
  /** Its place in the palette of runs. */
  readonly colour: number;
  readonly current: boolean;
  readonly frame: Frame | undefined;
  /** Those in force. */
  readonly values: Values<S>;
  /** Its training set, made when it is asked for. */
  readonly train: Dataset;
}

/** Draws one frame of a run. Without a frame (the first moment) it draws what is known: the data, the architecture. */
export type LabView<V = unknown, S extends Schema = Schema> = (
  frame: Frame<V> | undefined,
  context: ViewContext<S>,
  emit: ViewEvents,
) => TemplateResult;
