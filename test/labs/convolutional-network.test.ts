/** The convolutional network on generated digits, in small: it reads digits it has never seen, and better than softmax alone. */
import { expect, test } from 'vitest';
import { defaults, type Values } from '../../src/core/params';
import { digits } from '../../src/data/images/digits';
import { lab } from '../../src/labs/c4w1-convolutional-network/lab';
import { train as createTrainer } from '../../src/labs/c4w1-convolutional-network/train';

/** The accuracy on digits of another seed after six epochs of a falling rate. */
async function accuracy(some: Partial<Values<typeof lab.params>>): Promise<number> {
  const falling = { rate: 0.004, schedule: 'cosine', decayEpochs: 6 } as const;
  const values = { ...defaults(lab.params), m: 4000, devFraction: 0.05, ...falling, ...some };
  const trainer = await createTrainer({ values, seeds: lab.seeds, backend: 'auto' });
  await trainer.advance(trainer.stepsUntil(6), () => {});
  const { metrics } = await trainer.evaluate!(digits(1000, 99));
  expect(trainer.status().fallbacks).toEqual([]);
  trainer.dispose();
  return metrics['accuracy']!;
}

test('reads 92 in 100 new digits after six passes over 3800, where softmax alone stays behind', async () => {
  const [network, softmax] = [await accuracy({ augment: true }), await accuracy({ blocks: [] })];
  expect(network).toBeGreaterThan(0.92);
  expect(softmax).toBeLessThan(network - 0.04);
}, 120_000);
