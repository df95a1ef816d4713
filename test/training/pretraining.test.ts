/** Runs that start from what another has learned: equal to doing it by hand, the same every time, and exact when resumed. */
import { expect, test } from 'vitest';
import type { CreateTrainer } from '../../src/core/lab';
import { defaults } from '../../src/core/params';
import type { RunConfig } from '../../src/core/run';
import { lab } from '../../src/labs/c1w3-shallow-network/lab';
import { train } from '../../src/labs/c1w3-shallow-network/train';
import { drive, timeless } from './driver';

const create = train as unknown as CreateTrainer;
const values = { ...defaults(lab.params), m: 80, hidden: [5, 3] };
const before: RunConfig = {
  v: 1,
  lab: 'c1w3-shallow-network',
  seeds: { ...lab.seeds, weights: 9 },
  values: { ...values, dataset: 'moons', batch: 16 },
  edits: [{ step: 20, key: 'rate', value: 0.3 }],
};
const config: RunConfig = {
  ...before,
  seeds: lab.seeds,
  values: { ...values, dataset: 'circles' },
  edits: [],
  weights: { run: before, step: 50 },
};
const goal = (step: number) => ({ type: 'goal', step }) as const;
const silent = () => {};

/** The weights after 50 steps, with the edit at its step. */
async function learned() {
  const { seeds } = before;
  const trainer = await create({ values: before.values, seeds, backend: 'auto' });
  await trainer.advance(20, silent);
  trainer.configure({ ...before.values, rate: 0.3 });
  await trainer.advance(30, silent);
  const { state } = await trainer.save();
  trainer.dispose();
  return state;
}

/** The state that a run has after so many steps. */
async function stateAt(some: RunConfig, step: number) {
  const run = await drive(create, some);
  if (step > 0) await run.do(goal(step));
  await run.do({ type: 'keep', step });
  expect(run.of('failed')).toEqual([]);
  return run.of('kept').at(-1)!.checkpoint;
}

test('a run starts from the weights of another, as if they had been written into it by hand', async () => {
  const found = await learned();
  const start = await stateAt(config, 0);
  for (const name of ['W1', 'b1', 'W2', 'b2', 'W3', 'b3'])
    expect(start.state[name]).toEqual(found[name]);
  const byHand = await create({ values: config.values, seeds: config.seeds, backend: 'auto' });
  const fresh = await byHand.save();
  const taken = Object.fromEntries(Object.entries(found).filter(([name]) => /^[Wb]\d$/.test(name)));
  byHand.load({ ...fresh, state: { ...fresh.state, ...taken } });
  await byHand.advance(30, silent);
  expect((await byHand.save()).state).toEqual((await stateAt(config, 30)).state);
  byHand.dispose();
});

test('only what is named is taken over, and only where shapes are the same', async () => {
  const { weights: _, ...alone } = config;
  const [found, plain] = [await learned(), await stateAt(alone, 0)];
  const named = await stateAt({ ...config, weights: { ...config.weights!, names: 'W1, b*' } }, 0);
  expect(named.state['W1']).toEqual(found['W1']);
  expect(named.state['b2']).toEqual(found['b2']);
  expect(named.state['W2']).toEqual(plain.state['W2']);
  const wider = await stateAt({ ...config, values: { ...config.values, hidden: [5, 4] } }, 0);
  expect(wider.state['W1']).toEqual(found['W1']);
  expect(wider.state['W2']).toHaveLength(20);
});

test('where nothing fits, a sentence says so', async () => {
  const some = { ...config, weights: { ...config.weights!, names: 'kernel' } };
  await expect(drive(create, some)).rejects.toThrow(/None of the weights .* under “kernel”/);
});

test('it is told of, and looked back on, rewound and resumed exactly', async () => {
  const whole = await drive(create, config, { demand: { weights: true } });
  expect(whole.reports.map((report) => report.type === 'preparing' && report.doing)).toContain(
    'pretraining',
  );
  await whole.do({ type: 'look', step: 0 });
  const first = whole.of('past').at(-1)!.frame.view;
  await whole.do(goal(60), { type: 'look', step: 0 });
  expect(whole.of('past').at(-1)!.frame.view).toEqual(first);
  await whole.do({ type: 'rewind', step: 0, edits: [] }, goal(60), { type: 'keep', step: 60 });
  const { checkpoint } = whole.of('kept').at(-1)!;
  const middle = await stateAt(config, 33);
  const resumed = await drive(create, config, { from: structuredClone(middle) });
  expect(resumed.of('preparing').map(({ doing }) => doing)).not.toContain('pretraining');
  await resumed.do(goal(60), { type: 'keep', step: 60 });
  expect(resumed.of('kept').at(-1)!.checkpoint.state).toEqual(checkpoint.state);
  await resumed.do({ type: 'look', step: 0 });
  const again = await drive(create, config);
  await again.do(goal(60));
  expect(timeless(again.records.snapshot().measurements)).toEqual(
    timeless(whole.records.snapshot().measurements),
  );
});
