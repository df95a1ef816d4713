/** A link brings what its sender saw: its step, several runs, an earlier moment, an experiment. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseLink } from '../../src/core/share';
import { offersOf } from '../../src/app/dialogs/share-offers';
import { Workspace } from '../../src/app/workspace/workspace';
import { planarSets } from '../../src/data/planar/planar';
import { adder, lab } from './adder';
import { inProcess } from './in-process';

const opened: Workspace[] = [];
const moons = planarSets.moons.generate({ m: 8, noise: 0, seed: 1, classes: 2 });
async function open(link = '#/adder'): Promise<Workspace> {
  const workspace = new Workspace('adder', lab, inProcess(adder));
  await workspace.open(parseLink(link)!);
  opened.push(workspace);
  return workspace;
}
afterEach(async () => {
  for (const workspace of opened.splice(0)) await workspace.close();
});

const until = (check: () => void) => vi.waitFor(check, { timeout: 30_000, interval: 10 });

async function trainTo(workspace: Workspace, step: number): Promise<void> {
  workspace.advance(step);
  await until(() => {
    expect(workspace.current.step).toBe(step);
    expect(workspace.current.playing).toBe(false);
  });
}

const arrived = (workspace: Workspace) =>
  until(() => expect(workspace.arrivals.progress).toBeUndefined());
const costs = ({ current }: Workspace) =>
  current.records.measurements.map(({ step, metrics }) => [step, metrics]);
const offer = (workspace: Workspace, wanted: string) =>
  offersOf(workspace).find(({ kind }) => kind === wanted)!;

/** A run of 100 steps whose rate was changed at step 40. */
async function changed(): Promise<Workspace> {
  const workspace = await open('#/adder?seeds=1,5,3,4');
  await trainTo(workspace, 40);
  workspace.set('rate', 3, 'done');
  await trainTo(workspace, 100);
  return workspace;
}

describe('a link', () => {
  test('of this run at its step is trained to there on opening, exactly, changes on the way included', async () => {
    const sender = await changed();
    const { link, says } = offer(sender, 'here');
    expect(link).toBe(
      '#/adder?v=1&seeds=1%2C5%2C3%2C4&edits=40~rate~3&at=100'.replaceAll('%2C', ','),
    );
    expect(says.join(' ')).toContain('trained to step 100');
    const receiver = await open(link);
    await arrived(receiver);
    expect(receiver.current.step).toBe(100);
    expect(receiver.current.playing).toBe(false);
    expect(costs(receiver)).toEqual(costs(sender));
    expect(receiver.values).toEqual(sender.values);
  });

  test('from the start is what stands in the address bar', async () => {
    const sender = await changed();
    expect(offer(sender, 'start').link).toBe(sender.link);
    const receiver = await open(sender.link);
    expect(receiver.arrivals.progress).toBeUndefined();
    expect(receiver.current.step).toBe(0);
  });

  test('of an earlier moment shows that moment, in a run that has come as far', async () => {
    const sender = await changed();
    sender.look(30);
    const receiver = await open(offer(sender, 'here').link);
    await arrived(receiver);
    expect(receiver.current.step).toBe(100);
    await until(() => expect(receiver.frame?.step).toBe(30));
    expect(receiver.values).toEqual(sender.values);
  });

  test('of all visible runs brings each with its name and step, and hides what was at hand', async () => {
    const sender = await changed();
    await sender.fork(sender.current, 40);
    sender.rename(sender.current, 'slow & steady');
    await trainTo(sender, 70);
    const { link } = offer(sender, 'all');
    const receiver = await open('#/adder?rate=7');
    await receiver.openLink(parseLink(link)!);
    await arrived(receiver);
    const shown = ({ runs, current }: Workspace) =>
      runs
        .filter((run) => !run.hidden)
        .map((run) => [run === current, run.step, run.config])
        .sort();
    expect(shown(receiver)).toEqual(shown(sender));
    expect(receiver.current.name).toBe('slow & steady');
    expect(receiver.runs.filter((run) => run.hidden)).toHaveLength(1);
  });

  test('of more runs than train at a time brings them all', async () => {
    const link = `#/adder?at=50&${Array.from({ length: 7 }, (_, i) => `${i + 2}.rate=${i + 2}&${i + 2}.at=50`).join('&')}`;
    const receiver = await open(link);
    await arrived(receiver);
    expect(receiver.runs.map(({ step }) => step)).toEqual(Array.from({ length: 8 }, () => 50));
  });

  test('of an experiment leads to it, and leaves the run at hand in focus', async () => {
    const sender = await open();
    sender.startExperiment(0, undefined);
    await until(() => expect(sender.experiment!.outcome).toBeDefined());
    const { link, says } = offer(sender, 'experiment');
    expect(link).toBe('#/adder/experiment-1');
    expect(says.join(' ')).toContain('no prediction');
    const receiver = await open('#/adder?rate=7');
    const { current } = receiver;
    await receiver.openLink(parseLink(link)!);
    expect(receiver.sought).toEqual({ experiment: 0 });
    expect(receiver.current).toBe(current);
    expect((await open('#/adder?experiment=1')).sought).toEqual({ experiment: 0 });
  });

  test('to a step before that of the run at hand shows that moment', async () => {
    const workspace = await changed();
    await workspace.openLink(parseLink(`${workspace.link}&at=60`)!);
    expect([workspace.cursor, workspace.current.step]).toEqual([60, 100]);
  });

  test('of runs on an own file asks for it, then brings them all', async () => {
    const ref = { sha256: 'a'.repeat(64), options: '', name: 'moons.csv' };
    const receiver = await open(
      `#/adder?data=${ref.sha256}~~${ref.name}&at=50&2.rate=3&2.at=50&2.name=fast`,
    );
    expect(receiver.awaiting?.data).toEqual(ref);
    expect(receiver.notices.map(({ text }) => text).join()).toContain('moons.csv');
    receiver.setData({ ref, dataset: moons });
    await until(() => {
      const shown = receiver.runs.filter((run) => !run.hidden);
      expect(shown.map(({ step, config }) => [step, config.data, config.values['rate']])).toEqual([
        [50, ref, 0.5],
        [50, ref, 3],
      ]);
    });
    expect(receiver.runs.at(-1)!.name).toBe('fast');
    expect(receiver.awaiting).toBeUndefined();
  });

  test('can be stopped on its way, and the run is where it was stopped', async () => {
    const workspace = await open('#/adder?at=1000000000');
    await until(() => expect(workspace.current.step).toBeGreaterThan(0));
    expect(workspace.arrivals.progress!.all).toBe(1e9);
    workspace.arrivals.stop();
    await until(() => expect(workspace.current.playing).toBe(false));
    expect(workspace.arrivals.progress).toBeUndefined();
  });
});
