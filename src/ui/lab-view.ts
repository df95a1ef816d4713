/** What a lab's view.ts provides: what it asks of the model, and how it draws one moment of a run. Both are pure. */
import type { TemplateResult } from 'lit';
import type { Choices, Chosen } from '../core/choices';
import type { Demand, PanelName, Seen } from '../core/panel';
import type { Schema, Value, Values } from '../core/params';
import type { Frame, Seeds } from '../core/run';
import type { Dataset } from '../data/dataset';

/**
 * The view of a lab. P is what its frames show: names of panels, or in labs that step or compute the type of what they show;
 * S are its parameters, C its choices.
 */
export interface LabView<P = unknown, S extends Schema = Schema, C extends Choices = Choices> {
  /** What it needs to be shown next; nothing, if absent. */
  demand?(context: ViewContext<S, C, P>): DemandOf<P>;
  /** What it needs of the other visible runs, where it shows them beside one another. */
  others?(context: ViewContext<S, C, P>): DemandOf<P>;
  /** Draws one moment. Before the first frame it draws what is known: the data, the architecture. */
  render(moment: Moment<P, S, C>, emit: ViewEvents<C>): TemplateResult;
}

/** Declares a view, with the types of what it draws from. */
export const defineView = <P, S extends Schema, C extends Choices = NoChoices>(
  view: LabView<P, S, C>,
): LabView<P, S, C> => view;

type DemandOf<P> = [P] extends [PanelName] ? Demand<P> : Demand<never>;
type Shown<P> = [P] extends [PanelName] ? Seen<P> : P;

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
export interface ViewContext<
  S extends Schema = Schema,
  C extends Choices = NoChoices,
  P = unknown,
> {
  readonly values: Values<S>;
  /** The data of the run, as split: computed on the page, there before the first frame. */
  readonly train: Dataset;
  readonly dev: Dataset;
  readonly seeds: Seeds;
  /** What the learner has chosen on the stage. */
  readonly chosen: Chosen<C>;
  /** Every visible run as it was last seen, or at the moment looked at, for views that draw a race in one picture. */
  readonly runs: readonly SeenRun<S, P>[];
}

/** A moment of the run in focus. */
export interface Moment<
  P = unknown,
  S extends Schema = Schema,
  C extends Choices = NoChoices,
> extends ViewContext<S, C, P> {
  /** What the model shows of it; undefined before it has shown anything. */
  readonly frame: Frame<Shown<P>> | undefined;
}

/** One of several runs in a picture: over its own data, with its own values. */
export interface SeenRun<S extends Schema = Schema, P = unknown> {
  readonly name: string;
  /** Its place in the palette of runs. */
  readonly colour: number;
  readonly current: boolean;
  readonly frame: Frame<Shown<P>> | undefined;
  /** Those in force. */
  readonly values: Values<S>;
  /** Its training set, made when it is asked for. */
  readonly train: Dataset;
}
