/** What the page believes of a worker: when it asks, when it takes one for dead, and what waits for it then. */
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { PageTime } from '../../src/app/workspace/pulse';
import { Run } from '../../src/app/workspace/run';
import type { Command, Report, RunHost } from '../../src/core/protocol';
import type { Checkpoint } from '../../src/core/run';

/** A worker that says what the test makes it say. */
class ScriptedWorker implements RunHost {
  onmessage: ((event: { data: Report }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  readonly commands: Command[] = [];
  ended = false;

  postMessage(command: Command): void {
    this.commands.push(structuredClone(command));
  }

  terminate(): void {
    this.ended = true;
  }

  say(...reports: Report[]): void {
    for (const data of reports) this.onmessage?.({ data });
  }
}

/** A page whose time goes on when the test says so. */
function scriptedTime() {
  let [now, hidden] = [0, false];
  let beats: (() => void)[] = [];
  const locks = new Map<string, () => void>();
  const time: PageTime = {
    now: () => now,
    every: (_, act) => {
      beats.push(act);
      return () => (beats = beats.filter((b) => b !== act));
    },
    isHidden: () => hidden,
    onRelease: (lock, act) => {
      locks.set(lock, act);
      return () => locks.delete(lock);
    },
  };
  const pass = (seconds: number) => {
    now += 1000 * seconds;
    for (const beat of beats) beat();
  };
  return {
    time,
    /** Seconds in which the page has all the time it wants. */
    live: (seconds: number) => {
      for (let i = 0; i < seconds; i++) pass(1);
    },
    /** Seconds in which the page does not get to run. */
    sleep: pass,
    hide: (is: boolean) => (hidden = is),
    release: () => {
      for (const act of locks.values()) act();
    },
  };
}

const runs: Run[] = [];
afterEach(() => {
  for (const run of runs.splice(0)) run.rest();
});

function start() {
  const page = scriptedTime();
  const workers: ScriptedWorker[] = [];
  const make = () => {
    const worker = new ScriptedWorker();
    workers.push(worker);
    return worker;
  };
  const seeds = { data: 1, weights: 1, order: 1, noise: 1 };
  const config = { v: 1, lab: 'test', seeds, values: { rate: 1 }, edits: [] } as const;
  const run = new Run({ id: 'a', config, name: 'Run 1', colour: 0 }, make, page.time);
  runs.push(run);
  run.wake();
  return { run, page, workers, worker: workers[0]! };
}

const status = { backend: 'cpu', tensors: 0, fallbacks: [] };
const ready = { type: 'ready', status } as const;
const pong = { type: 'pong' } as const;
const frame = (step: number): Report => ({
  type: 'frame',
  number: step,
  frame: { step, epoch: step, examples: step, seconds: 0, metrics: { cost: 1 } },
  measurements: [],
  series: {},
  status,
  stepsPerSecond: 1,
});
const kept = (step: number, asked?: number): Report => {
  const checkpoint: Checkpoint = { step, epoch: step, examples: step, seconds: 0, state: {} };
  return { type: 'kept', checkpoint, ...(asked !== undefined && { asked }) };
};

describe('a worker that takes its time', () => {
  test('is waited for a minute before it is ready, and never ended', () => {
    const { run, page, worker } = start();
    page.live(59);
    expect(run.delay).toBeUndefined();
    page.live(3);
    expect(run.delay?.kind).toBe('starting');
    page.live(3600);
    expect([run.status, worker.ended]).toEqual(['loading', false]);
    worker.say(ready, frame(0));
    expect([run.status, run.delay]).toEqual(['paused', undefined]);
  });

  test('is known to be at work by its progress', () => {
    const { run, page, worker } = start();
    for (let i = 0; i < 20; i++) {
      page.live(50);
      worker.say({ type: 'preparing', doing: 'data', share: i / 20 });
    }
    expect(run.delay).toBeUndefined();
    expect(run.preparing).toEqual({ doing: 'data', share: 19 / 20 });
  });

  test('is asked about when it does not answer, not while it does', () => {
    const { run, page, worker } = start();
    worker.say(ready, frame(0));
    for (let i = 0; i < 100; i++) {
      page.live(10);
      worker.say(pong);
    }
    expect(run.delay).toBeUndefined();
    page.live(35);
    expect(run.delay?.kind).toBe('silent');
    worker.say(pong);
    expect(run.delay).toBeUndefined();
  });

  test.each([
    ['stalls or sleeps', (page: ReturnType<typeof scriptedTime>) => page.sleep(100_000)],
    [
      'is hidden',
      (page: ReturnType<typeof scriptedTime>) => {
        page.hide(true);
        page.live(1000);
        page.hide(false);
      },
    ],
  ])('is not asked about because the page itself %s', (_, pass) => {
    const { run, page, worker } = start();
    worker.say(ready, frame(0));
    page.live(20);
    pass(page);
    expect(run.delay).toBeUndefined();
    page.live(5);
    expect(run.delay).toBeUndefined();
    page.live(10);
    expect(run.delay?.kind).toBe('silent');
  });

  test('is asked about when it plays and shows nothing new, though it answers', () => {
    const { run, page, worker } = start();
    worker.say(ready, frame(0));
    run.play();
    for (let i = 0; i < 65; i++) {
      page.live(1);
      worker.say(pong);
    }
    expect(run.delay?.kind).toBe('still');
    expect(run.status).toBe('playing');
    worker.say(frame(1));
    expect(run.delay).toBeUndefined();
  });

  test('is not asked about while it is paused, or while the next step is not due', () => {
    const { run, page, worker } = start();
    worker.say(ready, frame(0));
    const answer = (seconds: number) => {
      for (let i = 0; i < seconds; i++) {
        page.live(1);
        worker.say(pong);
      }
    };
    answer(1000);
    run.pace(0.01);
    run.play();
    answer(150);
    expect(run.delay).toBeUndefined();
  });

  test('is given twice the time by a learner who waits, and ended by one who ends it', () => {
    const { run, page, worker, workers } = start();
    worker.say(ready, frame(7), kept(5));
    page.live(32);
    expect(run.delay?.kind).toBe('silent');
    run.wait();
    expect(run.delay).toBeUndefined();
    page.live(20);
    expect(run.delay).toBeUndefined();
    page.live(15);
    expect(run.delay?.kind).toBe('silent');
    run.giveUp();
    expect([run.status, worker.ended, run.delay]).toEqual(['failed', true, undefined]);
    expect(run.error).toMatch(/step 7.*step 5/s);
    run.play();
    expect(workers[1]!.commands[0]).toMatchObject({ type: 'start', from: { step: 5 } });
  });
});

describe('a worker that is gone', () => {
  test('is noticed at once where it let go of its lock, and the run goes on from its last kept state', () => {
    const { run, page, worker, workers } = start();
    const [{ lock }] = worker.commands as [Extract<Command, { type: 'start' }>];
    expect(lock).toBeTruthy();
    worker.say({ type: 'alive' }, ready, frame(9), kept(8));
    page.release();
    expect(run.status).toBe('failed');
    expect(run.error).toMatch(/step 9.*step 8/s);
    run.wake();
    expect(workers[1]!.commands[0]).toMatchObject({ type: 'start', from: { step: 8 } });
  });

  test('is noticed by its error, of which the sentence is made one', () => {
    const { run, worker } = start();
    worker.say(ready, frame(3));
    worker.onerror!({ message: 'WebAssembly is not defined', preventDefault: () => {} });
    expect(run.error).toContain('WebAssembly is not defined. It can go on');
  });

  test('is not noticed where the page ended it itself', () => {
    const { run, page, worker } = start();
    worker.say({ type: 'alive' }, ready, frame(3));
    run.rest();
    page.release();
    expect(run.status).toBe('resting');
  });
});

describe('a run that is left', () => {
  test('has its worker until that has taken up the last change', () => {
    const { run, worker } = start();
    worker.say(ready, frame(3), kept(3));
    run.edit('rate', 2);
    run.retire();
    expect(worker.ended).toBe(false);
    worker.say({ type: 'edited', edit: { step: 3, key: 'rate', value: 2 } });
    expect([run.status, worker.ended]).toEqual(['resting', true]);
    expect(run.values()['rate']).toBe(2);
  });

  test('keeps its worker where it is come back to at once', () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { run, worker } = start();
    worker.say(ready, frame(3));
    run.retire();
    run.wake();
    vi.advanceTimersByTime(5000);
    expect([run.status, worker.ended]).toEqual(['paused', false]);
  });
});

describe('a state that is asked for', () => {
  test('comes to all who asked for that step', async () => {
    const { run, worker } = start();
    worker.say(ready, frame(9));
    const both = [run.keep(4), run.keep(4)];
    worker.say(kept(4, 4), kept(4, 4));
    expect((await Promise.all(both)).map(({ step }) => step)).toEqual([4, 4]);
  });

  test.each([
    [
      'dies',
      ({ worker }: ReturnType<typeof start>) => worker.onerror!(new ErrorEvent('out of memory')),
    ],
    [
      'fails',
      ({ worker }: ReturnType<typeof start>) =>
        worker.say({ type: 'failed', message: 'The adder broke.', step: 3 }),
    ],
    ['is ended', ({ run }: ReturnType<typeof start>) => run.rest()],
  ])('is refused with a sentence when the worker %s', async (_, end) => {
    const started = start();
    started.worker.say(ready, frame(9));
    const asked = [started.run.keep(4), started.run.keep(5)];
    end(started);
    for (const { status: how, reason } of (await Promise.allSettled(
      asked,
    )) as PromiseRejectedResult[]) {
      expect(how).toBe('rejected');
      expect((reason as Error).message).toMatch(/^[A-Z].*\.$/);
    }
  });
});

/** As the event of a worker's error. */
class ErrorEvent {
  constructor(readonly message: string) {}
  preventDefault(): void {}
}
