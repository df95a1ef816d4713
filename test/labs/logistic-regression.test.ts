/** Logistic regression: the loss of single examples, by hand and against the cost that training measures. */
import { expect, test } from 'vitest';
import { defaults } from '../../src/core/params';
import { lab } from '../../src/labs/c1w2-logistic-regression/lab';
import { lossAt, lossesOf } from '../../src/labs/c1w2-logistic-regression/losses';
import { train as createTrainer } from '../../src/labs/c1w2-logistic-regression/train';

test('the loss is log 2 where the model knows nothing, and grows as z where it is certain and wrong', () => {
  expect(lossAt(0, 1)).toBeCloseTo(Math.LN2, 15);
  expect(lossAt(2, 1)).toBeCloseTo(-Math.log(1 / (1 + Math.exp(-2))), 14);
  expect(lossAt(2, 0)).toBeCloseTo(-Math.log(1 - 1 / (1 + Math.exp(-2))), 14);
  expect(lossAt(800, 0)).toBe(800);
  expect(lossAt(800, 1)).toBe(0);
});

test('the mean of the losses is the cost that training measures', async () => {
  const values = defaults(lab.params);
  const trainer = await createTrainer({ values, seeds: lab.seeds, backend: 'auto' });
  await trainer.advance(300, () => {});
  const { weights: layers } = await trainer.observe({ weights: true });
  const losses = lossesOf(layers![0]!, lab.dataset(values, lab.seeds));
  const mean = losses.reduce((sum, { loss }) => sum + loss / losses.length, 0);
  expect(mean).toBeCloseTo((await trainer.measure())['cost']!, 5);
  trainer.dispose();
});
