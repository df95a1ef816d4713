/** A short list of whole numbers, such as the widths of the hidden layers. */
import { type Base, type Codec, declared, type Def, nothing } from '../param';
import { kindText as text } from './kinds.text';

export interface SizesParam extends Base<readonly number[]> {
  readonly kind: 'sizes';
  readonly max: number;
  readonly maxLength: number;
}
declare module '../param' {
  interface ParamKinds {
    sizes: SizesParam;
  }
}

const codec: Codec<SizesParam> = {
  format: (_, value) => value.join(','),
  parse({ max, maxLength }, said) {
    if (said === '') return { value: [], exact: true };
    const numbers = said.split(',').map(Number);
    if (!numbers.every(Number.isFinite)) return nothing;
    const value = numbers.slice(0, maxLength).map((n) => Math.min(max, Math.max(1, Math.round(n))));
    return { value, exact: value.join() === numbers.join() };
  },
  words: (_, value) => value.join(' – ') || text.none,
  ends: ({ max, maxLength }) => [[], [1], Array.from({ length: maxLength }, () => max)],
};

/** Declares a list of sizes. */
export const sizes = (def: Def<SizesParam>): SizesParam => ({
  ...declared('sizes', codec),
  ...def,
});
