/** The surface trainer: arrival and sign changes, the trail, noise, and what happens at the edge of an open surface. */
import { describe, expect, test } from 'vitest';
import type { CreateTrainer } from '../../src/core/lab';
import type { Values } from '../../src/core/params';
import type { DescentView } from '../../src/nn/surface-descent';
import { bowl, saddle } from '../../src/nn/surfaces';
import { descent } from '../../src/training/trainer/surface-trainer';
import { drive } from './driver';

const seeds = { data: 1, weights: 1, order: 1, noise: 1 };
const onBowl: CreateTrainer<DescentView> = descent(() => ({
  surface: bowl(25),
  start: [-10, 2],
}));
const onSaddle: CreateTrainer<DescentView> = descent(() => ({
  surface: saddle,
  start: [-1.5, 0.5],
}));

const after = async (
  create: CreateTrainer<DescentView>,
  values: Readonly<Record<string, number | string>>,
  steps: number,
) => {
  const trainer = await create({ values: values as Values, seeds, backend: 'auto' });
  await trainer.advance(steps, () => {});
  return { trainer, view: await trainer.observe({}), metrics: await trainer.measure() };
};

test('says when J fell below the goal, how often y changed its sign until then, and not more later', async () => {
  const early = await after(onBowl, { rate: 0.07 }, 58);
  expect(early.view).toMatchObject({ arrived: undefined, flips: 58 });
  const late = await after(onBowl, { rate: 0.07 }, 100);
  expect(late.view).toMatchObject({ arrived: 59, flips: 59 });
  expect(late.metrics).toMatchObject({ steps: 59, flips: 59 });
});

test('momentum averages as the course does: the first step is a tenth of plain descent’s', async () => {
  const { view } = await after(onBowl, { rate: 0.07, optimizer: 'momentum' }, 1);
  expect(view.point[0]).toBeCloseTo(-10 + 0.07 * 0.1 * 10, 12);
  expect(view.point[1]).toBeCloseTo(2 - 0.07 * 0.1 * 50, 12);
});

describe('the trail', () => {
  test('begins at the start and ends near the point', async () => {
    const { view } = await after(onBowl, { rate: 0.03 }, 20);
    expect(Array.from(view.trail.subarray(0, 2))).toEqual([-10, 2]);
    expect(Math.abs(view.trail.at(-2)! - view.point[0])).toBeLessThan(0.1);
    expect(Math.abs(view.trail.at(-1)! - view.point[1])).toBeLessThan(0.1);
  });

  test('keeps every place of a short zig-zag', async () => {
    const { view } = await after(onBowl, { rate: 0.079 }, 10);
    expect(view.trail.length).toBe(2 * 11);
  });

  test('of a long wander keeps the newest places, oldest first', async () => {
    const noisy = { rate: 0.05, noise: 5 };
    const [before, now] = [await after(onBowl, noisy, 2000), await after(onBowl, noisy, 2001)];
    expect(now.view.trail.length).toBe(2 * 512);
    expect(Array.from(now.view.trail.subarray(-2))).toEqual([...now.view.point]);
    expect(Array.from(now.view.trail.subarray(0, -2))).toEqual(
      Array.from(before.view.trail.subarray(2)),
    );
  });
});

test('noise is a run’s own: the same seed gives the same way, another another', async () => {
  const way = async (noise: number) => {
    const trainer = await onBowl({
      values: { rate: 0.05, noise: 2 } as unknown as Values,
      seeds: { ...seeds, noise },
      backend: 'auto',
    });
    await trainer.advance(30, () => {});
    return (await trainer.observe({})).point;
  };
  expect(await way(3)).toEqual(await way(3));
  expect(await way(3)).not.toEqual(await way(4));
});

test('where a surface falls for ever, a run stands still once it has left the map', async () => {
  const { trainer, view } = await after(onSaddle, { rate: 0.1 }, 50);
  expect(view.point[1]).toBeGreaterThan(saddle.domain.y[1]);
  await trainer.advance(100, () => {});
  expect((await trainer.observe({})).point).toEqual(view.point);
});

test('in a bowl a rate far too large ends with numbers that are not finite, named before they come', async () => {
  const run = await drive(onBowl, { values: { rate: 1 } as unknown as Values });
  await run.do({ type: 'goal', step: Infinity });
  const { why } = run.of('stopped').at(-1)!;
  expect(why.kind).toBe('not-finite');
  const { frame } = run.of('frame').at(-1)!;
  expect(Number.isFinite(frame.metrics['cost'])).toBe(true);
});
