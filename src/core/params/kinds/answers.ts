/** The answers to a quiz: which question has which answer. Right or wrong is the lab's matter. */
import { type Base, type Codec, declared, type Def, nothing } from '../param';
import { kindText as text } from './kinds.text';

/** For each question, in their order, the number of the answer given, counted from 1; 0 where none is given. */
export type Answers = readonly number[];

/** A question and what can be answered. */
export interface AskedQuestion {
  readonly question: string;
  readonly answers: readonly string[];
}

export interface AnswersParam extends Base<Answers> {
  readonly kind: 'answers';
  readonly questions: readonly AskedQuestion[];
}
declare module '../param' {
  interface ParamKinds {
    answers: AnswersParam;
  }
}

const codec: Codec<AnswersParam> = {
  format: (_, value) => value.join(',').replace(/(,?\b0)+$/, ''),
  /** Numbers, with commas or, between parts of a quiz, slashes. What is no answer to its question is none. */
  parse({ questions }, said) {
    const numbers = said === '' ? [] : said.split(/[,/]/).map((n) => (n === '' ? NaN : Number(n)));
    if (!numbers.every(Number.isFinite)) return nothing;
    const value = questions.map(({ answers }, i) => {
      const number = numbers[i] ?? 0;
      return Number.isInteger(number) && number > 0 && number <= answers.length ? number : 0;
    });
    const isExact = numbers.every((number, i) => number === (value[i] ?? 0));
    return { value, exact: isExact };
  },
  words: ({ questions }, value) =>
    text.answered(value.filter((number) => number > 0).length, questions.length),
  ends: ({ questions }) => [
    questions.map(() => 0),
    questions.map(() => 1),
    questions.map(({ answers }) => answers.length),
  ],
};

/** Declares answers; none is given at first. */
export const answers = (def: Omit<Def<AnswersParam>, 'default'>): AnswersParam => ({
  ...declared('answers', codec),
  default: def.questions.map(() => 0),
  ...def,
});

/** The answers with one changed: question and answer counted from 0, without an answer it is taken back. */
export function withAnswer(given: Answers, question: number, answer: number | undefined): Answers {
  return given.map((number, i) => (i === question ? (answer ?? -1) + 1 : number));
}
