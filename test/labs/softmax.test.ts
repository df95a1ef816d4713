/** The softmax lab: its scores are those of the model, and of two classes it makes logistic regression. */
import { expect, test } from 'vitest';
import { defaults, type Values } from '../../src/core/params';
import { softmax } from '../../src/nn/softmax';
import { lab } from '../../src/labs/c2w3-softmax/lab';
import type { Params } from '../../src/labs/c2w3-softmax/params';
import { scoresOf } from '../../src/labs/c2w3-softmax/scores';
import { train as createTrainer } from '../../src/labs/c2w3-softmax/train';

const demand = { map: true, weights: true, predictions: true } as const;
async function trained(some: Partial<Values<Params>>, steps: number) {
  const values = { ...defaults(lab.params), ...some } as Values<Params>;
  const trainer = await createTrainer({ values, seeds: lab.seeds, backend: 'auto' });
  await trainer.advance(steps, () => {});
  const seen = await trainer.observe(demand);
  trainer.dispose();
  return { seen, set: lab.dataset(values, lab.seeds) };
}

test.each([
  ['of softmax regression', {}],
  ['behind a hidden layer', { units: 5 }],
  ['of one sigmoid', { classes: 2, output: 'sigmoid' } as const],
])('scores worked out on the page give the probabilities of the model: %s', async (_, some) => {
  const { seen, set } = await trained(some, 20);
  const outputs = seen.predictions!.train;
  const width = outputs.length / set.m;
  for (const i of [0, 7, 50]) {
    const p = softmax(scoresOf(seen.weights!, [...set.x.subarray(2 * i, 2 * i + 2)]));
    const shown = width === 1 ? p.slice(1) : p;
    shown.forEach((value, j) => expect(value).toBeCloseTo(outputs[i * width + j]!, 5));
  }
});

test('of two classes, softmax draws the map of logistic regression', async () => {
  const two = (await trained({ classes: 2, rate: 0.1 }, 300)).seen.map!.values;
  const one = (await trained({ classes: 2, output: 'sigmoid', rate: 0.2 }, 300)).seen.map!.values;
  const second = two.filter((_, i) => i % 2 === 1);
  expect(second).toHaveLength(one.length);
  second.forEach((p, i) => expect(Math.abs(p - one[i]!)).toBeLessThan(1e-5));
});
