import { describe, expect, test } from 'vitest';
import { RandomState } from '../../src/core/random';
import numpy from '../fixtures/numpy-random.json';

/** Compares with what NumPy gave, to 1e-12. */
function expectClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => expect(Math.abs(actual[i]! - value)).toBeLessThan(1e-12));
}

describe.each(numpy.cases)('after seed($seed), as in NumPy,', (c) => {
  const random = () => new RandomState(c.seed);

  test('rand and uniform draw the same', () => {
    expectClose(random().rand(8), c.rand);
    expectClose(random().uniform(-1, 4, 6), c['uniform_-1_4']);
  });

  test('randn and normal draw the same, to the thousandth', () => {
    expectClose(random().randn(9), c.randn);
    expectClose(random().randn(1001).slice(-1), [c.randn_last_of_1001]);
    expectClose(random().normal(2, 3, 6), c.normal_loc2_scale3);
  });

  test('randint, permutation and shuffle draw the same', () => {
    const shuffled = Array.from({ length: 20 }, (_, i) => i);
    random().shuffle(shuffled);
    expect(shuffled).toEqual(c.shuffle_20);
    expect([...random().permutation(12)]).toEqual(c.permutation_12);
    expect([...random().randint(0, 10, 12)]).toEqual(c.randint_0_10);
  });

  test('the spare normal draw is kept while uniform ones are drawn', () => {
    const state = random();
    state.randn(3);
    expectClose(state.rand(3), c.rand_after_3_randn);
    expectClose(state.randn(3), c.randn_after_that);
  });
});

describe('a random state', () => {
  test('goes on exactly where a snapshot was taken, spare draw included', () => {
    const state = new RandomState(5);
    state.randn(701);
    const snapshot = structuredClone(state.getState());
    const expected = [...state.randn(700), ...state.rand(5)];
    const other = new RandomState(0);
    other.setState(snapshot);
    expect([...other.randn(700), ...other.rand(5)]).toEqual(expected);
  });

  test('refuses seeds and ranges that NumPy refuses', () => {
    for (const seed of [-1, 2 ** 32, 0.5, NaN])
      expect(() => new RandomState(seed)).toThrow(RangeError);
    expect(() => new RandomState(0).randint(3, 3, 1)).toThrow(RangeError);
  });

  test('draws whole numbers of up to 32 bits', () => {
    // np.random.seed(1); np.random.randint(0, 2**32, 3), and randint(-5, 2**31, 3)
    expect([...new RandomState(1).randint(0, 2 ** 32, 3)]).toEqual([
      1791095845, 4282876139, 3093770124,
    ]);
    expect([...new RandomState(1).randint(-5, 2 ** 31, 3)]).toEqual([
      1791095840, 491258, 550290308,
    ]);
  });
});
