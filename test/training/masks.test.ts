/** Masks as data, against the step that uses them: its cost is computed by hand from W, b and the mask shown. */
import { describe, expect, test } from 'vitest';
import { defaults } from '../../src/core/params';
import { lab } from '../../src/labs/c2w1-regularization/lab';
import { train as createTrainer } from '../../src/labs/c2w1-regularization/train';

const values = { ...defaults(lab.params), m: 12, hidden: [4], keepProb: 0.6 } as const;
const make = (masks: 'fresh' | 'fixed') =>
  createTrainer({ values: { ...values, masks }, seeds: lab.seeds, backend: 'auto' });
const set = lab.dataset(values, lab.seeds);

type Trainer = Awaited<ReturnType<typeof make>>;

/** The cost of a pass through 2–4–1 with the masks and weights that the trainer shows. */
async function costByHand(trainer: Trainer): Promise<number> {
  const { masks, weights: layers } = await trainer.observe({ masks: true, weights: true });
  const [first, second] = layers!;
  const { kept } = masks![0]!;
  let sum = 0;
  for (let i = 0; i < set.m; i++) {
    let z = second!.b[0]!;
    for (let u = 0; u < 4; u++) {
      const inner =
        first!.b[u]! + set.x[2 * i]! * first!.W[u]! + set.x[2 * i + 1]! * first!.W[4 + u]!;
      z += (Math.max(0, inner) * kept[4 * i + u]! * second!.W[u]!) / values.keepProb;
    }
    const y = 1 / (1 + Math.exp(-z));
    sum -= Math.log(set.y[i] === 1 ? y : 1 - y);
  }
  return sum / set.m;
}

async function nextCost(trainer: Trainer): Promise<number> {
  let cost = NaN;
  await trainer.advance(1, (series, _, value) => {
    if (series === 'batchCost') cost = value;
  });
  return cost;
}

describe.each(['fresh', 'fixed'] as const)('%s masks', (masks) => {
  test('are those of the very next step', async () => {
    const trainer = await make(masks);
    for (let step = 0; step < 3; step++) {
      const expected = await costByHand(trainer);
      expect(await nextCost(trainer)).toBeCloseTo(expected, 5);
    }
    trainer.dispose();
  });
});

test('fresh masks change from step to step, fixed ones do not', async () => {
  for (const masks of ['fresh', 'fixed'] as const) {
    const trainer = await make(masks);
    const before = (await trainer.observe({ masks: true })).masks;
    await trainer.advance(2, () => {});
    const after = (await trainer.observe({ masks: true })).masks;
    if (masks === 'fixed') expect(after).toEqual(before);
    else expect(after).not.toEqual(before);
    trainer.dispose();
  }
});
