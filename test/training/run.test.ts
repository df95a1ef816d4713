/** A real model in a session: what issue and link promise of a run, on the default backend. */
import { describe, expect, test } from 'vitest';
import { defaults, type Values } from '../../src/core/params';
import type { Edit, RunConfig } from '../../src/core/run';
import { train as createTrainer } from '../../src/labs/c1w3-shallow-network/train';
import { lab } from '../../src/labs/c1w3-shallow-network/lab';
import type { CreateTrainer } from '../../src/core/lab';
import * as tf from '../../src/models/tf';
import { backend } from './models';
import { drive, timeless } from './driver';

const create = createTrainer as unknown as CreateTrainer;
const goal = (step: number) => ({ type: 'goal', step }) as const;
const edits: Edit[] = [
  { step: 90, key: 'rate', value: 0.2 },
  { step: 140, key: 'optimizer', value: 'adam' },
  { step: 145, key: 'batch', value: 50 },
];

function config(values: Partial<Values> = {}): Partial<RunConfig> & Pick<RunConfig, 'values'> {
  return {
    lab: 'c1w3-shallow-network',
    seeds: lab.seeds,
    values: {
      ...defaults(lab.params),
      batch: 64,
      devFraction: 0.2,
      keepProb: 0.9,
      ...values,
    } as Values,
    edits,
    ...(backend !== 'auto' && { backend }),
  };
}

const demand = { map: true, weights: true } as const;

/** All that a run has recorded, but for its seconds. */
async function recorded(run: Awaited<ReturnType<typeof drive>>) {
  const { measurements, series } = run.records.snapshot();
  return { measurements: timeless(measurements), series };
}

test.each([0.2, 40])(
  'the clock decides nothing: slices at %d ms a look record the same',
  async (tick) => {
    const [one, other] = [await drive(create, config(), { tick }), await drive(create, config())];
    for (const run of [one, other]) await run.do(goal(400));
    expect(await recorded(one)).toEqual(await recorded(other));
    for (const run of [one, other]) run.session.dispose();
  },
);

test('the same link gives the same numbers twice, bit for bit', async () => {
  const [one, other] = [await drive(create, config()), await drive(create, config())];
  for (const run of [one, other]) await run.do(goal(300));
  expect(await recorded(one)).toEqual(await recorded(other));
  expect(one.of('frame').at(-1)!.frame.metrics).toEqual(other.of('frame').at(-1)!.frame.metrics);
  for (const run of [one, other]) run.session.dispose();
});

test('scrubbed back and resumed, it is the uninterrupted run, bit for bit', async () => {
  const [whole, scrubbed] = [await drive(create, config()), await drive(create, config())];
  await whole.do(goal(500));
  await scrubbed.do(goal(300));
  await scrubbed.do({ type: 'look', step: 143 });
  await scrubbed.do({ type: 'rewind', step: 120, edits });
  await scrubbed.do(goal(500));
  expect(await recorded(scrubbed)).toEqual(await recorded(whole));
  const end = (run: typeof whole) => run.of('kept').at(-1)!.checkpoint;
  expect(end(scrubbed).state).toEqual(end(whole).state);
  for (const run of [whole, scrubbed]) run.session.dispose();
});

test('a moment of the past looks as it did then', async () => {
  const then = await drive(create, config(), { demand });
  await then.do(goal(143));
  const now = await drive(create, config(), { demand });
  await now.do(goal(400));
  await now.do({ type: 'look', step: 143 });
  const { frame } = now.of('past').at(-1)!;
  expect(frame.view).toEqual(then.of('frame').at(-1)!.frame.view);
  expect(frame.metrics).toEqual(then.of('frame').at(-1)!.frame.metrics);
  for (const run of [then, now]) run.session.dispose();
});

test('a kept state starts another run that goes on just so', async () => {
  const whole = await drive(create, config());
  await whole.do(goal(300));
  await whole.do({ type: 'keep', step: 147 });
  const from = structuredClone(whole.of('kept').at(-1)!.checkpoint);
  const fork = await drive(create, config(), { from });
  await fork.do(goal(300));
  const end = (run: typeof whole) =>
    run
      .of('kept')
      .filter((k) => k.asked === undefined)
      .at(-1)!;
  expect(end(fork).checkpoint.state).toEqual(end(whole).checkpoint.state);
  for (const run of [whole, fork]) run.session.dispose();
});

test('a cost that is no longer a number is located, and the last finite state stays', async () => {
  const wild = {
    hidden: [6, 6],
    activation: 'relu',
    rate: 1e30,
    batch: 1e6,
    initializer: 'he',
    keepProb: 1,
  };
  const run = await drive(create, { ...config(wild as unknown as Partial<Values>), edits: [] });
  await run.do(goal(1000));
  const { why, clock } = run.of('stopped').at(-1)!;
  expect(why).toMatchObject({ kind: 'not-finite', last: clock.step, step: clock.step + 1 });
  expect((why as { part: string }).part).toMatch(/^(W|b|Z|dW|db)\d$|^J$/);
  expect(Number.isFinite(run.of('frame').at(-1)!.frame.metrics['cost'])).toBe(true);
  run.session.dispose();
});

describe('memory', () => {
  test('fifty runs started and stopped leave it where it was', async () => {
    const before = tf.memory();
    for (let i = 0; i < 50; i++) {
      const run = await drive(create, config(), { demand });
      await run.do(goal(20));
      await run.do({ type: 'look', step: 10 });
      run.session.dispose();
    }
    const { numTensors, numDataBuffers } = tf.memory();
    expect([numTensors, numDataBuffers]).toEqual([before.numTensors, before.numDataBuffers]);
  });
});
