/** Applications and networks: the lecture's pairs, and parameters counted by hand. */
import { describe, expect, test } from 'vitest';
import { type Answers, withAnswer } from '../../src/core/params/kinds/answers';
import { decodeConfig } from '../../src/core/share';
import { lab } from '../../src/labs/c1w1-which-network/lab';
import { answersOf, questionOf } from '../../src/labs/c1w1-which-network/answers';
import { params } from '../../src/labs/c1w1-which-network/params';
import {
  enlarged,
  firstLayer,
  kinds,
  networks,
  numbersIn,
  taskIds,
  tasks,
} from '../../src/labs/c1w1-which-network/tasks';

const none = params.answers.default;

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
    const right = withAnswer(none, questionOf('photo', 'network'), networks.indexOf('cnn'));
    expect(answersOf(right).find(({ id }) => id === 'photo')).toEqual({
      id: 'photo',
      network: { said: 'cnn', right: true },
      kind: undefined,
    });
    const wrong = withAnswer(right, questionOf('photo', 'kind'), kinds.indexOf('structured'));
    expect(answersOf(wrong).find(({ id }) => id === 'photo')?.kind?.right).toBe(false);
    expect(withAnswer(right, questionOf('photo', 'network'), undefined)).toEqual(none);
  });

  test('answers from a damaged link count as none', () => {
    const [first] = answersOf([0.5, 4]);
    expect(first).toMatchObject({ network: undefined, kind: undefined });
    expect(answersOf([])).toHaveLength(taskIds.length);
  });

  test('a link of before, which had a row for networks and one for kinds, brings its answers', () => {
    const query = new URLSearchParams('answers=1,0,0,0,0,0,0,0,0/2');
    const { config, ignored } = decodeConfig('c1w1-which-network', lab, query);
    expect(ignored).toEqual([]);
    const [first, ...others] = answersOf(config.values['answers'] as Answers);
    expect(first).toMatchObject({ network: { said: 'standard' }, kind: { said: 'unstructured' } });
    expect(others.every(({ network, kind }) => !network && !kind)).toBe(true);
  });
});
