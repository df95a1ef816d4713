/** Applications and networks: the lecture's pairs, and parameters counted by hand. */
import { describe, expect, test } from 'vitest';
import { answersOf, withAnswer } from '../../src/labs/c1w1-which-network/answers';
import {
  enlarged,
  firstLayer,
  numbersIn,
  taskIds,
  tasks,
} from '../../src/labs/c1w1-which-network/tasks';

const none = [taskIds.map(() => 0), taskIds.map(() => 0)];

describe('which network', () => {
  test('the lecture’s six applications have the lecture’s networks', () => {
    const { house, ad, photo, speech, translation, driving } = tasks;
    expect([house, ad, photo, speech, translation, driving].map(({ network }) => network)).toEqual([
      'standard',
      'standard',
      'cnn',
      'rnn',
      'rnn',
      'hybrid',
    ]);
  });

  test('a hybrid has filters for the picture and weights for the numbers beside it', () => {
    expect(firstLayer(tasks.driving.input)).toEqual({
      standard: (64 * 64 * 3 + 20 + 1) * 100,
      hybrid: (5 * 5 * 3 + 1) * 100 + (20 + 1) * 100,
    });
  });

  test('a larger input leaves shared weights as many as they were', () => {
    const { cnn, rnn, standard } = firstLayer(enlarged(tasks.review.input, 8));
    expect(firstLayer(tasks.review.input)).toMatchObject({ cnn, rnn });
    expect(standard).toBe((8 * 200 * 10_000 + 1) * 100);
    expect(numbersIn(enlarged(tasks.house.input, 8))).toBe(4);
  });

  test('an answer is kept, judged and taken back', () => {
    const right = withAnswer(none, 'photo', 'network', 'cnn');
    expect(answersOf(right).find(({ id }) => id === 'photo')).toEqual({
      id: 'photo',
      network: { said: 'cnn', right: true },
      kind: undefined,
    });
    const wrong = withAnswer(right, 'photo', 'kind', 'structured');
    expect(answersOf(wrong).find(({ id }) => id === 'photo')?.kind?.right).toBe(false);
    expect(withAnswer(right, 'photo', 'network', undefined)).toEqual(none);
  });

  test('answers from a damaged link count as none', () => {
    const [first] = answersOf([[0.5, 4]]);
    expect(first).toMatchObject({ network: undefined, kind: undefined });
    expect(answersOf([])).toHaveLength(taskIds.length);
  });
});
