/** Shapes asked for: what may be answered for one layer, and whether it is right (course 1, weeks 3 and 4). */

/** The arrays whose shapes are asked, and their answers by what they are made of. */
export const arrays = ['W', 'b', 'A', 'dW', 'db', 'dZ'] as const;
export type ArrayName = (typeof arrays)[number];

/** `weights`: n⁽ˡ⁾ × n⁽ˡ⁻¹⁾. `turned`: the other way round. `column`: n⁽ˡ⁾ × 1. `flat`: (n⁽ˡ⁾,). `values`: n⁽ˡ⁾ × m. `single`: n⁽ˡ⁾ × 1 turned. */
export const forms = ['weights', 'turned', 'column', 'flat', 'values', 'single'] as const;
export type Form = (typeof forms)[number];

const right: Readonly<Record<ArrayName, Form>> = {
  W: 'weights',
  b: 'column',
  A: 'values',
  dW: 'weights',
  db: 'column',
  dZ: 'values',
};

/** One layer as the quiz sees it. */
export interface AskedLayer {
  readonly units: number;
  readonly before: number;
  readonly m: number;
}

/** The shape that a form has in this layer. */
export function shapeOf(form: Form, { units, before, m }: AskedLayer): readonly number[] {
  switch (form) {
    case 'weights':
      return [units, before];
    case 'turned':
      return [before, units];
    case 'column':
      return [units, 1];
    case 'flat':
      return [units];
    case 'values':
      return [units, m];
    case 'single':
      return [1, units];
  }
}

/** The forms to choose from, one for each shape that differs. */
export function choicesOf(layer: AskedLayer): readonly Form[] {
  const shapes = forms.map((form) => shapeOf(form, layer).join());
  return forms.filter((_, i) => shapes.indexOf(shapes[i]!) === i);
}

/** An answer to one of the questions, if there is one. */
export interface Answered {
  readonly name: ArrayName;
  readonly said: Form | undefined;
  /** Judged by the shape: where two forms have the same, both are right. */
  readonly right: boolean;
}

/** Reads answers, counted from 1 in the order of `forms`; anything else is none. */
export function answersOf(answers: readonly number[], layer: AskedLayer): readonly Answered[] {
  return arrays.map((name, i) => {
    const said = forms[(answers[i] ?? 0) - 1];
    return { name, said, right: said !== undefined && isRight(name, said, layer) };
  });
}

/** Whether a form has the shape of the right one. */
export function isRight(name: ArrayName, form: Form, layer: AskedLayer): boolean {
  return shapeOf(form, layer).join() === shapeOf(right[name], layer).join();
}
