/** Sets made in pieces are those made at once, in every lab that has such. */
import { describe, expect, test } from 'vitest';
import { type Lab, trainingOf } from '../../src/core/lab';
import { defaults } from '../../src/core/params';
import { drawShapes } from '../../src/data/images/shapes';
import { writeDigits } from '../../src/data/images/digits';
import { paintColourShapes } from '../../src/data/images/colour-shapes';
import { paintSigns } from '../../src/data/images/signs';
import { finish, inPieces, type Making } from '../../src/data/making';
import { hash } from './pictures';

const labs = import.meta.glob<Lab>('../../src/labs/*/lab.ts', { import: 'lab', eager: true });
const slow = Object.values(labs)
  .flatMap((lab) => trainingOf(lab) ?? [])
  .filter((lab) => lab.making);

test('the labs that paint pictures make them in pieces', () => {
  expect(slow.length).toBeGreaterThanOrEqual(4);
  for (const lab of slow) {
    const values = { ...defaults(lab.params), m: 30 };
    const [whole, made] = [lab.dataset(values, lab.seeds), finish(lab.making!(values, lab.seeds))];
    expect([hash(made), made.test && hash(made.test)]).toEqual([
      hash(whole),
      whole.test && hash(whole.test),
    ]);
  }
});

describe.each<[string, () => Making]>([
  ['digits', () => writeDigits(200, 1)],
  ['shapes', () => drawShapes({ m: 50, noise: 0.1, seed: 1, jitter: 1 })],
  ['shapes in colour', () => paintColourShapes(12, 1)],
  ['signs with a test set', () => paintSigns(12, 1, 6)],
])('%s', (_, make) => {
  test('tell how far they are, are waited for, and come out the same', async () => {
    const told: number[] = [];
    let waiting = false;
    const set = await inPieces(make(), async (share) => {
      expect(waiting).toBe(false);
      waiting = true;
      await new Promise(setImmediate);
      waiting = false;
      told.push(share);
    });
    expect(hash(set)).toBe(hash(finish(make())));
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });
});
