/** On or off. */
import { type Base, type Codec, declared, type Def, nothing } from '../param';
import { kindText as text } from './kinds.text';

export interface FlagParam extends Base<boolean> {
  readonly kind: 'flag';
}
declare module '../param' {
  interface ParamKinds {
    flag: FlagParam;
  }
}

const codec: Codec<FlagParam> = {
  format: (_, value) => String(value),
  parse: (_, said) =>
    said === 'true' || said === 'false' ? { value: said === 'true', exact: true } : nothing,
  words: (_, value) => (value ? text.on : text.off),
  ends: () => [true, false],
};

/** Declares a flag. */
export const flag = (def: Def<FlagParam>): FlagParam => ({ ...declared('flag', codec), ...def });
