/** What a lab's view.ts provides: what it asks of the model, and how it draws one moment of a run. Both are pure. */
import type { TemplateResult } from 'lit';
import type { Choices, Chosen } from '../core/choices';
import type { Demand } from '../core/lab';
import type { Schema, Value, Values } from '../core/params';
import type { Frame, Seeds } from '../core/run';
import type { Dataset } from '../data/dataset';

/** The view of a lab: V is what its frames show, S its parameters, C its choices. */
export interface LabView<V = unknown, S extends Schema = Schema, C extends Choices = Choices> {
  /** What it needs to be shown next; nothing, if absent. */
  demand?(context: ViewContext<S, C>): Demand;
  /** Draws one moment. Before the first frame it draws what is known: the data, the architecture. */
  render(moment: Moment<V, S, C>, emit: ViewEvents<C>): TemplateResult;
}

/** Declares a view, with the types of what it draws from. */
export const defineView = <V, S extends Schema, C extends Choices = NoChoices>(
  view: LabView<V, S, C>,
): LabView<V, S, C> => view;

/** Of a lab where nothing can be chosen on the stage. */
export type NoChoices = Readonly<Record<never, never>>;

/** What a learner does on the stage. */
export interface ViewEvents<C extends Choices = NoChoices> {
  /** Sets a parameter. `drag` values come while the hand moves, `done` when it lets go. */
  set(key: string, value: Value, phase: 'drag' | 'done'): void;
  /** Makes choices; those that are not named stay. Each can be undone; those of a `drag` as one. */
  choose(some: Partial<Chosen<C>>, phase?: 'drag' | 'done'): void;
}

/** What a view draws from, besides the frame. */
export interface ViewContext<S extends Schema = Schema, C extends Choices = NoChoices> {
  readonly values: Values<S>;
  /** The data of the run, as split: computed on the page, there before the first frame. */
  readonly train: Dataset;
  readonly dev: Dataset;
  readonly seeds: Seeds;
  /** What the learner has chosen on the stage. */
  readonly chosen: Chosen<C>;
  /** Every visible run as it was last seen, or at the moment looked at, for views that draw a race in one picture. The others are asked only for the panels in `demand.others`. */
  readonly runs: readonly SeenRun<S>[];
}

/** A moment of the run in focus. */
export interface Moment<
  V = unknown,
  S extends Schema = Schema,
  C extends Choices = NoChoices,
> extends ViewContext<S, C> {
  /** What the model shows of it; undefined before it has shown anything. */
  readonly frame: Frame<V> | undefined;
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
