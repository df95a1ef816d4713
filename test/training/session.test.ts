/** Sessions: what a run does on command, and that the clock decides nothing of what it records. */
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/core/run';
import { adder } from './adder';
import type { CreateTrainer, Progress, Trainer } from '../../src/core/lab';
import type { Environment } from '../../src/training/session/environment';
import { Session } from '../../src/training/session/session';
import { drive, timeless } from './driver';

const values = { rate: 1, stopEpochs: 0, stopCost: 0, patience: 0 };
const goal = (step: number | 'next-epoch') => ({ type: 'goal', step }) as const;
const edit = (key: string, value: number) => ({ type: 'edit', key, value }) as const;
const to = (tick: number) => ({ tick });

const last = (driver: Awaited<ReturnType<typeof drive>>) => driver.of('frame').at(-1)!.frame;

describe('training', () => {
  test('the first frame is the start, and comes by itself', async () => {
    const run = await drive(adder(), { values });
    expect(run.reports.map((r) => r.type)).toEqual(['ready', 'frame', 'kept']);
    expect(last(run)).toMatchObject({ step: 0, metrics: { sum: 0 } });
  });

  test('trains exactly to the goal and says that it is there', async () => {
    const run = await drive(adder(), { values });
    await run.do(goal(1234));
    expect(last(run)).toMatchObject({ step: 1234, metrics: { sum: 1234 } });
    expect(run.of('stopped').at(-1)).toMatchObject({
      why: { kind: 'goal' },
      clock: { step: 1234 },
    });
  });

  test('the next epoch ends where the epoch ends', async () => {
    const run = await drive(adder(), { values });
    await run.do(goal(13));
    await run.do(goal('next-epoch'));
    expect(last(run).step).toBe(20);
    await run.do(goal('next-epoch'));
    expect(last(run).step).toBe(30);
  });

  test('pause stops a run that plays', async () => {
    const run = await drive(adder(), { values });
    run.session.handle(goal(Infinity));
    run.session.handle(goal(0));
    await run.session.idle();
    const { step } = last(run);
    await run.session.idle();
    expect(last(run).step).toBe(step);
  });

  test('a ping is answered while the run trains', async () => {
    const run = await drive(adder(), { values });
    run.session.handle(goal(100_000));
    run.session.handle({ type: 'ping' });
    expect(run.of('pong')).toHaveLength(1);
    expect(run.of('stopped')).toHaveLength(0);
    await run.session.idle();
  });

  test('a slow pace takes its time', async () => {
    const run = await drive(adder(), { values });
    await run.do({ type: 'pace', stepsPerSecond: 10 });
    await run.do(goal(20));
    expect(last(run).step).toBe(20);
    const frames = run.of('frame').map((r) => r.frame.step);
    expect(frames).toEqual(Array.from({ length: 21 }, (_, i) => i));
  });
});

describe('what takes long', () => {
  /** An adder whose data are made, and whose cost is measured, in four pieces each; a ping arrives with every report. */
  async function slow(isHeavy: boolean) {
    const pieces = async (doing: 'data' | 'measuring', progress?: Progress) => {
      for (const share of [0.25, 0.5, 0.75, 1]) await progress?.({ doing, share });
    };
    const create: CreateTrainer = async (setup) => {
      await pieces('data', setup.progress);
      const trainer = await adder()(setup);
      return Object.assign(trainer, {
        isHeavy,
        measure: async (progress?: Progress) => {
          await pieces('measuring', progress);
          return { cost: trainer.clock.step };
        },
      });
    };
    const run = await drive(create, { values }, { tick: 60 });
    return { ...run, told: run.reports.map((r) => (r.type === 'preparing' ? r.doing : r.type)) };
  }

  test('is told piece by piece', async () => {
    const { told, of } = await slow(false);
    expect(told.slice(0, 5)).toEqual(['data', 'data', 'data', 'data', 'ready']);
    expect(of('preparing').map(({ share }) => share)).toEqual([
      0.25, 0.5, 0.75, 1, 0.25, 0.5, 0.75, 1,
    ]);
  });

  test('shows a heavy model before it is measured, and then the measurement', async () => {
    const { told, of, do: act } = await slow(true);
    expect(told.indexOf('frame')).toBeLessThan(told.indexOf('measuring'));
    const [first, second] = of('frame');
    expect([first!.frame.metrics, first!.measurements]).toEqual([{}, []]);
    expect(second!.frame.metrics).toEqual({ cost: 0 });
    expect(second!.measurements.map(({ step }) => step)).toEqual([0]);
    await act(goal(5));
    expect(of('frame').at(-1)!.frame).toMatchObject({ step: 5, metrics: { cost: 5 } });
  });

  test('answers while it measures, and says nothing more once it has been ended', async () => {
    const pongs: number[] = [];
    let pieces = 0;
    const create: CreateTrainer = (setup) =>
      Object.assign(adder()(setup) as Trainer, {
        isHeavy: true,
        measure: async (progress?: Progress) => {
          for (; pieces < 4; pieces++) await progress?.({ doing: 'measuring', share: pieces / 4 });
          return { cost: 0 };
        },
      });
    const reports: string[] = [];
    const config = {
      v: 1,
      lab: 'test',
      seeds: { data: 1, weights: 1, order: 1, noise: 1 },
    } as const;
    let now = 0;
    const session = await Session.start(
      create,
      { type: 'start', config: { ...config, values, edits: [] }, demand: {}, also: [] },
      ({ type }) => {
        reports.push(type);
        if (type === 'pong') pongs.push(pieces);
      },
      {
        now: () => (now += 60),
        breathe: () => {
          session?.handle({ type: 'ping' });
          return new Promise(setImmediate);
        },
        sleep: () => Promise.resolve(),
      },
    );
    while (pieces < 2) await new Promise(setImmediate);
    expect(pongs.length).toBeGreaterThan(0);
    session.dispose();
    const before = reports.length;
    for (let i = 0; i < 20; i++) await new Promise(setImmediate);
    expect(reports.length).toBe(before);
  });
});

describe('a share of the time', () => {
  /** How much of the time a run sleeps that may compute for this part of it. */
  async function slept(share: number): Promise<number> {
    let [worked, rested] = [0, 0];
    const environment: Environment = {
      now: () => (worked += 0.1) + rested,
      breathe: () => Promise.resolve(),
      sleep: async (milliseconds) => void (rested += milliseconds),
    };
    const run = await drive(adder(), { values }, { environment });
    [worked, rested] = [0, 0];
    await run.do({ type: 'share', share }, goal(20_000));
    expect(last(run).step).toBe(20_000);
    return rested / (worked + rested);
  }

  test.each([1, 0.5, 0.25])('of %d leaves the rest to others', async (share) => {
    expect(await slept(share)).toBeCloseTo(1 - share, 1);
  });

  test('does not delay what is asked for', async () => {
    const run = await drive(adder(), { values });
    run.session.handle({ type: 'share', share: 1e-9 });
    run.session.handle(goal(Infinity));
    run.session.handle(goal(0));
    run.session.handle({ type: 'look', step: 0 });
    await run.session.idle();
    expect(run.of('past').at(-1)!.frame.step).toBe(0);
  });
});

describe('records', () => {
  test.each([0.001, 1, 40])('are the same when the clock ticks %d ms at a look', async (tick) => {
    const edits: Edit[] = [{ step: 37, key: 'rate', value: 3 }];
    const config = { values: { ...values, stopEpochs: 333 }, edits };
    const [slow, fast] = [await drive(adder(), config, to(tick)), await drive(adder(), config)];
    await slow.do(goal(5000));
    await fast.do(goal(5000));
    expect(timeless(slow.records.measurements)).toEqual(timeless(fast.records.measurements));
    expect(slow.records.series('sum')).toEqual(fast.records.series('sum'));
  });

  test('are the same however little of the time the run may take', async () => {
    const [all, some] = [await drive(adder(), { values }), await drive(adder(), { values })];
    await all.do(goal(5000));
    await some.do({ type: 'share', share: 0.2 }, goal(5000));
    expect(timeless(some.records.measurements)).toEqual(timeless(all.records.measurements));
    expect(some.records.series('sum')).toEqual(all.records.series('sum'));
  });

  test('hold every step to 100 and the steps asked for', async () => {
    const run = await drive(adder(), { values }, { also: [123, 1001] });
    await run.do(goal(1100));
    const steps = run.records.measurements.map((m) => m.step);
    expect(steps.slice(0, 101)).toEqual(Array.from({ length: 101 }, (_, i) => i));
    expect(steps).toContain(123);
    expect(steps).toContain(1001);
    expect(steps).not.toContain(124);
  });

  test('lose no step of a series, however few frames are sent', async () => {
    const run = await drive(adder(), { values }, { tick: 5 });
    await run.do(goal(777));
    const { steps } = run.records.series('sum')!;
    expect([...steps]).toEqual(Array.from({ length: 777 }, (_, i) => i + 1));
  });

  test('at most one frame is on its way', async () => {
    const run = await drive(adder(), { values });
    let unanswered = 0;
    for (const report of run.reports) if (report.type === 'frame') unanswered++;
    expect(unanswered).toBe(1);
    await run.do(goal(500));
    const numbers = run.of('frame').map((r) => r.number);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });
});

describe('edits', () => {
  test('act from the very next step and are reported', async () => {
    const run = await drive(adder(), { values });
    await run.do(goal(10));
    await run.do(edit('rate', 100));
    await run.do(goal(11));
    expect(last(run).metrics['sum']).toBe(110);
    expect(run.of('edited').map((r) => r.edit)).toEqual([{ step: 10, key: 'rate', value: 100 }]);
  });

  test('come again at their steps when the run is repeated, unreported', async () => {
    const edits = [
      { step: 0, key: 'rate', value: 2 },
      { step: 10, key: 'rate', value: 100 },
    ];
    const run = await drive(adder(), { values, edits });
    await run.do(goal(12));
    expect(last(run).metrics['sum']).toBe(220);
    expect(run.of('edited')).toEqual([]);
  });

  test('take the place of those of their key still to come', async () => {
    const edits = [{ step: 10, key: 'rate', value: 100 }];
    const run = await drive(adder(), { values, edits });
    await run.do(goal(5));
    await run.do(edit('rate', 2), goal(12));
    expect(last(run).metrics['sum']).toBe(5 + 14);
  });
});

describe('the past', () => {
  const edits = [{ step: 500, key: 'rate', value: 10 }];

  test('looks as it did, and the training is where it was', async () => {
    const run = await drive(adder(), { values, edits }, { demand: { map: true } });
    await run.do(goal(2000));
    await run.do({ type: 'look', step: 700 });
    const { frame } = run.of('past').at(-1)!;
    expect(frame).toMatchObject({ step: 700, metrics: { sum: 2500 } });
    expect(frame.view).toEqual({ asked: ['map'], sum: 2500 });
    await run.do(goal(2001));
    expect(last(run).metrics['sum']).toBe(500 + 15_010);
  });

  test('can be gone back to: later records are forgotten, later edits come again', async () => {
    const run = await drive(adder(), { values, edits });
    await run.do(goal(2000));
    const before = run.records.snapshot();
    await run.do({ type: 'rewind', step: 321, edits });
    expect(run.of('rewound').at(-1)!.clock.step).toBe(321);
    expect(run.records.last!.step).toBe(320);
    await run.do(goal(2000));
    expect(timeless(run.records.measurements)).toEqual(timeless(before.measurements));
    expect(run.records.series('sum')).toEqual(before.series['sum']);
  });

  test('changes with other edits, from where they differ', async () => {
    const run = await drive(adder(), { values, edits });
    await run.do(goal(2000));
    await run.do({ type: 'rewind', step: 2000, edits: [] });
    expect(last(run)).toMatchObject({ step: 2000, metrics: { sum: 2000 } });
  });

  test('is kept exactly, for another run to start there', async () => {
    const run = await drive(adder(), { values, edits });
    await run.do(goal(1000));
    await run.do({ type: 'keep', step: 600 });
    const { checkpoint, asked } = run.of('kept').at(-1)!;
    expect([asked, checkpoint.step, checkpoint.state['sum']![0]]).toEqual([600, 600, 1500]);
    const fork = await drive(adder(), { values, edits }, { from: checkpoint });
    expect(last(fork)).toMatchObject({ step: 600, metrics: { sum: 1500 } });
    await fork.do(goal(601));
    expect(last(fork).metrics['sum']).toBe(1510);
    await fork.do({ type: 'look', step: 100 });
    expect(fork.of('past').at(-1)!.frame.metrics['sum']).toBe(100);
    await fork.do({ type: 'rewind', step: 50, edits });
    expect(last(fork).metrics['sum']).toBe(50);
  });
});

describe('stopping', () => {
  const reason = (run: Awaited<ReturnType<typeof drive>>) => run.of('stopped').at(-1)!;

  test('by epochs, at the very step that ends them', async () => {
    const run = await drive(adder(), { values: { ...values, stopEpochs: 111 } });
    await run.do(goal(Infinity));
    expect(reason(run)).toMatchObject({
      why: { kind: 'epochs', epochs: 111 },
      clock: { step: 1110 },
    });
    await run.do(goal(1200));
    expect(last(run).step).toBe(1200);
  });

  test('by cost, at the first scheduled measurement at or below it; going on is possible', async () => {
    const cost = (sum: number) => 1 - sum / 1000;
    const run = await drive(adder({ cost }), { values: { ...values, stopCost: 0.5 } });
    await run.do(goal(Infinity));
    expect(reason(run)).toMatchObject({ why: { kind: 'cost', cost: 0.5 }, clock: { step: 500 } });
    await run.do(goal(700));
    expect(last(run).step).toBe(700);
  });

  test('early, when the dev cost has not improved for so many epochs', async () => {
    const cost = (sum: number) => Math.abs(sum - 50);
    const run = await drive(adder({ cost }), { values: { ...values, patience: 4 } });
    await run.do(goal(Infinity));
    expect(reason(run)).toMatchObject({
      why: { kind: 'early', epochs: 4, best: 50 },
      clock: { step: 90 },
    });
  });

  test.each([0.01, 10])(
    'where a number is no longer finite: step and part are named, the last finite state stays (tick %d)',
    async (tick) => {
      const run = await drive(adder({ infiniteAt: 1234 }), { values }, { tick });
      await run.do(goal(Infinity));
      expect(reason(run).why).toEqual({
        kind: 'not-finite',
        part: 'the sum',
        step: 1234,
        last: 1233,
      });
      expect(last(run)).toMatchObject({ step: 1233, metrics: { sum: 1233 } });
      expect([...run.records.series('sum')!.values].every(Number.isFinite)).toBe(true);
      expect(run.records.last!.step).toBeLessThan(1234);
    },
  );
});

describe('trouble', () => {
  test('a trainer that throws is reported with its step, and nothing more is said', async () => {
    const run = await drive(adder({ throwsAt: 42 }), { values });
    await run.do(goal(100));
    expect(run.reports.at(-1)).toMatchObject({
      type: 'failed',
      message: 'The adder broke.',
      step: 41,
    });
  });

  test('a test set that does not fit is refused with a sentence, and the run goes on', async () => {
    const run = await drive(adder(), { values });
    const test = {
      name: 't',
      x: new Float64Array(0),
      y: new Float64Array(0),
      m: 0,
      n: 0,
      classes: 2,
    };
    await run.do({ type: 'evaluate', test: { ...test, features: [], labels: [] } });
    expect(run.of('refused')[0]!.message).toBe('An adder cannot be tested.');
    await run.do(goal(10));
    expect(last(run).step).toBe(10);
  });
});
