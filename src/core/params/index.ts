/** Parameters: what a lab lets one change. Control, help, link key, validation and effect of each derive from one declaration. */
import type { AnyValues, Param, Parsed, Schema, Value, Values } from './param';

export { choice, type ChoiceParam } from './kinds/choice';
export { flag, type FlagParam } from './kinds/flag';
export { nearest, number, type NumberParam } from './kinds/number';
export { type Point, points, type PointsParam } from './kinds/points';
export { sizes, type SizesParam } from './kinds/sizes';
export type {
  AnyValues,
  Effect,
  Group,
  Param,
  Parsed,
  ParamText,
  Schema,
  Value,
  Values,
} from './param';

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
  return param.codec.format(param, value);
}

/** Reads a value from untrusted text. Never throws; `value` is undefined where the text makes no sense at all. */
export function parse(param: Param, text: string): Parsed {
  return param.codec.parse(param, text);
}
