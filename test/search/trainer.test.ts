import { describe, expect, test, vi } from 'vitest';
import { seedsOf } from '../../src/core/lab';
import type { CreateTrainer } from '../../src/core/lab';
import { defaults, type Values } from '../../src/core/params';
import { decodeConfig, linkTo, parseLink } from '../../src/core/share';
import type { Report } from '../../src/core/protocol';
import { lab } from '../../src/labs/c2w3-search/lab';
import { studyOf } from '../../src/labs/c2w3-search/study';
import { train as createTrainer } from '../../src/labs/c2w3-search/train';
import { costOf, type StudyView } from '../../src/search/progress';
import { Session } from '../../src/training/session/session';
import { loadLab, loadTrainer } from '../../src/training/trainers';

vi.setConfig({ testTimeout: 120_000 });

const values = (some: object) =>
  ({ ...defaults(lab.params), ...some }) as Values<typeof lab.params>;
const seeds = (order: number) => ({ ...seedsOf(lab), order });

/** A whole study. */
async function search(some: object, order = 1) {
  const trainer = await createTrainer({
    values: values(some),
    seeds: seeds(order),
    backend: 'auto',
  });
  await trainer.advance(trainer.end!, () => {});
  const metrics = await trainer.measure();
  const view = await trainer.observe({});
  trainer.dispose();
  return { metrics, ...view };
}

describe('a study as a trainer', () => {
  test('over three hyperparameters finds a better rate at random than on a grid, whatever the seed', async () => {
    const three = { budget: 27, beta1: true };
    for (const order of [1, 2, 3, 4, 5]) {
      const grid = await search({ ...three, sampler: 'grid' }, order);
      const random = await search(three, order);
      expect(grid.metrics['distinct']).toBe(3);
      expect(random.metrics['best']).toBeLessThan(grid.metrics['best']!);
    }
  });

  test('coarse to fine is no worse than random, and dropping costs a hundredth at most, in four of five seeds', async () => {
    let [fine, dropped] = [0, 0];
    for (const order of [1, 2, 3, 4, 5]) {
      const random = (await search({}, order)).metrics['best']!;
      fine += Number((await search({ fine: true }, order)).metrics['best']! <= random);
      dropped += Number((await search({ halving: true }, order)).metrics['best']! <= 1.01 * random);
    }
    expect(fine).toBeGreaterThanOrEqual(4);
    expect(dropped).toBeGreaterThanOrEqual(4);
  });

  test('does the same after it was resumed in the middle of dropping', async () => {
    const setup = { values: values({ halving: true }), seeds: seeds(1), backend: 'auto' } as const;
    const [whole, first, second] = await Promise.all([1, 2, 3].map(() => createTrainer(setup)));
    await whole!.advance(whole!.end!, () => {});
    await first!.advance(30, () => {});
    second!.load(await first!.save());
    await second!.advance(whole!.end!, () => {});
    expect(await second!.measure()).toEqual(await whole!.measure());
    expect(await second!.save()).toEqual(await whole!.save());
  });

  test('is over when its trials are: playing stops there, and playing on does nothing', async () => {
    const config = {
      v: 1,
      lab: 'c2w3-search',
      seeds: seeds(1),
      values: values({ budget: 4, steps: 16, m: 40 }) as unknown as Values,
      edits: [],
    } as const;
    const stops: Report[] = [];
    const create = createTrainer as unknown as CreateTrainer;
    const session: Promise<Session> = Session.start(
      create,
      { type: 'start', config, demand: {}, also: [] },
      (report) => {
        if (report.type === 'stopped') stops.push(report);
        if (report.type === 'frame')
          void session.then((s) => s.handle({ type: 'drawn', frame: report.number }));
      },
    );
    const running = await session;
    for (let i = 0; i < 2; i++) {
      running.handle({ type: 'goal', step: Infinity });
      await running.idle();
    }
    running.dispose();
    expect(stops).toMatchObject([
      { why: { kind: 'end' }, clock: { step: 4 } },
      { why: { kind: 'end' }, clock: { step: 4 } },
    ]);
  });

  test('a trial’s link opens the very run that it was', async () => {
    const some = { budget: 4, units: true, beta1: true, batch: true, l2: true };
    const { trials } = (await search(some)) as unknown as StudyView;
    const study = studyOf(values(some), seeds(1));
    const [other, create] = [await loadLab(study.lab), await loadTrainer(study.lab)];
    for (const trial of trials) {
      const link = parseLink(
        linkTo(study.lab, { ...study.values, ...trial.values } as Values, study.seeds),
      )!;
      const { config, ignored } = decodeConfig(link.lab, other, link.query);
      expect(ignored).toEqual([]);
      const trainer = await create({
        values: config.values,
        seeds: config.seeds,
        backend: 'auto',
      });
      await trainer.advance(study.steps, () => {});
      expect((await trainer.measure())['devCost']).toBe(costOf(trial));
      trainer.dispose();
    }
  });
});
