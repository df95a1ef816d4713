/** A line of text, such as the beginning that a language model goes on from. */
import { type Base, type Codec, declared, type Def } from '../param';

export interface TextParam extends Base<string> {
  readonly kind: 'text';
  /** In characters. */
  readonly maxLength: number;
}
declare module '../param' {
  interface ParamKinds {
    text: TextParam;
  }
}

const codec: Codec<TextParam> = {
  format: (_, value) => escaped(value),
  parse(param, said) {
    const text = said.replace(/_([0-9a-f]{1,6})_/g, (whole, hex: string) => signOf(hex) ?? whole);
    const value = line(param, text);
    return { value, exact: value === text };
  },
  words: (_, value) => `“${value}”`,
  ends: ({ maxLength }) => ['', 'w'.repeat(maxLength)],
};

/** Declares a line of text. */
export const text = (def: Def<TextParam>): TextParam => ({ ...declared('text', codec), ...def });

/** As a value: one line, without halves of characters, not too long. */
export function line({ maxLength }: Pick<TextParam, 'maxLength'>, said: string): string {
  const whole = said.replace(/\p{Cc}/gu, ' ').replace(/\p{Surrogate}/gu, '\ufffd');
  return Array.from(whole).slice(0, maxLength).join('');
}

/** Signs that mean something in a link, or that programs on its way change, are written as their number: "a_26_b" is "a&b". */
function escaped(value: string): string {
  return value.replace(/^ | $|[^\p{L}\p{N} ,.;:()-]/gu, (sign) => {
    return `_${sign.codePointAt(0)!.toString(16)}_`;
  });
}

function signOf(hex: string): string | undefined {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
