/** Shapes asked for: the quiz of course 1, week 3 (2–4–1), and shapes that coincide. */
import { describe, expect, test } from 'vitest';
import { answersOf, arrays, choicesOf, forms, shapeOf } from '../../src/labs/c1w4-dimensions/quiz';
import { withAnswer } from '../../src/core/params/kinds/answers';
import { params } from '../../src/labs/c1w4-dimensions/params';

const hidden = { units: 4, before: 2, m: 7 };
const code = (form: (typeof forms)[number]) => forms.indexOf(form) + 1;

describe('the quiz of shapes', () => {
  test('knows W1 (4, 2), b1 (4, 1), A1 (4, m), and that gradients have the shapes of their own', () => {
    const answers = [
      ['weights', [4, 2]],
      ['column', [4, 1]],
      ['values', [4, 7]],
      ['weights', [4, 2]],
      ['column', [4, 1]],
      ['values', [4, 7]],
    ] as const;
    const row = answers.map(([form]) => code(form));
    expect(answersOf(row, hidden).map(({ name }) => name)).toEqual(arrays);
    expect(answersOf(row, hidden).every(({ right }) => right)).toBe(true);
    for (const [form, shape] of answers) expect(shapeOf(form, hidden)).toEqual(shape);
  });

  test('takes no rank-1 array for b, and no transposed W', () => {
    const [W, b] = answersOf([code('turned'), code('flat')], hidden);
    expect([W!.right, b!.right]).toEqual([false, false]);
  });

  test('judges by the shape: where a layer is as wide as the one before, W may be turned', () => {
    const square = { units: 4, before: 4, m: 7 };
    expect(answersOf([code('turned')], square)[0]!.right).toBe(true);
    expect(choicesOf(square)).not.toContain('turned');
    expect(choicesOf({ units: 1, before: 1, m: 1 })).toEqual(['weights', 'flat']);
  });

  test('keeps an answer, takes it back, and reads what is none as none', () => {
    const kept = withAnswer(params.answers.default, 1, forms.indexOf('column'));
    expect(answersOf(kept, hidden)[1]).toMatchObject({ said: 'column', right: true });
    expect(withAnswer(kept, 1, undefined)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(answersOf([0.5, 9], hidden).every(({ said }) => said === undefined)).toBe(true);
  });
});
