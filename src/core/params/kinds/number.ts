/** A number within a range, on a linear or logarithmic scale. */
import { type AnyValues, type Base, type Codec, declared, type Def, nothing } from '../param';

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
declare module '../param' {
  interface ParamKinds {
    number: NumberParam;
  }
}

const codec: Codec<NumberParam> = {
  format: (_, value) => String(value),
  parse(param, text) {
    const found = text.trim() === '' ? NaN : Number(text) + 0;
    if (!Number.isFinite(found)) return nothing;
    const value = nearest(param, found);
    return { value, exact: value === found };
  },
  words({ max, topText, zeroText }, value, number) {
    if (topText && value >= max) return topText;
    return zeroText && value === 0 ? zeroText : number(value);
  },
  ends: ({ min, max }) => [min, max],
};

/** Declares a number. */
export const number = (def: Def<NumberParam>): NumberParam => ({
  ...declared('number', codec),
  ...def,
});

/** `value` moved into the parameter's range, whole where it must be. */
export function nearest(param: NumberParam, value: number): number {
  const inside = Math.min(param.max, Math.max(param.min, value));
  return param.integer ? Math.round(inside) : inside;
}
