/** Augmented pictures: the examples themselves first, then variants that keep their class and nearly all of their ink. */
import { expect, test } from 'vitest';
import { shapes } from '../../src/data/images/shapes';
import { variantsOf } from '../../src/training/trainer/augment-pictures';
import { examples } from '../../src/training/trainer/examples';
import { classifier } from './models';

const set = shapes({ m: 30, noise: 0, seed: 2, jitter: 0.3 });
const all = examples(set, 'softmax');
const picture = (x: Float32Array, row: number) => x.slice(row * 784, (row + 1) * 784);
const ink = (pixels: Float32Array) => pixels.reduce((a, b) => a + b, 0);

test('the first rows are the examples themselves; each row has the class of its example', () => {
  const { rows } = variantsOf(all, set.image!, 7);
  expect(rows.x.slice(0, all.x.length)).toEqual(all.x);
  const copies = rows.y.length / all.y.length;
  for (let copy = 0; copy < copies; copy++)
    expect(rows.y.slice(copy * all.y.length, (copy + 1) * all.y.length)).toEqual(all.y);
});

test('a variant is another picture with about the same ink', () => {
  const { rows } = variantsOf(all, set.image!, 7);
  for (let i = 0; i < set.m; i++) {
    const [plain, variant] = [picture(rows.x, i), picture(rows.x, set.m + i)];
    expect(variant).not.toEqual(plain);
    expect(ink(variant) / ink(plain)).toBeGreaterThan(0.7);
    expect(ink(variant) / ink(plain)).toBeLessThan(1.4);
  }
});

test('an example is shown in all its variants, one an epoch, and stays the same example', () => {
  const { rows, pick } = variantsOf(all, set.image!, 7);
  const copies = rows.y.length / all.y.length;
  const order = Int32Array.of(4, 29, 0);
  const seen = Array.from({ length: copies }, (_, epoch) => [...pick(order, epoch)]);
  for (const [at, example] of order.entries()) {
    const variants = seen.map((picked) => picked[at]!);
    expect(new Set(variants).size).toBe(copies);
    for (const row of variants) expect(row % set.m).toBe(example);
  }
});

test('the same seed gives the same variants, another others', () => {
  const make = (seed: number) => variantsOf(all, set.image!, seed).rows.x;
  expect(make(3)).toEqual(make(3));
  expect(make(3)).not.toEqual(make(4));
});

test('training on variants resumes in mid-epoch, bit for bit', async () => {
  const create = () => classifier(set, { hidden: [5], augment: true }, { batch: 8, rate: 0.1 });
  const [whole, first, second] = [await create(), await create(), await create()];
  await whole.advance(14, () => {});
  await first.advance(6, () => {});
  second.load(await first.save());
  await second.advance(8, () => {});
  expect((await second.save()).state).toEqual((await whole.save()).state);
  for (const trainer of [whole, first, second]) trainer.dispose();
});
