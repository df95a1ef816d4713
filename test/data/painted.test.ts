import { describe, expect, test } from 'vitest';
import { cats } from '../../src/data/images/cats';
import { colourShapes, texturedShapes } from '../../src/data/images/colour-shapes';
import { signs } from '../../src/data/images/signs';
import { classifier } from '../training/models';
import { counts, hash, picture } from './pictures';

describe.each([
  { name: 'cats', make: cats, sizes: [209, 50] },
  { name: 'hand signs', make: signs, sizes: [1080, 120] },
])('painted $name', ({ make, sizes }) => {
  const set = make(60, 1, 24);

  test('are 64 × 64 × 3 values from 0 to 1, as many of each class', () => {
    expect(set.image).toEqual({ height: 64, width: 64, channels: 3 });
    expect([set.m, set.n, set.x.length, set.test!.m]).toEqual([60, 12288, 60 * 12288, 24]);
    expect(set.x.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(counts(set)).toEqual(set.labels.map(() => 60 / set.classes));
    expect(counts(set.test!)).toEqual(set.labels.map(() => 24 / set.classes));
    expect([set.features.length, new Set(set.features).size]).toEqual([12288, 12288]);
  });

  test('depend on the seed alone', () => {
    expect(hash(make(60, 1, 24))).toBe(hash(set));
    expect(hash(make(60, 2, 24))).not.toBe(hash(set));
  });

  test('of a small set are the first of a large one', () => {
    expect(hash(make(20, 1, 24))).toBe(hash({ ...set, x: set.x.slice(0, 20 * set.n) }));
  });

  test('are no two alike, in training and test set', () => {
    const all = [set, set.test!].flatMap((of) =>
      Array.from({ length: of.m }, (_, i) => picture(of, i).join()),
    );
    expect(new Set(all).size).toBe(84);
  });

  test('are as many as the course has', () => {
    const whole = make();
    expect([whole.m, whole.test!.m]).toEqual(sizes);
  });
});

test('logistic regression learns the cats by heart, as it does the course’s, and generalizes badly', async () => {
  const { test: held, ...train } = cats();
  const values = { rate: 0.005 } as const;
  const split = { train, dev: held! };
  const trainer = await classifier(train, { split, initializer: 'zeros' }, values);
  await trainer.advance(2000, () => {});
  const { accuracy, devAccuracy } = await trainer.measure();
  trainer.dispose();
  expect(accuracy).toBeGreaterThan(0.95);
  expect(devAccuracy).toBeGreaterThan(0.5);
  expect(devAccuracy).toBeLessThan(0.8);
});

describe.each([
  { name: 'shapes in colour', make: colourShapes },
  { name: 'textures', make: texturedShapes },
])('painted $name', ({ make }) => {
  const set = make(120, 1);

  test('are 32 × 32 × 3 values from 0 to 1, as many of each class', () => {
    expect(set.image).toEqual({ height: 32, width: 32, channels: 3 });
    expect([set.m, set.n, set.x.length]).toEqual([120, 3072, 120 * 3072]);
    expect(set.x.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(counts(set)).toEqual(Array(6).fill(20));
    expect(new Set(set.labels).size).toBe(6);
  });

  test('depend on the seed alone; of a small set they are the first of a large one', () => {
    expect(hash(make(120, 1))).toBe(hash(set));
    expect(hash(make(120, 2))).not.toBe(hash(set));
    expect(hash(make(40, 1))).toBe(hash({ ...set, x: set.x.slice(0, 40 * set.n) }));
  });
});
