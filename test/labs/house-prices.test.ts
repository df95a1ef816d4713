/** House prices: the page works out the very price that the network gives, and no start is dead. */
import { expect, test } from 'vitest';
import { defaults, type Values } from '../../src/core/params';
import { lab } from '../../src/labs/c1w1-house-prices/lab';
import { laws, sizes } from '../../src/labs/c1w1-house-prices/laws';
import type { Params } from '../../src/labs/c1w1-house-prices/params';
import { kinks, price, steps } from '../../src/labs/c1w1-house-prices/price';
import { train as createTrainer } from '../../src/labs/c1w1-house-prices/train';

const make = (some: Partial<Values<Params>>, weights = 1) => {
  const values = { ...defaults(lab.params), ...some } as Values<Params>;
  const seeds = { ...lab.seeds, weights };
  return createTrainer({ values, seeds, backend: 'auto' });
};

test.each([
  { units: 0, relu: true },
  { units: 0, relu: false },
  { units: 5, relu: true },
  { units: 5, relu: false },
])('the page’s price is the network’s: %o', async (some) => {
  const trainer = await make(some);
  await trainer.advance(100, () => {});
  const { weights: layers, predictions } = await trainer.observe({
    weights: true,
    predictions: true,
  });
  const { x } = lab.dataset({ ...defaults(lab.params), ...some }, lab.seeds);
  const says = price(layers!, some.relu);
  predictions!.train.forEach((p, i) => expect(says(x[i]!)).toBeCloseTo(p, 4));
  trainer.dispose();
});

test('kinks start among the sizes, and whatever the seed, the price is not 0 everywhere', async () => {
  for (let seed = 1; seed <= 20; seed++)
    for (const units of [0, 1, 4]) {
      const trainer = await make({ units }, seed);
      const { weights: layers } = await trainer.observe({ weights: true });
      const places = units > 0 ? kinks(layers!) : [];
      expect(places.every((size) => size > sizes[0] && size < sizes[1])).toBe(true);
      expect(Math.max(...steps(...sizes).map(price(layers!, true)))).toBeGreaterThan(0);
      trainer.dispose();
    }
});

test('the laws have no jumps, and no price is below 0', () => {
  for (const law of Object.values(laws)) {
    const prices = steps(...sizes, 2301).map(law);
    expect(Math.min(...prices)).toBeGreaterThanOrEqual(0);
    expect(prices.every((p, i) => i === 0 || Math.abs(p - prices[i - 1]!) < 0.02)).toBe(true);
  }
});
