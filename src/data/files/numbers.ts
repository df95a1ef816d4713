/** Numbers as people write them: signs of thousands, decimal commas, currencies, per cent, brackets for what is negative. */

/** What says nothing, in the spelling of R, pandas, spreadsheets and people. */
const MISSING =
  /^(?:|[-–—?.]+|n\/?a|#n\/?a(?: n\/?a)?|<na>|n\.a\.|-?nan|nat|null|none|nil|\\n|missing|#null!|#value!|#div\/0!|#ref!|#name\?|#num!|-?1\.#(?:qnan|ind))$/i;

/** Whether a cell says that there is nothing. */
export function isMissing(text: string): boolean {
  return MISSING.test(text);
}

/**
 * How the digits of a number are divided. `dot`, `comma`: that is certainly its decimal sign, because it could not divide
 * thousands there (or the other one does). `dotOrThousands`: as in 1.090, which a whole column has to decide.
 */
export const form = { whole: 0, dot: 1, comma: 2, dotOrThousands: 3, commaOrThousands: 4 } as const;
export type Form = (typeof form)[keyof typeof form];
export type DecimalSign = '.' | ',';

/** A number: its value if a sign that may be either is the decimal one, its form, and its currency or per cent sign. */
export interface WrittenNumber {
  readonly value: number;
  readonly form: Form;
  readonly unit: string;
  /** Whether it is written as programs write numbers. */
  readonly isPlain: boolean;
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const DOT_OR_THOUSANDS = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

/** The number that a cell without outer blanks has; undefined where it is none. */
export function writtenNumber(text: string): WrittenNumber | undefined {
  if (!PLAIN.test(text)) return dressedNumber(text);
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  if (!text.includes('.')) return { value, form: form.whole, unit: '', isPlain: true };
  const isEither = DOT_OR_THOUSANDS.test(text);
  return { value, form: isEither ? form.dotOrThousands : form.dot, unit: '', isPlain: true };
}

/** What a sign that may divide thousands says if it does. */
export function asThousands(value: number): number {
  return Math.round(value * 1000);
}

const CURRENCY = String.raw`(?:[A-Z]{0,3}\p{Sc}|EUR|USD|GBP|CHF|JPY|CNY|RMB|INR|AUD|CAD|SEK|NOK|DKK|PLN|CZK|HUF|BRL|RUB|TRY|KRW|ZAR|MXN|Rs\.?|Fr\.?|kr\.?|zł|Kč)`;
const DRESSED = new RegExp(
  String.raw`^([-+]?)\s*(${CURRENCY})?\s*([-+]?)\s*(\d.*?|[.,]\d.*?)\s*(${CURRENCY}|[%‰])?(-?)$`,
  'iu',
);
/** A price of no cents, as in 250,- */
const NO_CENTS = /[.,]-(?=\D*$)/;
/** Blanks of every width, apostrophes and underscores between thousands. */
const SPACED = /^\d{1,3}(?:[\s'’_]\d{3})+(?:[.,]\d*)?$/;

/** A number with signs that programs do not write. */
function dressedNumber(text: string): WrittenNumber | undefined {
  if (!/\d/.test(text) || text.length > 60) return undefined;
  const [, inBrackets] = /^\((.*)\)$/.exec(text) ?? [];
  const dashed = (inBrackets ?? text).trim().replaceAll(/[−–—]/g, '-');
  const parts = DRESSED.exec(dashed.replace(NO_CENTS, ''));
  if (!parts) return undefined;
  const [, before = '', unitBefore = '', within = '', digits = '', unitAfter = '', after = ''] =
    parts;
  const signs = before + within + after;
  if (signs.length > 1 || (unitBefore && unitAfter)) return undefined;
  if (inBrackets !== undefined && signs !== '') return undefined;
  const core = coreNumber(digits);
  if (!core) return undefined;
  const isNegative = inBrackets !== undefined || signs === '-';
  const unit = (unitBefore || unitAfter).toUpperCase();
  return { ...core, value: isNegative ? -core.value : core.value, unit, isPlain: false };
}

/** Digits with signs between them, and perhaps an exponent. */
function coreNumber(text: string): Pick<WrittenNumber, 'value' | 'form'> | undefined {
  const digits = SPACED.test(text) ? text.replaceAll(/[\s'’_]/g, '') : text;
  const isSpaced = digits !== text;
  const signs = digits.replaceAll(/[^.,]/g, '');
  const last = signs.at(-1) as DecimalSign | undefined;
  if (last === undefined) return finite(digits, form.whole);
  const isDivided = isSpaced || new Set(signs).size === 2;
  if (isDivided || signs.length === 1) {
    const at = digits.lastIndexOf(last);
    const whole = digits.slice(0, at);
    if (signs.indexOf(last) < signs.length - 1) return undefined;
    if (!/^\d*$/.test(whole) && !isGrouped(whole)) return undefined;
    const isEither = !isDivided && isGrouped(digits) && !digits.startsWith('0');
    const number = `${whole.replaceAll(/[.,]/g, '')}.${digits.slice(at + 1)}`;
    if (isEither) return finite(number, last === ',' ? form.commaOrThousands : form.dotOrThousands);
    return finite(number, last === ',' ? form.comma : form.dot);
  }
  if (!isGrouped(digits)) return undefined;
  return finite(digits.replaceAll(last, ''), last === ',' ? form.dot : form.comma);
}

/** Thousands between dots or commas, one of them throughout; 12,34,567 as in India too. */
function isGrouped(text: string): boolean {
  return /^\d{1,3}(?:(?:,\d{3})+|(?:\.\d{3})+)$|^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text);
}

function finite(text: string, of: Form): Pick<WrittenNumber, 'value' | 'form'> | undefined {
  if (!PLAIN.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? { value, form: of } : undefined;
}
