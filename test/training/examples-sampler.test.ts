/** The order of examples against the notebook's permutation and NumPy's. */
import { expect, test } from 'vitest';
import { RandomState } from '../../src/core/random';
import { ExamplesSampler } from '../../src/training/trainer/samplers/examples';
import optim from '../fixtures/course/c2w2_optim.json';

/** The row numbers of each of the next `n` batches. */
function next(batches: ExamplesSampler, n: number, batch: number): number[][] {
  const seen: number[][] = [];
  while (seen.length < n) {
    const { order, from, size, steps } = batches.take(n - seen.length, batch);
    for (let i = 0; i < steps; i++)
      seen.push([...order.subarray(from + i * size, from + (i + 1) * size)]);
  }
  return seen;
}

test('reseeded, the first epoch of the notebook on optimizers has seed 11', () => {
  const seen = next(new ExamplesSampler(300, 10, 'reseed'), 5, 64);
  expect(seen.map((rows) => rows.length)).toEqual([64, 64, 64, 64, 44]);
  expect(seen.flat()).toEqual(optim.cases.permutation_seed11_300.data);
});

test('continuing, one generator gives each epoch its permutation', () => {
  const random = new RandomState(5);
  const seen = next(new ExamplesSampler(30, 5, 'continue'), 6, 15);
  expect(seen.slice(0, 2).flat()).toEqual([...random.permutation(30)]);
  expect(seen.slice(2, 4).flat()).toEqual([...random.permutation(30)]);
  expect(seen.slice(4, 6).flat()).toEqual([...random.permutation(30)]);
});

test('the whole set at once keeps its order and draws nothing', () => {
  const batches = new ExamplesSampler(4, 5, 'continue');
  expect(next(batches, 3, 100)).toEqual([
    [0, 1, 2, 3],
    [0, 1, 2, 3],
    [0, 1, 2, 3],
  ]);
  expect(next(batches, 1, 2).flat()).toEqual([...new RandomState(5).permutation(4)].slice(0, 2));
});

test('a batch size changed in mid-epoch cuts the rest of that order', () => {
  const order = [...new RandomState(5).permutation(10)];
  const batches = new ExamplesSampler(10, 5, 'continue');
  expect(next(batches, 1, 4)).toEqual([order.slice(0, 4)]);
  expect(next(batches, 2, 3)).toEqual([order.slice(4, 7), order.slice(7, 10)]);
  expect([batches.epoch, batches.position]).toEqual([1, 0]);
  const other = new ExamplesSampler(10, 5, 'continue');
  next(other, 1, 4);
  expect(next(other, 1, 1000)).toEqual([order.slice(4)]);
});

test('knows how many steps complete an epoch, the last and smaller batch included', () => {
  const batches = new ExamplesSampler(300, 1, 'continue');
  expect(batches.stepsUntil(1, 64)).toBe(5);
  next(batches, 2, 64);
  expect(batches.stepsUntil(1, 64)).toBe(3);
  expect(batches.stepsUntil(3, 64)).toBe(13);
  expect(batches.stepsUntil(0, 64)).toBe(0);
});

test.each(['continue', 'reseed'] as const)(
  'goes on exactly from a saved state (%s)',
  (reshuffle) => {
    const one = new ExamplesSampler(17, 3, reshuffle);
    next(one, 6, 5);
    const saved = one.save();
    const rest = next(one, 20, 5);
    const other = new ExamplesSampler(17, 3, reshuffle);
    other.load(saved);
    expect(next(other, 20, 5)).toEqual(rest);
  },
);

test('a new epoch can be started early, and the whole set taken at once', () => {
  const batches = new ExamplesSampler(10, 1, 'continue');
  next(batches, 1, 4);
  batches.startEpoch();
  expect(next(batches, 1, 10)).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]);
  expect(batches.epoch).toBe(1);
});
