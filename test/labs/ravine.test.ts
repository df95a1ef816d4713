/** What the notes of the race down the ravine say beyond its experiments. */
import { expect, test } from 'vitest';
import { defaults } from '../../src/core/params';
import { bowl } from '../../src/nn/surfaces';
import { train as createTrainer } from '../../src/labs/c2w2-ravine/train';
import { params } from '../../src/labs/c2w2-ravine/params';

/** (x, y) after each of 1000 steps. */
async function way(optimizer: 'adam' | 'rmsprop', rate: number) {
  const trainer = await createTrainer({
    values: { ...defaults(params), optimizer, rate },
    seeds: { data: 1, weights: 1, order: 1, noise: 1 },
    backend: 'auto',
  });
  const places = [[-10, 2] as readonly [number, number]];
  for (let step = 0; step < 1000; step++) {
    await trainer.advance(1, () => {});
    places.push((await trainer.observe({})).point);
  }
  return places;
}

test('no step of Adam is longer than α in either direction', async () => {
  const places = await way('adam', 0.3);
  for (const [i, [x, y]] of places.slice(1).entries()) {
    expect(Math.abs(x - places[i]![0])).toBeLessThanOrEqual(0.3);
    expect(Math.abs(y - places[i]![1])).toBeLessThanOrEqual(0.3);
  }
});

test('RMSprop at a constant rate arrives, leaps up again, and then to and fro by about α', async () => {
  const { value } = bowl(25);
  const places = await way('rmsprop', 0.3);
  const costs = places.map((place) => value(...place));
  expect(costs.findIndex((cost) => cost < 0.01)).toBe(46);
  expect(Math.max(...costs.slice(50, 100))).toBeGreaterThan(1);
  const late = places.slice(900);
  for (const [i, [, y]] of late.slice(1).entries()) {
    const leap = y - late[i]![1];
    expect(Math.abs(leap)).toBeGreaterThan(0.27);
    expect(Math.abs(leap)).toBeLessThan(0.33);
    expect(y * late[i]![1]).toBeLessThan(0);
  }
});
