import { describe, expect, test, vi } from 'vitest';
import type { CreateTrainer } from '../../src/core/lab';
import type { RunConfig } from '../../src/core/run';
import { Pool, type Trained } from '../../src/search/pool';
import { adder } from '../app/adder';
import { inProcess } from '../app/in-process';

const config = (rate: number): RunConfig => ({
  v: 1,
  lab: 'adder',
  seeds: { data: 1, weights: 0, order: 3, noise: 4 },
  values: { rate, start: 1000 },
  edits: [],
});

/** A pool over the adder that counts its workers. */
function pool(size: number, create: CreateTrainer = adder) {
  const make = inProcess(create);
  const count = { made: 0, ended: 0 };
  const counted = () => {
    count.made++;
    const worker = make();
    const terminate = worker.terminate.bind(worker);
    worker.terminate = () => {
      count.ended++;
      terminate();
    };
    return worker;
  };
  return { pool: new Pool(counted, size), count };
}

const trained = (of: Pool, rate: number, steps = 20) =>
  new Promise<Trained>((done) => {
    of.add({ config: config(rate), steps }, { progress: () => {}, done });
  });

/** As long as another pool needs for a job: here time is counted in work, because a busy machine does less in a second. */
const aWhile = () => trained(pool(1).pool, 1);

const lastCost = ({ records }: Trained) => records.measurements.at(-1)!.metrics['cost'];

describe('a pool of workers', () => {
  test('trains every job to its end, whatever the number of workers', async () => {
    const rates = [1, 2, 3, 4, 5, 6, 7];
    for (const size of [1, 3]) {
      const { pool: of } = pool(size);
      const ends = await Promise.all(rates.map((rate) => trained(of, rate)));
      expect(ends.map(lastCost)).toEqual(rates.map((rate) => 1000 - 20 * rate));
    }
  });

  test('makes as many workers as it may and uses each again', async () => {
    const { pool: of, count } = pool(2);
    await Promise.all([1, 2, 3, 4, 5, 6].map((rate) => trained(of, rate)));
    expect(count).toEqual({ made: 2, ended: 2 });
  });

  test('says why a job failed and goes on with the others', async () => {
    const fragile: CreateTrainer = (setup) =>
      adder(setup, setup.values['rate'] === 2 ? 5 : Infinity);
    const { pool: of } = pool(1, fragile);
    const [first, second, third] = await Promise.all([1, 2, 3].map((rate) => trained(of, rate)));
    expect(second!.failure).toContain('The adder broke.');
    expect([first, third].map((outcome) => lastCost(outcome!))).toEqual([980, 940]);
  });

  test('holds still while it is paused, and then goes on to the same end', async () => {
    const { pool: of } = pool(2);
    let step = 0;
    const done = vi.fn<(outcome: Trained) => void>();
    of.add({ config: config(0.001), steps: 1e6 }, { progress: (at) => (step = at), done });
    await expect.poll(() => step).toBeGreaterThan(0);
    of.pause();
    const waiting = trained(of, 1);
    let before: number;
    do {
      before = step;
      await aWhile();
    } while (step !== before);
    expect(step).toBeLessThan(1e6);
    of.resume();
    expect(lastCost(await waiting)).toBe(980);
    await expect.poll(() => done.mock.calls.length).toBe(1);
    expect(done.mock.calls[0]![0].records.measurements.at(-1)!.step).toBe(1e6);
  });

  test('ends its workers when it is canceled, and says nothing more', async () => {
    const { pool: of, count } = pool(2);
    const done = vi.fn<(outcome: Trained) => void>();
    for (const rate of [0.001, 0.002, 0.003])
      of.add({ config: config(rate), steps: 20 }, { progress: () => {}, done });
    of.cancel();
    await aWhile();
    expect(done).not.toHaveBeenCalled();
    expect(count).toEqual({ made: 2, ended: 2 });
  });
});
