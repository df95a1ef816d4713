/** The course's flower network, figure by figure (course 1, week 3). */
import { expect, test } from 'vitest';
import { planarSets } from '../../src/data/planar/planar';
import { classifier } from './models';

test('four tanh units learn the flower at the costs that the notebook prints', async () => {
  const flower = planarSets.flower.generate({ m: 400, noise: 0.2, classes: 2, seed: 1 });
  const trainer = await classifier(
    flower,
    { hidden: [4], activation: 'tanh', initializer: 'normal', scale: 0.01 },
    { rate: 1.2 },
    { weights: 2 },
  );
  const costs = [(await trainer.measure())['cost']!];
  for (let i = 0; i < 5; i++) {
    await trainer.advance(1000, () => {});
    costs.push((await trainer.measure())['cost']!);
  }
  const printed = [0.693048, 0.288083, 0.254385, 0.233864, 0.226792, 0.222644];
  for (const [i, cost] of costs.entries())
    expect(Math.abs(cost - printed[i]!), `at ${1000 * i}`).toBeLessThan(1e-3);
  expect((await trainer.measure())['accuracy']).toBeGreaterThanOrEqual(0.9);
  trainer.dispose();
}, 120_000);
