/**
 * What a learner chooses on a stage: the unit that is looked at closely, the tab that is open, a place in a matrix. A lab declares
 * its choices by name, as it declares its parameters; nothing that is trained depends on them.
 */

/** One choice, and how it is read. */
export interface Choice<T> {
  /** As it is before anything has been chosen, and where what was kept cannot be read. */
  readonly usual: T;
  /** What was kept (as JSON has it) or what a link says; undefined where that is no such choice. */
  read(said: unknown): T | undefined;
  /** As a link says it; absent where links do without. */
  write?(value: NonNullable<T>): string;
}

/** The choices of a lab by name. */
export type Choices = Readonly<Record<string, Choice<unknown>>>;

/** What is chosen. */
export type Chosen<C extends Choices> = {
  readonly [K in keyof C]: C[K] extends Choice<infer T> ? T : never;
};

/** What is chosen, of what was kept under each name. */
export function chosenOf<C extends Choices>(choices: C, kept: unknown): Chosen<C> {
  const said = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const read = Object.entries(choices).map(([name, choice]) => [
    name,
    Object.hasOwn(said, name) ? (choice.read(said[name]) ?? choice.usual) : choice.usual,
  ]);
  return Object.fromEntries(read) as Chosen<C>;
}

/** What of it a link can bring, and is not as usual. */
export function linkedChoices(choices: Choices, chosen: Chosen<Choices>): Chosen<Choices> {
  const differs = ([name, value]: [string, unknown]) =>
    choices[name]?.write &&
    value !== undefined &&
    JSON.stringify(value) !== JSON.stringify(choices[name].usual);
  return Object.fromEntries(Object.entries(chosen).filter(differs));
}

/** One of some words. */
export function oneOf<const W extends string, const U extends W | undefined>(
  words: readonly W[],
  usual: U,
): Choice<W | U> {
  return { usual, read: (said) => words.find((word) => word === said), write: String };
}

/** A whole number from 0 on. */
export function whole<U extends number | undefined>(usual: U): Choice<number | U> {
  return {
    usual,
    read: (said) => (/^\d{1,9}$/.test(String(said)) ? Number(said) : undefined),
    write: String,
  };
}

/** A name of this form. */
export function named(form: RegExp): Choice<string | undefined> {
  return {
    usual: undefined,
    read: (said) => (typeof said === 'string' && form.test(said) ? said : undefined),
    write: String,
  };
}

/** The answers to a quiz: of the question with this number the answer with that. */
export const answered: Choice<Readonly<Record<number, number>>> = {
  usual: {},
  read: (said) => (isAnswered(said) ? said : undefined),
};

/** Lines drawn on a square: of each, x and y in turn, as parts of its side. */
export const strokes: Choice<readonly (readonly number[])[]> = {
  usual: [],
  read: (said) => (isDrawn(said) ? said : undefined),
};

const isDrawn = (said: unknown): said is readonly (readonly number[])[] =>
  Array.isArray(said) &&
  said.every(
    (stroke) =>
      Array.isArray(stroke) &&
      stroke.length % 2 === 0 &&
      stroke.every((part) => typeof part === 'number' && part >= 0 && part <= 1),
  );

const isAnswered = (said: unknown): said is Readonly<Record<number, number>> =>
  typeof said === 'object' && said !== null && Object.values(said).every(Number.isInteger);

/** What is chosen of several together. */
export type Together<P extends Choices> = {
  readonly [K in keyof P]: NonNullable<Chosen<P>[K]>;
};

/** Several that are chosen together, such as row and column; nothing at first. A link has one after the other, with commas. */
export function together<P extends Choices>(parts: P): Choice<Together<P> | undefined> {
  const names = Object.keys(parts);
  return {
    usual: undefined,
    read(said) {
      const texts = typeof said === 'string' ? said.split(',') : undefined;
      if (texts ? texts.length !== names.length : typeof said !== 'object' || said === null)
        return undefined;
      const values = texts ?? names.map((name) => (said as Record<string, unknown>)[name]);
      const read = names.map((name, i) => [name, parts[name]!.read(values[i])] as const);
      return read.every(([, value]) => value !== undefined)
        ? (Object.fromEntries(read) as Together<P>)
        : undefined;
    },
    write: (value) => names.map((name) => String(value[name])).join(','),
  };
}

/** A place in a matrix, a grid or a table, counted from 0. */
export const place = together({ row: whole(0), column: whole(0) });

/** The cell of a confusion matrix; none stands for all mistakes. */
export const cell = together({ truth: whole(0), answer: whole(0) });

/** Which unit: layer 1 is the first hidden layer, as the course counts; units count from 0. */
export const unit = together({ layer: whole(1), unit: whole(0) });

/** A picture of the sets that are trained and measured on: its set, and its number there. */
export const picture = together({ set: oneOf(['train', 'dev'], 'train'), index: whole(0) });
