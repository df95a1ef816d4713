/** Parameters: what a lab lets one change. Control, help, link key, validation and effect of each derive from one declaration. */
import { type Block, formatBlocks, parseBlocks } from './blocks';

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

interface Base<T> extends ParamText {
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
}

export type Group = 'data' | 'model' | 'training' | 'regularization' | 'stopping' | 'view';

export interface NumberParam extends Base<number> {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly scale?: 'linear' | 'log';
  readonly integer?: boolean;
  /** The slider's step on a linear scale; a number field takes any value in range. */
  readonly step?: number;
  /** The largest value that makes sense given the other values (a batch is at most m); the slider ends there. */
  top?(values: AnyValues): number;
  /** What to show instead of the number: at the top ("all"), or at 0 ("off"). */
  readonly topText?: string;
  readonly zeroText?: string;
}

export interface ChoiceParam<T extends string = string> extends Base<T> {
  readonly kind: 'choice';
  readonly options: readonly T[];
  /** The words for each option, in the order of `options`. */
  readonly names: readonly string[];
}

export interface FlagParam extends Base<boolean> {
  readonly kind: 'flag';
}

/** A short list of whole numbers, such as the widths of the hidden layers. */
export interface SizesParam extends Base<readonly number[]> {
  readonly kind: 'sizes';
  readonly max: number;
  readonly maxLength: number;
}

/** Points drawn by the learner: (x₁, x₂, class or value). */
export interface PointsParam extends Base<readonly Point[]> {
  readonly kind: 'points';
  readonly maxLength: number;
}
export type Point = readonly [x1: number, x2: number, y: number];

/** Rows of numbers, all of one length, such as a kernel or (with a single row) a list of scores. */
export interface MatrixParam extends Base<Matrix> {
  readonly kind: 'matrix';
  readonly min: number;
  readonly max: number;
  readonly maxRows: number;
  readonly maxColumns: number;
}
export type Matrix = readonly (readonly number[])[];

/** Blocks of a convolutional network, changed on its diagram. */
export interface BlocksParam extends Base<readonly Block[]> {
  readonly kind: 'blocks';
}

export type Param =
  | NumberParam
  | ChoiceParam
  | FlagParam
  | SizesParam
  | PointsParam
  | MatrixParam
  | BlocksParam;
export type Value = Param['default'];
export type Schema = Readonly<Record<string, Param>>;
export type AnyValues = Readonly<Record<string, Value>>;
export type Values<S extends Schema = Schema> = { readonly [K in keyof S]: S[K]['default'] };

/** What a lab writes down. An effect that is not said is `live`: a lab that computes has no run for which it would mean anything. */
type Def<P extends Param> = Omit<P, 'kind' | 'effect'> & Partial<Pick<P, 'effect'>>;
const declared = { effect: 'live' } as const;
export const number = (def: Def<NumberParam>): NumberParam => ({
  kind: 'number',
  ...declared,
  ...def,
});
export const flag = (def: Def<FlagParam>): FlagParam => ({ kind: 'flag', ...declared, ...def });
export const sizes = (def: Def<SizesParam>): SizesParam => ({ kind: 'sizes', ...declared, ...def });
export const matrix = (def: Def<MatrixParam>): MatrixParam => ({
  kind: 'matrix',
  ...declared,
  ...def,
});
export const blocks = (def: Def<BlocksParam>): BlocksParam => ({
  kind: 'blocks',
  ...declared,
  ...def,
});
export const points = (def: Def<PointsParam>): PointsParam => ({
  kind: 'points',
  ...declared,
  ...def,
});
export const choice = <const T extends string>(def: Def<ChoiceParam<T>>): ChoiceParam<T> => ({
  kind: 'choice',
  ...declared,
  ...def,
});

/** A shared parameter with the default that suits a lab. */
export function withDefault<P extends Param>(param: P, value: P['default']): P {
  return { ...param, default: value };
}

/** The default of every parameter. */
export function defaults<S extends Schema>(schema: S): Values<S> {
  return Object.fromEntries(
    Object.entries(schema).map(([key, p]) => [key, p.default]),
  ) as Values<S>;
}

/** `values`, with some of them replaced. */
export function merge<S extends Schema>(values: Values<S>, some: Partial<Values<S>>): Values<S> {
  return { ...values, ...some } as Values<S>;
}

/** Whether two values of one parameter are the same. */
export function same(a: Value | undefined, b: Value | undefined): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** The keys in which two sets of values differ. */
export function differing(a: AnyValues, b: AnyValues): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (key) => !same(a[key], b[key]),
  );
}

/** A value as text for a link. `parse(param, format(param, v))` is v again. */
export function format(param: Param, value: Value): string {
  switch (param.kind) {
    case 'number':
    case 'choice':
    case 'flag':
      return String(value);
    case 'sizes':
      return (value as readonly number[]).join(',');
    case 'points':
      return (value as readonly Point[]).map((p) => p.join(',')).join(';');
    case 'matrix':
      return (value as Matrix).map((row) => row.join(',')).join('/');
    case 'blocks':
      return formatBlocks(value as readonly Block[]);
  }
}

/** What a text says for a parameter: the nearest valid value, and whether it is just what was said. */
export interface Parsed {
  readonly value: Value | undefined;
  readonly exact: boolean;
}
const nothing: Parsed = { value: undefined, exact: false };

/** Reads a value from untrusted text. Never throws; `value` is undefined where the text makes no sense at all. */
export function parse(param: Param, text: string): Parsed {
  switch (param.kind) {
    case 'number':
      return parseNumber(param, text);
    case 'choice':
      return param.options.includes(text) ? { value: text, exact: true } : nothing;
    case 'flag':
      return text === 'true' || text === 'false'
        ? { value: text === 'true', exact: true }
        : nothing;
    case 'sizes':
      return parseSizes(param, text);
    case 'points':
      return parsePoints(param, text);
    case 'matrix':
      return parseMatrix(param, text);
    case 'blocks': {
      const value = parseBlocks(text);
      return { value, exact: value !== undefined && formatBlocks(value) === text };
    }
  }
}

/** `value` moved into the parameter's range, whole where it must be. */
export function nearest(param: NumberParam, value: number): number {
  const inside = Math.min(param.max, Math.max(param.min, value));
  return param.integer ? Math.round(inside) : inside;
}

function parseNumber(param: NumberParam, text: string): Parsed {
  const said = text.trim() === '' ? NaN : Number(text) + 0;
  if (!Number.isFinite(said)) return nothing;
  const value = nearest(param, said);
  return { value, exact: value === said };
}

function parseSizes(param: SizesParam, text: string): Parsed {
  if (text === '') return { value: [], exact: true };
  const said = text.split(',').map(Number);
  if (!said.every(Number.isFinite)) return nothing;
  const value = said
    .slice(0, param.maxLength)
    .map((n) => Math.min(param.max, Math.max(1, Math.round(n))));
  return { value, exact: value.join() === said.join() };
}

/** Drawn points lie in the plane of a map; larger numbers are a damaged link. `+ 0` turns −0, which text cannot tell, into 0. */
const MAX_COORDINATE = 1000;

function parsePoints(param: PointsParam, text: string): Parsed {
  if (text === '') return { value: [], exact: true };
  const said = text
    .split(';')
    .map((p) => p.split(',').map((c) => (c === '' ? NaN : Number(c) + 0)));
  const valid = said.filter((p) => p.length === 3 && p.every((c) => Math.abs(c) <= MAX_COORDINATE));
  if (valid.length === 0) return nothing;
  const value = valid.slice(0, param.maxLength) as unknown as readonly Point[];
  return { value, exact: value.length === said.length };
}

/** Rows are separated by "/", cells by ","; a row of another length than the first makes no matrix. */
function parseMatrix(param: MatrixParam, text: string): Parsed {
  const said = text
    .split('/')
    .map((row) => row.split(',').map((c) => (c.trim() === '' ? NaN : Number(c) + 0)));
  if (!said.every((row) => row.length === said[0]!.length && row.every(Number.isFinite)))
    return nothing;
  const value = said
    .slice(0, param.maxRows)
    .map((row) =>
      row.slice(0, param.maxColumns).map((c) => Math.min(param.max, Math.max(param.min, c))),
    );
  return { value, exact: JSON.stringify(value) === JSON.stringify(said) };
}
