/** The contract of labs: what holds for every one there is, its claims among it. Run by course, so that several cores share it. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import {
  type ComputingLab,
  type CreateTrainer,
  isCertain,
  type Lab,
  seedsOf,
  type SeriesSink,
  type SteppingLab,
  trainingOf,
  type TrainingLab,
} from '../../src/core/lab';
import { LastMade } from '../../src/core/last-made';
import { setupsOf, type Setup } from '../../src/core/sweep';
import {
  defaults,
  merge,
  nearest,
  type Param,
  same,
  type Value,
  type Values,
} from '../../src/core/params';
import type { Checkpoint, RunResult, Seeds } from '../../src/core/run';
import { decodeConfig, encodeLink, parseLink, RESERVED } from '../../src/core/share';
import { split, splitOfFirst } from '../../src/data/dataset';
import * as tf from '../../src/models/tf';
import { once, timesOf, train } from './experiment-runs';

const labs = import.meta.glob<Lab>('../../src/labs/*/lab.ts', { import: 'lab', eager: true });
const trainers = import.meta.glob<CreateTrainer>('../../src/labs/*/train.ts', {
  import: 'train',
  eager: true,
});

vi.setConfig({ testTimeout: 120_000 });

const silent: SeriesSink = () => {};
const found = Object.entries(labs).map(([path, lab]) => {
  const id = path.split('/').at(-2)!;
  return { id, lab, create: trainers[`../../src/labs/${id}/train.ts`] };
});

/** Tests every lab whose id begins like this: `c1`, `c2w3`. */
export function testLabs(...beginnings: readonly string[]): void {
  const mine = found.filter(({ id }) => beginnings.some((beginning) => id.startsWith(beginning)));
  describe.each(mine)('lab $id', ({ id, lab, create }) => {
    const values = defaults(lab.params);

    test('its experiments survive a link', () => {
      for (const experiment of lab.experiments) {
        for (const run of setupsOf(experiment, seedsOf(lab))) {
          const config = {
            v: 1,
            lab: id,
            seeds: { ...seedsOf(lab), ...run.seeds },
            values: merge(values, run.values),
            edits: [],
          } as const;
          const { query } = parseLink(encodeLink(config, lab))!;
          expect(decodeConfig(id, lab, query)).toEqual({ config, ignored: [] });
        }
      }
    });

    test('no parameter or choice has a key that links keep for themselves, or one of each other', () => {
      const keys = [...Object.keys(lab.params), ...Object.keys(lab.choices ?? {})];
      expect(keys.filter((key, i) => RESERVED.includes(key) || keys.indexOf(key) < i)).toEqual([]);
    });

    test('it has training code, unless it computes', () => {
      expect(create !== undefined).toBe(lab.kind !== 'computes');
    });

    if (lab.kind === 'computes') testComputing(lab);
    else if (create) testWorking({ id, lab, create });
  });
}

function testComputing(lab: ComputingLab): void {
  const values = defaults(lab.params);
  const compute = (some: Partial<Values> = {}) => lab.compute(merge(values, some));

  test('computes finite metrics, the same every time, and leaves its values alone', () => {
    const before = structuredClone(values);
    const { metrics, view } = compute();
    expect(Object.values(metrics).every(Number.isFinite)).toBe(true);
    expect(compute()).toEqual({ metrics, view });
    expect(values).toEqual(before);
  });

  test('computes at both ends of every range', () => {
    for (const [key, param] of Object.entries(lab.params))
      for (const value of param.codec.ends(param))
        expect(() => compute({ [key]: value })).not.toThrow();
  });

  test.each(lab.experiments.map((experiment) => [experiment.title, experiment] as const))(
    'claim holds: %s',
    (_, experiment) => {
      const results = experiment.runs.map(({ label, values: some }) => {
        const { metrics } = compute(some);
        const measurement = { step: 0, epoch: 0, examples: 0, seconds: 0, metrics };
        return { label, values: merge(values, some), measurements: [measurement], series: {} };
      });
      expect(experiment.steps).toBe(0);
      expect(experiment.holds(results)).toBe(true);
    },
  );
}

interface Working {
  readonly id: string;
  readonly lab: TrainingLab | SteppingLab;
  readonly create: CreateTrainer;
}

function testWorking({ id, lab, create }: Working): void {
  const values = defaults(lab.params);
  const seeds = seedsOf(lab);
  const lastMade = new LastMade();
  const make = (some: Partial<Values> = {}, from = seeds) =>
    create({ values: merge(values, some), seeds: from, backend: 'auto', lastMade });

  test.runIf(trainingOf(lab))('makes its data of the parameters of the group “data”', () => {
    const all = Object.entries(lab.params);
    const least = all.flatMap(([key, param]) =>
      param.group === 'data' && param.kind === 'number' && param.integer ? [[key, param.min]] : [],
    );
    const few = Object.fromEntries(least) as Partial<Values>;
    const others = all.filter(([, { group }]) => group !== 'data');
    const at = (end: 0 | -1) =>
      Object.fromEntries(others.map(([key, param]) => [key, param.codec.ends(param).at(end)!]));
    const made = [{}, at(0), at(-1)].map((some) => {
      const { x, y } = trainingOf(lab)!.dataset(merge(merge(values, few), some), seeds);
      return [x, y].map(({ buffer }) =>
        createHash('sha256').update(new Uint8Array(buffer)).digest('hex'),
      );
    });
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });

  const previewed = trainingOf(lab)?.preview ? trainingOf(lab) : undefined;
  test.runIf(previewed)('what the page has are the first examples of both sets', () => {
    const all = previewed!.dataset(values, seeds);
    const whole = split(all, 0.25, seeds.data);
    const first = splitOfFirst(previewed!.preview!(values, seeds), all.m, 0.25, seeds.data);
    for (const set of ['train', 'dev'] as const) {
      const { x, y, m: count, n } = first[set];
      expect(count).toBeGreaterThan(0);
      expect(y).toEqual(whole[set].y.subarray(0, count));
      expect(x.length).toBe(count * n);
      expect(x.findIndex((value, i) => value !== whole[set].x[i])).toBe(-1);
    }
  });

  test('repeats exactly, and otherwise with a new seed where anything is left to chance', async () => {
    const run = async (some: Partial<Values>, from: Seeds) => {
      const trainer = await make(some, from);
      await trainer.advance(50, silent);
      const metrics = await trainer.measure();
      trainer.dispose();
      return metrics;
    };
    const { data, weights, order, noise } = seeds;
    // A new seed keeps the data. A lab that steps may owe nothing else to chance.
    const others: Seeds = {
      data: lab.kind === 'steps' ? data + 1 : data,
      weights: weights + 1,
      order: order + 1,
      noise: noise + 1,
    };
    const isByChance = async (some: Partial<Values>) => {
      const metrics = await run(some, seeds);
      expect(await run(some, seeds)).toEqual(metrics);
      return !isDeepStrictEqual(await run(some, others), metrics);
    };
    const some = await chancy(lab, make);
    if (isCertain(lab)) return expect(await isByChance(some)).toBe(false);
    // There may be chance only beside a value that is off by default, such as noise.
    for (const setting of [some, ...singly(lab)]) if (await isByChance(setting)) return;
    expect.fail('no seed makes a difference');
  });

  test('measures all that its charts show', async () => {
    const lines = lab.charts.flatMap((chart) => chart.lines);
    const missing = new Set(lines.map(({ metric, series }) => metric ?? series!));
    const see = async (some: Partial<Values>) => {
      const trainer = await make(some);
      for (const name of Object.keys(await trainer.measure())) missing.delete(name);
      await trainer.advance(Math.max(2, trainer.stepsUntil(1)), (name) => missing.delete(name));
      trainer.dispose();
    };
    await see({});
    // Some are there only beside what is off by default, such as a dev set.
    for (const [key, param] of Object.entries(lab.params))
      if (missing.size > 0 && param.kind === 'number' && param.default === 0 && param.max < 1)
        await see({ [key]: param.max / 2 });
    expect([...missing]).toEqual([]);
  });

  const live = Object.entries(lab.params).filter(([, param]) => param.effect === 'live');

  /** The state after so many steps without a change, trained once for all parameters that are compared with it. */
  const unchanged = once(async (some: Partial<Values>, parts: readonly number[]) => {
    const trainer = await make(some);
    for (const steps of parts) await trainer.advance(steps, silent);
    const checkpoint = await trainer.save();
    trainer.dispose();
    return checkpoint;
  });

  test.each(live)('takes up %s from the next step', async (key, param) => {
    const isTakenUp = async (companions: Partial<Values>, other: Value) => {
      const changed = await make(companions);
      const parts: number[] = [];
      const advance = async (steps: number) => {
        parts.push(steps);
        await changed.advance(steps, silent);
      };
      const differs = async () =>
        !isSame(await changed.save(), await unchanged(companions, [...parts]));
      await advance(7);
      changed.configure(merge(merge(values, companions), { [key]: other }));
      await advance(3);
      let isOther = await differs();
      if (!isOther) {
        // What counts epochs shows when one is over.
        await advance(changed.stepsUntil(Math.floor(changed.clock.epoch) + 1) + 1);
        isOther = await differs();
      }
      changed.dispose();
      return isOther;
    };
    const meaningful = settings(lab, key);
    // When to stop changes no step; nor does what is hidden in this lab, whatever the others are.
    if (param.group === 'stopping' || meaningful.length === 0)
      return expect(await isTakenUp({}, others(param)[0]!)).toBe(false);
    for (const other of others(param))
      for (const companions of meaningful) if (await isTakenUp(companions, other)) return;
    expect.fail('no other value of it changes anything');
  });

  test('resumed, is the uninterrupted run', async () => {
    const some = await chancy(lab, make);
    const [whole, first, second] = [await make(some), await make(some), await make(some)];
    await whole.advance(60, silent);
    await first.advance(33, silent);
    second.load(await first.save());
    second.configure(merge(values, some));
    await second.advance(27, silent);
    expect((await second.save()).state).toEqual((await whole.save()).state);
    for (const trainer of [whole, first, second]) trainer.dispose();
  });

  test('keeps no tensor', async () => {
    const before = tf.memory().numTensors;
    const trainer = await make();
    const see = async (steps: number) => {
      await trainer.advance(steps, silent);
      await trainer.measure();
      await trainer.observe({
        map: true,
        units: true,
        weights: true,
        gradients: true,
        predictions: true,
      });
      return trainer.status().tensors;
    };
    const alive = await see(1);
    expect(await see(500)).toBe(alive);
    trainer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  /** A run that belongs to several experiments is trained once for all. */
  const trained = once((differs: Omit<Setup, 'label'>, steps: number, times: readonly number[]) =>
    train({ id, lab, create, ...differs }, steps, times),
  );

  test.each(lab.experiments.map((experiment) => [experiment.title, experiment] as const))(
    'claim holds: %s',
    async (_, experiment) => {
      const results: RunResult[] = [];
      for (const { label, ...differs } of setupsOf(experiment, seeds))
        results.push({ label, ...(await trained(differs, experiment.steps, timesOf(experiment))) });
      expect(experiment.holds(results)).toBe(true);
      if (experiment.winner) expect(experiment.winner(results)).toBeGreaterThanOrEqual(0);
    },
  );
}

/**
 * Values with which chance has a part in every step. Steps take fewer examples than there are: so they do at a low value of
 * one of the live whole numbers. And numbers that are off at their greatest value, such as the share of units kept, are on.
 */
async function chancy(
  { params }: Lab,
  make: (some: Partial<Values>) => ReturnType<CreateTrainer>,
): Promise<Partial<Values>> {
  const examples = async (some: Partial<Values>) => {
    const trainer = await make(some);
    await trainer.advance(1, silent);
    trainer.dispose();
    return trainer.clock.examples;
  };
  const found: Record<string, Value> = {};
  const all = await examples({});
  for (const [key, param] of Object.entries(params)) {
    if (param.kind !== 'number' || param.effect !== 'live') continue;
    if (param.integer && param.default === param.max) {
      const few = Math.min(param.max, param.min + 15);
      if ((await examples({ [key]: few })) < all) found[key] = few;
    } else if (param.default === param.max) found[key] = (param.min + 4 * param.max) / 5;
  }
  return found;
}

/** Settings of one other parameter, at most, with which this one means something: β₂ does only under Adam. */
function settings({ params }: Lab, key: string): readonly Partial<Values>[] {
  const values = defaults(params);
  const means = (some: Partial<Values>) => params[key]!.when?.(merge(values, some)) ?? true;
  if (means({})) return [{}];
  return singly({ params }).filter(means);
}

/** The defaults but for one parameter: each with each other value. */
function singly({ params }: Pick<Lab, 'params'>): readonly Partial<Values>[] {
  return Object.entries(params).flatMap(([name, param]) =>
    others(param).map((value) => ({ [name]: value })),
  );
}

/** Whether what is trained is the same: all numbers of single precision, or all there are where none is of single precision. */
function isSame({ state: a }: Checkpoint, { state: b }: Checkpoint): boolean {
  const names = Object.keys(a).filter((name) => name in b);
  const trained = names.filter((name) => a[name] instanceof Float32Array);
  return (trained.length > 0 ? trained : names).every((name) =>
    isDeepStrictEqual(a[name], b[name]),
  );
}

/** Other values than the default: the ends, and numbers of every size between them. */
function others(param: Param): readonly Value[] {
  const between =
    param.kind === 'number'
      ? [1e-5, 1e-4, 1e-3, 1e-2, 0.1].map((share) =>
          nearest(param, param.min + share * (param.max - param.min)),
        )
      : [];
  const [least, ...most] = param.codec.ends(param);
  return [least!, ...between, ...most].filter((value) => !same(value, param.default));
}
