/** The cat classifier: the course's files are told by their shape, and only then is the cost noted for the table of its figures. */
import { expect, test, vi } from 'vitest';
import { defaults } from '../../src/core/params';
import { cats } from '../../src/data/cats';
import { keepLast } from '../../src/data/keep-last';
import { isTheCourses } from '../../src/labs/c1w2-cat-classifier/course';
import { lab } from '../../src/labs/c1w2-cat-classifier/lab';
import { createTrainer } from '../../src/labs/c1w2-cat-classifier/train';

vi.setConfig({ testTimeout: 60_000 });

/** The painted pictures as they would come from a file. */
const painted = cats(209, 1, 10);
const fromFile = { ...painted, name: 'train_catvnoncat.h5' };
const values = { ...defaults(lab.params), rate: 0.001 };
const make = (data = fromFile) =>
  createTrainer({ values, seeds: lab.seeds, backend: 'auto', data });
const demand = { panels: ['weights'] };
const silent = () => {};

test('the course’s files are 209 pictures of 64 × 64 × 3 that are not the painted ones', () => {
  expect(isTheCourses(fromFile)).toBe(true);
  expect(isTheCourses(painted)).toBe(false);
  expect(isTheCourses({ ...fromFile, m: 208 })).toBe(false);
});

test('the cost at steps 0, 100 and 200 is noted, whatever strides the run takes, and kept by checkpoints', async () => {
  const [whole, first, second] = [await make(), await make(), await make()];
  const costs: number[] = [];
  await whole.advance(199, (name, _, cost) => name === 'batchCost' && costs.push(cost));
  expect((await whole.observe(demand)).noted![2]).toBeNaN();
  await whole.advance(2, (name, _, cost) => name === 'batchCost' && costs.push(cost));
  const { noted } = await whole.observe(demand);
  // With the whole set as its batch, step s + 1 sees the cost of step s.
  [0, 100, 200].forEach((step, i) => expect(noted![i]).toBeCloseTo(costs[step]!, 5));
  expect(noted![0]).toBeCloseTo(Math.LN2, 6);
  await first.advance(120, silent);
  second.load(await first.save());
  await second.advance(81, silent);
  expect((await second.observe(demand)).noted).toEqual(noted);
  for (const trainer of [whole, first, second]) trainer.dispose();
});

test('of painted pictures nothing is noted', async () => {
  const trainer = await make(painted);
  expect((await trainer.observe(demand)).noted).toBeUndefined();
  trainer.dispose();
});

test('a set is made once for the same wish, and again for another', () => {
  const make = vi.fn((m: number, seed: number) => cats(m, seed, 1));
  const kept = keepLast(make);
  expect(kept(2, 1)).toBe(kept(2, 1));
  expect(kept(3, 1).m).toBe(3);
  expect(make).toHaveBeenCalledTimes(2);
});
