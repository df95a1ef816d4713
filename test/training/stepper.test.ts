/** The stepper: a machine of plain arrays in a session, as every lab of kind `steps` is. */
import { describe, expect, test } from 'vitest';
import type { CreateTrainer } from '../../src/core/lab';
import type { Schema } from '../../src/core/params';
import { RandomState } from '../../src/core/random';
import { type Machine, stepping } from '../../src/training/trainer/step-trainer';
import { drive, timeless } from './driver';

/** A point that goes down a bowl, pushed about by noise. */
const walker: CreateTrainer = stepping((_, seeds): Machine<unknown, Schema> => {
  const point = Float64Array.of(3, -2);
  const noise = new RandomState(seeds.noise);
  return {
    state: { point },
    random: { noise },
    epoch: { steps: 10, examples: 4 },
    step: (values, step, note) => {
      const rate = (values as { rate: number }).rate;
      for (let i = 0; i < 2; i++) point[i]! -= rate * (point[i]! + 0.1 * noise.gaussian());
      if (step === (values as { breaksAt?: number }).breaksAt) point[1] = NaN;
      note('x', point[0]!);
    },
    measure: () => ({ cost: point[0]! ** 2 + point[1]! ** 2 }),
    observe: () => ({ point: [...point] }),
  };
});

const values = { rate: 0.01, stopEpochs: 0, stopCost: 0, patience: 0 };
const setup = {
  values,
  seeds: { data: 1, weights: 1, order: 1, noise: 1 },
  backend: 'auto',
} as const;
const goal = (step: number | 'next-epoch') => ({ type: 'goal', step }) as const;
type Driver = Awaited<ReturnType<typeof drive>>;
const last = (run: Driver) => run.of('frame').at(-1)!.frame;
const see = { demand: { map: true } as const };

test('the same run cut into slices by the clock is the same run', async () => {
  const [slow, fast] = [
    await drive(walker, { values }, { tick: 5 }),
    await drive(walker, { values }, { tick: 0.01 }),
  ];
  for (const run of [slow, fast]) await run.do(goal(800));
  expect(timeless(slow.records.measurements)).toEqual(timeless(fast.records.measurements));
  expect(slow.records.series('x')).toEqual(fast.records.series('x'));
});

test('a moment of the past looks as it did, and the training stays where it is', async () => {
  const run = await drive(walker, { values }, see);
  await run.do(goal(333));
  const then = last(run);
  await run.do(goal(2000));
  const now = last(run);
  await run.do({ type: 'look', step: 333 });
  expect({ ...run.of('past').at(-1)!.frame, seconds: 0 }).toEqual({ ...then, seconds: 0 });
  await run.do({ type: 'look', step: 2000 });
  expect(run.of('past').at(-1)!.frame.view).toEqual(now.view);
});

test('resumed from a checkpoint it goes on bit for bit, noise included', async () => {
  const whole = await drive(walker, { values }, see);
  await whole.do(goal(1001));
  await whole.do({ type: 'keep', step: 487 });
  const { checkpoint } = whole.of('kept').at(-1)!;
  const resumed = await drive(walker, { values }, { ...see, from: structuredClone(checkpoint) });
  await resumed.do(goal(1001));
  expect(last(resumed).view).toEqual(last(whole).view);
});

test('the half of a pair of normal draws that is still unused survives a checkpoint', async () => {
  const odd: CreateTrainer = stepping((_, seeds): Machine<unknown, Schema> => {
    const sum = Float64Array.of(0);
    const noise = new RandomState(seeds.noise);
    return {
      state: { sum },
      random: { noise },
      step: () => void (sum[0]! += noise.gaussian()),
      measure: () => ({ cost: sum[0]! }),
      observe: () => undefined,
    };
  });
  const [first, second] = [await odd(setup), await odd(setup)];
  await first.advance(7, () => {});
  second.load(await first.save());
  for (const trainer of [first, second]) await trainer.advance(6, () => {});
  expect(await second.save()).toEqual(await first.save());
});

test('a live change counts from the very next step', async () => {
  const run = await drive(walker, { values: { ...values, rate: 0 } }, see);
  await run.do(goal(10));
  await run.do({ type: 'edit', key: 'rate', value: 1 });
  expect(last(run).view).toEqual({ point: [3, -2] });
  await run.do(goal(11));
  const { point } = last(run).view as { point: readonly number[] };
  expect(Math.hypot(...point)).toBeLessThan(1);
});

test('epochs have the steps and examples that the machine says', async () => {
  const run = await drive(walker, { values });
  await run.do(goal('next-epoch'));
  expect(last(run)).toMatchObject({ step: 10, epoch: 1, examples: 40 });
  await run.do(goal(14));
  await run.do(goal('next-epoch'));
  expect(last(run).step).toBe(20);
});

describe('a value that is not finite', () => {
  test('stops the run before it, and names the array it is in', async () => {
    const run = await drive(walker, { values: { ...values, breaksAt: 123 } as never }, see);
    await run.do(goal(Infinity));
    expect(run.of('stopped').at(-1)!.why).toEqual({
      kind: 'not-finite',
      part: 'point',
      step: 123,
      last: 122,
    });
    expect(last(run).step).toBe(122);
  });
});

test('what is observed is read, not changed', async () => {
  const setup = {
    values,
    seeds: { data: 1, weights: 1, order: 1, noise: 1 },
    backend: 'auto',
  } as const;
  const [quiet, watched] = [await walker(setup), await walker(setup)];
  for (let i = 0; i < 5; i++) {
    await quiet.advance(3, () => {});
    await watched.advance(3, () => {});
    await watched.measure();
    await watched.observe({});
    await watched.save();
  }
  expect(await watched.save()).toEqual(await quiet.save());
  expect(quiet.status()).toEqual({ backend: 'float64', tensors: 0, fallbacks: [] });
});
