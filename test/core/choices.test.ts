/** What is chosen on a stage: kept as JSON, written in links, read by what each choice can be. */
import { describe, expect, test } from 'vitest';
import {
  answered,
  chosenOf,
  named,
  oneOf,
  picture,
  place,
  strokes,
  whole,
} from '../../src/core/choices';

const choices = { tab: oneOf(['filters', 'inside'], 'filters'), place, trial: whole(undefined) };

describe('what is chosen', () => {
  test('is as usual before anything has been chosen', () => {
    expect(chosenOf(choices, undefined)).toEqual({ tab: 'filters' });
  });

  test('is what was kept', () => {
    const kept = { tab: 'inside', place: { row: 2, column: 0 }, trial: 7 };
    expect(chosenOf(choices, JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  test.each<[unknown]>([
    [{ tab: 'outside', place: { row: -1, column: 0 }, trial: 'much' }],
    [{ tab: 3, place: { row: 1 }, trial: 0.5 }],
    [{ tab: null, place: [1, [2]], trial: {} }],
    [{ place: 'x,y', trial: 1e12 }],
    [{ toString: 1 }],
    [7],
    [null],
    [[]],
  ])('is as usual where what was kept is no such choice: %j', (kept) => {
    expect(chosenOf(choices, kept)).toEqual({ tab: 'filters' });
  });
});

test('choices that belong together are read from a link one after the other', () => {
  expect(place.read('3,14')).toEqual({ row: 3, column: 14 });
  expect(picture.read('dev,5')).toEqual({ set: 'dev', index: 5 });
  for (const said of ['', '3', '3,', '3,14,15', 'test,5', '3,-1']) {
    expect(place.read(said)).toBeUndefined();
    expect(picture.read(said)).toBeUndefined();
  }
});

test('names, answers and drawings are read by their form', () => {
  expect(named(/^Z\d$/).read('Z1')).toBe('Z1');
  expect(named(/^Z\d$/).read('Z12')).toBeUndefined();
  expect(answered.read({ 0: 1, 4: 0 })).toEqual({ 0: 1, 4: 0 });
  expect(answered.read({ 0: 'first' })).toBeUndefined();
  expect(strokes.read([[0, 0.5, 1, 1]])).toEqual([[0, 0.5, 1, 1]]);
  for (const said of [[[0, 0.5, 1]], [[0, 2]], [0, 1], 'x', { length: 2 }])
    expect(strokes.read(said)).toBeUndefined();
});
