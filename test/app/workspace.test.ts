import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { CreateTrainer } from '../../src/core/lab';
import type { Command } from '../../src/core/protocol';
import { parseLink } from '../../src/core/share';
import { Workspace } from '../../src/app/workspace/workspace';
import { runMark } from '../../src/ui/theme/colours';
import { planarSets } from '../../src/data/planar/planar';
import { adder, lab } from './adder';
import { inProcess } from './in-process';

const opened: Workspace[] = [];
const moons = planarSets.moons.generate({ m: 8, noise: 0, seed: 1, classes: 2 });
async function open(link = '#/adder', create: CreateTrainer = adder): Promise<Workspace> {
  const workspace = new Workspace('adder', lab, inProcess(create));
  await workspace.open(parseLink(link)!);
  opened.push(workspace);
  return workspace;
}
afterEach(async () => {
  for (const workspace of opened.splice(0)) await workspace.close();
});

const until = (check: () => void) => vi.waitFor(check, { timeout: 50_000, interval: 10 });
const cost = (workspace: Workspace) => workspace.current.records.last?.metrics['cost'];

async function trainTo(workspace: Workspace, step: number): Promise<void> {
  workspace.advance(step);
  await until(() => {
    expect(workspace.current.step).toBe(step);
    expect(workspace.current.playing).toBe(false);
  });
}

describe('a workspace', () => {
  test('opens a link and trains to the step that is asked for', async () => {
    const workspace = await open('#/adder?rate=2&seeds=1,5,3,4');
    await trainTo(workspace, 100);
    expect(cost(workspace)).toBe(1005 - 200);
    expect(workspace.current.records.measurements).toHaveLength(101);
  });

  test('says what of a link was ignored', async () => {
    const workspace = await open('#/adder?rate=99&nonsense=1');
    expect(workspace.values['rate']).toBe(10);
    expect(workspace.notices).toHaveLength(2);
  });

  test('takes up a live value at the very next step, and its link repeats the run', async () => {
    const workspace = await open();
    await trainTo(workspace, 10);
    workspace.set('rate', 3, 'done');
    expect(workspace.values['rate']).toBe(3);
    await trainTo(workspace, 20);
    expect(workspace.current.config.edits).toEqual([{ step: 10, key: 'rate', value: 3 }]);
    expect(cost(workspace)).toBe(1002 - 5 - 30);

    const again = await open(workspace.link);
    await trainTo(again, 20);
    expect(again.current.records.measurements.map((m) => m.metrics)).toEqual(
      workspace.current.records.measurements.map((m) => m.metrics),
    );
  });

  test('looks back with all visible runs of a race, and follows them again', async () => {
    const workspace = await open();
    workspace.startExperiment(0, undefined);
    await until(() => expect(workspace.experiment!.outcome?.holds).toBe(true));
    const [slow, fast] = workspace.experiment!.runs;
    workspace.look(20);
    await until(() => {
      expect(slow!.past?.step).toBe(20);
      expect(fast!.past?.step).toBe(20);
    });
    workspace.look(undefined);
    expect([slow!.past, fast!.past]).toEqual([undefined, undefined]);
    workspace.look(30);
    workspace.focus(fast!);
    expect(workspace.cursor).toBeUndefined();
    expect([slow!.past, fast!.past]).toEqual([undefined, undefined]);
  });

  test('undoes and redoes a live change', async () => {
    const workspace = await open();
    await trainTo(workspace, 5);
    workspace.set('rate', 3, 'done');
    workspace.undo();
    await until(() => expect(workspace.current.values()['rate']).toBe(0.5));
    workspace.redo();
    await until(() => expect(workspace.current.values()['rate']).toBe(3));
  });

  test('takes a whole drag back with one undo', async () => {
    const workspace = await open();
    for (const rate of [1, 2, 3]) workspace.set('rate', rate, 'drag');
    workspace.set('rate', 4, 'done');
    workspace.undo();
    await until(() => expect(workspace.current.values()['rate']).toBe(0.5));
  });

  test('starts a new run for other parameters, keeps the old one, and undo brings it back', async () => {
    const workspace = await open();
    await trainTo(workspace, 30);
    const first = workspace.current;
    workspace.set('start', 500, 'drag');
    expect(workspace.current).toBe(first);
    expect(workspace.values['start']).toBe(500);
    workspace.set('start', 500, 'done');
    expect(workspace.current).not.toBe(first);
    expect(workspace.runs).toHaveLength(2);
    await trainTo(workspace, 10);
    expect(cost(workspace)).toBe(502 - 5);
    workspace.undo();
    expect(workspace.runs).toEqual([first]);
    expect(workspace.current).toBe(first);
    await until(() => expect(first.step).toBe(30));
    await trainTo(workspace, 40);
    expect(cost(workspace)).toBe(1002 - 20);
  });

  test('resets to the same start, live changes included, and undo brings back what was trained', async () => {
    const workspace = await open();
    await trainTo(workspace, 10);
    workspace.set('rate', 3, 'done');
    await trainTo(workspace, 20);
    const ended = cost(workspace);
    workspace.reset();
    await until(() => expect(workspace.current.step).toBe(0));
    expect(workspace.values['rate']).toBe(0.5);
    expect(cost(workspace)).toBe(1002);
    await trainTo(workspace, 20);
    expect(cost(workspace)).toBe(ended);
    workspace.reset();
    await until(() => expect(workspace.current.step).toBe(0));
    workspace.undo();
    await until(() => expect(workspace.current.step).toBe(20));
    expect(cost(workspace)).toBe(ended);
  });

  test('undo of a reset in mid-training brings back the step that was shown, computed again where it was not kept', async () => {
    const workspace = await open();
    workspace.play();
    await until(() => expect(workspace.current.step).toBeGreaterThan(0));
    const { step } = workspace.current;
    workspace.reset();
    await until(() => expect(workspace.current.status).toBe('paused'));
    workspace.undo();
    await until(() => expect(workspace.current.step).toBe(step));
    expect(workspace.current.due).toBeUndefined();
    expect(workspace.current.playing).toBe(false);
    expect(cost(workspace)).toBe(1002 - 0.5 * workspace.current.records.last!.step);
  });

  test('shows the past while it keeps the present, and goes on from there bit for bit', async () => {
    const workspace = await open();
    await trainTo(workspace, 60);
    workspace.look(25);
    await until(() => expect(workspace.frame!.step).toBe(25));
    expect(workspace.frame!.view).toBe(1002 - 12.5);
    workspace.advance(60);
    await until(() => expect(workspace.current.step).toBe(60));
    expect(cost(workspace)).toBe(1002 - 30);
  });

  test('a change in the past forks a run that starts there', async () => {
    const workspace = await open();
    await trainTo(workspace, 60);
    const first = workspace.current;
    workspace.look(20);
    workspace.set('rate', 2, 'done');
    await until(() => expect(workspace.current).not.toBe(first));
    await until(() => expect(workspace.current.values()['rate']).toBe(2));
    await trainTo(workspace, 30);
    expect(cost(workspace)).toBe(1002 - 10 - 20);
    expect(first.records.last!.metrics['cost']).toBe(1002 - 30);
    expect(workspace.runs).toHaveLength(2);
  });

  test('two forks of one step are two runs, each with its own change', async () => {
    const workspace = await open();
    await trainTo(workspace, 30);
    const run = workspace.current;
    await Promise.all([
      workspace.fork(run, 20, { key: 'rate', value: 2 }),
      workspace.fork(run, 20, { key: 'rate', value: 3 }),
    ]);
    const forks = workspace.runs.filter((each) => each !== run);
    await until(() => expect(forks.map((fork) => fork.values()['rate'])).toEqual([2, 3]));
    expect(forks.map(({ step }) => step)).toEqual([20, 20]);
    expect(new Set(workspace.runs.map(({ name }) => name)).size).toBe(3);
  });

  test('a drag in the past forks one run, with the value at which it ends', async () => {
    const workspace = await open();
    await trainTo(workspace, 30);
    workspace.look(20);
    for (const rate of [1, 2, 3]) workspace.set('rate', rate, 'drag');
    expect(workspace.values['rate']).toBe(3);
    workspace.set('rate', 4, 'done');
    await until(() => expect(workspace.current.values()['rate']).toBe(4));
    expect(workspace.runs).toHaveLength(2);
    expect(workspace.current.step).toBe(20);
    expect(workspace.current.config.edits).toEqual([{ step: 20, key: 'rate', value: 4 }]);
  });

  test('a new seed changes weights, order and noise, never the data', async () => {
    const workspace = await open();
    workspace.newSeed();
    expect(workspace.current.config.seeds).toEqual({ data: 1, weights: 3, order: 4, noise: 5 });
  });

  test('deletes, renames and hides runs, and takes each back', async () => {
    const workspace = await open();
    await trainTo(workspace, 5);
    const [run] = workspace.runs;
    workspace.rename(run!, 'mine');
    workspace.show(run!, false);
    workspace.remove(run!);
    expect(workspace.runs).toHaveLength(1);
    expect(workspace.current).not.toBe(run);
    workspace.undo();
    expect(workspace.current).toBe(run);
    workspace.undo();
    expect(run!.hidden).toBe(false);
    workspace.undo();
    expect(run!.name).toBe('Run 1');
  });

  test('no two runs at hand look the same or have one name, whatever was deleted before', async () => {
    const workspace = await open();
    for (let i = 0; i < 20; i++) {
      await trainTo(workspace, 1);
      workspace.newSeed();
      if (i % 3 === 0) workspace.remove(workspace.runs[0]!);
    }
    const looks = workspace.runs.map(({ colour }) => JSON.stringify(runMark(colour)));
    expect(new Set(looks).size).toBe(workspace.runs.length);
    expect(new Set(workspace.runs.map(({ name }) => name)).size).toBe(workspace.runs.length);
    expect(Math.max(...workspace.runs.map(({ colour }) => colour))).toBeLessThan(15);
  });

  test('a deleted run’s look is free for the next', async () => {
    const workspace = await open();
    await trainTo(workspace, 1);
    workspace.newSeed();
    await trainTo(workspace, 1);
    workspace.remove(workspace.runs[0]!);
    workspace.newSeed();
    expect(workspace.runs.map(({ colour }) => colour)).toEqual([1, 0]);
  });

  test('runs an experiment to its end and checks its claim', async () => {
    const workspace = await open();
    workspace.startExperiment(0, 0);
    await until(() => expect(workspace.experiment!.outcome).toEqual({ holds: true, winner: 1 }));
    expect(workspace.runs.map((run) => run.name)).toEqual(['slow', 'fast']);
  });

  test('runs an experiment on the learner’s own data where that is asked for, and only there', async () => {
    const [first, ...others] = lab.experiments;
    const both = {
      ...lab,
      experiments: [{ ...first!, onOwnData: true as const }, first!, ...others],
    };
    const workspace = new Workspace('adder', both, inProcess(adder));
    await workspace.open(parseLink('#/adder')!);
    opened.push(workspace);
    const own = { ref: { name: 'own.h5', sha256: 'ab', options: '' }, dataset: moons };
    workspace.setData(own);
    workspace.startExperiment(0, 0);
    expect(workspace.runs.slice(-2).map(({ data, config }) => [data, config.data])).toEqual([
      [own.dataset, own.ref],
      [own.dataset, own.ref],
    ]);
    workspace.startExperiment(1, 0);
    expect(workspace.runs.slice(-2).map(({ data, config }) => [data, config.data])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('goes over a range beside its runs, and keeps every result', async () => {
    const workspace = await open();
    await trainTo(workspace, 10);
    workspace.startExperiment(1, [1, 2, NaN]);
    const { sweep } = workspace.experiment!;
    await until(() => expect(workspace.experiment!.outcome?.holds).toBe(true));
    expect(sweep!.progress).toEqual([12, 12]);
    const ends = sweep!.results.map((r) => r!.measurements.at(-1)!.metrics['cost']);
    expect(ends).toEqual([952, 953, 902, 903, 852, 853, 452, 453, 402, 403, 352, 353]);
    expect(workspace.runs).toHaveLength(1);
    expect(workspace.current.step).toBe(10);
  });

  test('holds a range, goes on with it, and ends it when another experiment starts', async () => {
    const workspace = await open();
    workspace.startExperiment(1, undefined);
    const { sweep } = workspace.experiment!;
    sweep!.pause();
    expect(sweep!.state).toBe('paused');
    sweep!.resume();
    workspace.startExperiment(0, 0);
    expect(sweep!.state).toBe('canceled');
    await until(() => expect(workspace.experiment!.outcome?.holds).toBe(true));
    workspace.undo();
    expect(workspace.experiment!.sweep).toBe(sweep);
    expect(workspace.experiment!.outcome).toBeUndefined();
  });

  test('a run whose trainer throws says so, goes on from its last kept state, and leaves others alone', async () => {
    let broken = true;
    const fragile: CreateTrainer = (setup) =>
      adder(setup, broken && setup.values['start'] === 500 ? 40 : Infinity);
    const workspace = await open('#/adder', fragile);
    await trainTo(workspace, 30);
    const healthy = workspace.current;
    workspace.set('start', 500, 'done');
    await trainTo(workspace, 20);
    const run = workspace.current;
    await until(() => expect(run.kept?.step).toBe(20));
    workspace.advance(50);
    await until(() => expect(run.status).toBe('failed'));
    expect(run.error).toContain('The adder broke.');
    expect(healthy.records.last!.step).toBe(30);
    broken = false;
    await trainTo(workspace, 50);
    expect(cost(workspace)).toBe(502 - 25);
  });

  test('pauses the oldest when a fifth run is to train', async () => {
    const workspace = await open();
    workspace.setPace(50);
    for (let i = 0; i < 5; i++) {
      workspace.setSeeds({ data: 1, weights: 10 + i, order: 3, noise: 4 });
      workspace.play();
      await until(() => expect(workspace.current.step).toBeGreaterThan(0));
    }
    expect(workspace.runs.filter((run) => run.playing).length).toBeLessThanOrEqual(4);
  });

  test('says of all runs that it paused in one notice', async () => {
    const workspace = await open();
    workspace.setPace(1);
    for (let i = 0; i < 7; i++) {
      workspace.setSeeds({ data: 1, weights: 10 + i, order: 3, noise: 4 });
      workspace.play();
      await until(() => expect(workspace.current.step).toBeGreaterThan(0));
    }
    const [notice, ...others] = workspace.notices;
    expect(others).toEqual([]);
    expect(notice!.text).toMatch(/Run \d, Run \d and Run \d were paused\.$/);
    workspace.dismiss(notice!.id);
    workspace.setSeeds({ data: 1, weights: 20, order: 3, noise: 4 });
    workspace.play();
    expect(workspace.notices.map(({ text }) => text)).toEqual([
      expect.stringMatching(/ Run \d was paused\.$/),
    ]);
  });

  test('a fork whose moment cannot be computed says so, and nothing is lost', async () => {
    let broken = false;
    const fragile: CreateTrainer = (setup) => adder(setup, broken ? 10 : Infinity);
    const workspace = await open('#/adder', fragile);
    await trainTo(workspace, 30);
    broken = true;
    await workspace.fork(workspace.current, 20);
    expect(workspace.notices.map(({ text }) => text)).toEqual([
      'Run 1 could not be forked at step 20. The adder broke.',
    ]);
    expect(workspace.runs).toHaveLength(1);
    expect(workspace.current.step).toBe(30);
  });

  test('all that trains shares the processors but the one that draws; what is alone has all it can take', async () => {
    const shares: number[] = [];
    const make = inProcess(adder);
    const watched = () => {
      const worker = make();
      const post = worker.postMessage.bind(worker);
      const number = shares.push(1) - 1;
      worker.postMessage = (command: Command) => {
        if (command.type === 'share') shares[number] = command.share;
        post(command);
      };
      return worker;
    };
    const workspace = new Workspace('adder', lab, watched);
    await workspace.open(parseLink('#/adder')!);
    opened.push(workspace);
    workspace.setPace(1);
    workspace.play();
    expect(shares).toEqual([1]);
    for (let i = 1; i < 4; i++) {
      workspace.newSeed();
      workspace.play();
    }
    const each = Math.min(1, Math.max(1, (globalThis.navigator?.hardwareConcurrency ?? 4) - 1) / 4);
    expect(shares).toEqual([each, each, each, each]);
    for (const run of workspace.runs.slice(1)) run.pause();
    expect(shares[0]).toBe(1);
  });

  test('a long drag while the run trains acts at once and at its end, and leaves a handful of edits that repeat it exactly', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const workspace = await open();
    workspace.setPace(50);
    workspace.play();
    await until(() => expect(workspace.current.step).toBeGreaterThan(0));
    for (let i = 1; i <= 120; i++) {
      workspace.set('rate', i / 20, 'drag');
      await vi.advanceTimersByTimeAsync(40);
      await new Promise(setImmediate);
      if (i === 10) expect(workspace.current.config.edits).toHaveLength(1);
    }
    workspace.set('rate', 6, 'done');
    await until(() => expect(workspace.current.values()['rate']).toBe(6));
    const { edits } = workspace.current.config;
    expect(edits.length).toBeGreaterThan(2);
    expect(edits.length).toBeLessThanOrEqual(4);
    expect(new Set(edits.map(({ step }) => step)).size).toBe(edits.length);
    workspace.pause();
    workspace.setPace(Infinity);
    await trainTo(workspace, edits.at(-1)!.step + 100);

    const again = await open(workspace.link);
    await trainTo(again, workspace.current.step);
    const { records } = workspace.current;
    expect(again.current.records.measurements.map((m) => m.metrics)).toEqual(
      records.measurements.map((m) => m.metrics),
    );
    expect(again.current.records.series('batchCost')).toEqual(records.series('batchCost'));
    workspace.undo();
    await until(() => expect(workspace.current.values()['rate']).toBe(0.5));
  });
});
