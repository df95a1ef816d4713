/** What a parameter is: what is said of every one, and what each kind tells of itself (kinds/<kind>.ts). */

/** What changing a parameter does to a run that is under way. */
export type Effect =
  | 'live' // the next step uses the new value; the edit becomes part of the run
  | 'restart' // it needs a new run
  | 'view'; // it changes only what is drawn

/** What a learner reads about a parameter. */
export interface ParamText {
  readonly label: string;
  /** One sentence: what this is. */
  readonly help: string;
  /** What a larger value does, and what a smaller one does. */
  readonly more?: string;
  readonly less?: string;
}

/** What is said of a parameter of every kind. */
export interface Base<T> extends ParamText {
  readonly default: T;
  readonly effect: Effect;
  /** The course's symbol, such as α or λ. */
  readonly symbol?: string;
  /** The panel section it stands in. */
  readonly group: Group;
  /** Shown only when the learner asks for all controls. */
  readonly advanced?: boolean;
  /** `view`: the lab's own view offers the control (such as a network diagram), the panel does not. */
  readonly control?: 'panel' | 'view';
  /** Whether the parameter means anything, given the other values. */
  when?(values: AnyValues): boolean;
  /** What its kind knows of its values. It comes with the parameter, so that a page loads the kinds of its labs only. */
  readonly codec: Codec;
}

export type Group = 'data' | 'model' | 'training' | 'regularization' | 'stopping' | 'view';

/** The kinds there are and the declaration of each; each file in kinds/ adds its own entry (`declare module '../param'`). */
// oxlint-disable-next-line typescript/no-empty-interface -- filled by the files in kinds/
export interface ParamKinds {}
export type ParamKind = keyof ParamKinds;
export type Param = ParamKinds[ParamKind];
export type Value = Param['default'];
export type Schema = Readonly<Record<string, Param>>;
export type AnyValues = Readonly<Record<string, Value>>;
export type Values<S extends Schema = Schema> = { readonly [K in keyof S]: S[K]['default'] };

/** What a text says for a parameter: the nearest valid value, and whether it is just what was said. */
export interface Parsed<T = Value> {
  readonly value: T | undefined;
  readonly exact: boolean;
}

/** Of a text that makes no sense at all. */
export const nothing = { value: undefined, exact: false } as const;

/** Reads a list, part by part: a part that makes no sense is left out, and so is what is too much. */
export function parseList<T>(
  said: string,
  separator: string,
  maxLength: number,
  read: (part: string) => Parsed<T>,
): Parsed<readonly T[]> {
  if (said === '') return { value: [], exact: true };
  const all = said.split(separator).map(read);
  const valid = all.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (valid.length === 0) return nothing;
  const value = valid.slice(0, maxLength);
  return { value, exact: value.length === all.length && all.every(({ exact }) => exact) };
}

/** What a kind knows of its values. Methods, so that the codecs of all kinds are of one type. */
export interface Codec<P extends Base<unknown> = Param> {
  /** A value as text for a link: `parse` makes the same of it again. */
  format(param: P, value: P['default']): string;
  /** Reads untrusted text. Never throws. */
  parse(param: P, text: string): Parsed<P['default']>;
  /** A value as a learner reads it; `number` writes a number as the page does. */
  words(param: P, value: P['default'], number: (value: number) => string): string;
  /** The least and the most that a value can be, or all there are: what tests try. */
  ends(param: P): readonly P['default'][];
}

/** What a lab writes down. An effect that is not said is `live`: a lab that computes has no run for which it would mean anything. */
export type Def<P extends Param> = Omit<P, 'kind' | 'codec' | 'effect'> &
  Partial<Pick<P, 'effect'>>;

/** What a kind adds to all that a lab writes down. */
export const declared = <K extends ParamKind, C>(kind: K, codec: C) =>
  ({ kind, effect: 'live', codec }) as const;
