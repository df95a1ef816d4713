/** What was typed into a field, read as a parameter's value, or the sentence that says why it is none. */
import type { AnyValues, NumberParam, SizesParam, Value } from '../../core/params';
import { uiText } from '../ui.text';
import { formatExact, typedInteger, typedNumber } from '../format/format';

/** A value, or the problem in a sentence. */
export type Reading = { readonly value: Value } | { readonly problem: string };

const text = uiText.control;

/** A number as its control shows it: "all (240)" at the top, "off" at 0, where the parameter has such words. */
export function shownNumber(param: NumberParam, value: number, values: AnyValues): string {
  const top = param.top?.(values) ?? param.max;
  if (param.topText && value >= top) {
    return param.top ? text.allOf(param.topText, formatExact(top)) : param.topText;
  }
  if (param.zeroText && value === 0) return param.zeroText;
  return formatExact(value);
}

/** Reads a typed number. The words that stand for the top and for 0 are understood too. */
export function readNumber(param: NumberParam, said: string, values: AnyValues): Reading {
  const word = said.trim().toLowerCase();
  if (param.topText && word === param.topText.toLowerCase()) return { value: param.max };
  if (param.zeroText && word === param.zeroText.toLowerCase()) return { value: 0 };
  const value = param.integer ? typedInteger(said) : typedNumber(said);
  const high = Math.min(param.max, param.top?.(values) ?? param.max);
  const range = [formatExact(param.min), formatExact(high)] as const;
  if (Number.isNaN(value)) return { problem: text.notANumber(...range, word || text.nothing) };
  if (value < param.min || value > param.max) {
    return { problem: text.outOfRange(...range, formatExact(value)) };
  }
  if (param.integer && !Number.isInteger(value))
    return { problem: text.notWhole(formatExact(value)) };
  return { value: param.topText && value >= high ? param.max : value };
}

/** Reads a list of whole numbers such as "4, 4"; nothing at all is the empty list. */
export function readSizes(param: SizesParam, said: string): Reading {
  const parts = said
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(typedNumber);
  const valid = parts.every((n) => Number.isInteger(n) && n >= 1 && n <= param.max);
  if (!valid || parts.length > param.maxLength) {
    return { problem: text.badSizes(param.maxLength, param.max, said.trim()) };
  }
  return { value: parts };
}
