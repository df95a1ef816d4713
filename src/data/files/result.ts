/** What reading untrusted data comes to: a value, or a sentence that says what was expected and what was found. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly problem: string;
      /** It is half of a pair of files, such as labels without their pictures. */
      readonly isHalf?: true;
    };

/** A value that was read. */
export function fine<T>(value: T): Read<T> {
  return { ok: true, value };
}

/** A sentence from the catalogue. */
export function problem(sentence: string): Read<never> {
  return { ok: false, problem: sentence };
}

/** The sentence about half of a pair of files. */
export function halfProblem(sentence: string): Read<never> {
  return { ok: false, problem: sentence, isHalf: true };
}
