/** One of several options, by name. */
import { type Base, type Codec, declared, type Def, nothing } from '../param';

export interface ChoiceParam<T extends string = string> extends Base<T> {
  readonly kind: 'choice';
  readonly options: readonly T[];
  /** The words for each option, in the order of `options`. */
  readonly names: readonly string[];
}
declare module '../param' {
  interface ParamKinds {
    choice: ChoiceParam;
  }
}

const codec: Codec<ChoiceParam> = {
  format: (_, value) => value,
  parse: ({ options }, text) => (options.includes(text) ? { value: text, exact: true } : nothing),
  words: ({ options, names }, value) => names[options.indexOf(value)] ?? value,
  ends: ({ options }) => options,
};

/** Declares a choice. */
export const choice = <const T extends string>(def: Def<ChoiceParam<T>>): ChoiceParam<T> => ({
  ...declared('choice', codec),
  ...def,
});
