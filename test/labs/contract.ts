/** The contract of labs: what holds for every one there is, its claims among it. Run by course, so that several cores share it. */
import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import type { CreateTrainer, Lab, SeriesSink } from '../../src/core/lab';
import { LastMade } from '../../src/core/last-made';
import { setupsOf, type Setup } from '../../src/core/sweep';
import { defaults, type Param, type Value, type Values } from '../../src/core/params';
import type { RunResult } from '../../src/core/run';
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
        for (const run of setupsOf(experiment, lab.seeds)) {
          const config = {
            v: 1,
            lab: id,
            seeds: { ...lab.seeds, ...run.seeds },
            values: { ...values, ...run.values } as Values,
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

    test.runIf(lab.preview)('what the page has are the first examples of both sets', () => {
      const m = values['m'] as number;
      const whole = split(lab.dataset!(values, lab.seeds), 0.25, lab.seeds.data);
      const first = splitOfFirst(lab.preview!(values, lab.seeds), m, 0.25, lab.seeds.data);
      for (const set of ['train', 'dev'] as const) {
        const { x, y, m: count, n } = first[set];
        expect(count).toBeGreaterThan(0);
        expect(y).toEqual(whole[set].y.subarray(0, count));
        expect(x.length).toBe(count * n);
        expect(x.findIndex((value, i) => value !== whole[set].x[i])).toBe(-1);
      }
    });

    test('a lab that computes has no training code, any other has', () => {
      expect(lab.compute !== undefined).toBe(lab.kind === 'computes');
      expect(create !== undefined).toBe(lab.kind !== 'computes');
    });

    if (lab.compute) {
      const compute = (some: Partial<Values> = {}) =>
        lab.compute!({ ...values, ...some } as Values);

      test('computes finite metrics, the same every time, and leaves its values alone', () => {
        const before = structuredClone(values);
        const { metrics, view } = compute();
        expect(Object.values(metrics).every(Number.isFinite)).toBe(true);
        expect(compute()).toEqual({ metrics, view });
        expect(values).toEqual(before);
      });

      test('computes at both ends of every range', () => {
        for (const [key, param] of Object.entries(lab.params))
          for (const value of ends(param)) expect(() => compute({ [key]: value })).not.toThrow();
      });

      test.each(lab.experiments.map((experiment) => [experiment.title, experiment] as const))(
        'claim holds: %s',
        (_, experiment) => {
          const results = experiment.runs.map(({ label, values: some }) => {
            const { metrics } = compute(some as Partial<Values>);
            const measurement = { step: 0, epoch: 0, examples: 0, seconds: 0, metrics };
            return {
              label,
              values: { ...values, ...some } as Values,
              measurements: [measurement],
              series: {},
            };
          });
          expect(experiment.steps).toBe(0);
          expect(experiment.holds(results)).toBe(true);
        },
      );
    }

    if (!create) return;

    const lastMade = new LastMade();
    const make = (some: Partial<Values> = {}) =>
      create({
        values: { ...values, ...some } as Values,
        seeds: lab.seeds,
        backend: 'auto',
        lastMade,
      });

    test.runIf(lab.kind === 'trains')(
      'makes its data of the parameters of the group “data”',
      () => {
        const m = lab.params['m'];
        const few = { ...values, ...(m?.kind === 'number' && { m: m.min }) };
        const others = Object.entries(lab.params).filter(([, { group }]) => group !== 'data');
        const at = (end: 0 | -1) =>
          Object.fromEntries(others.map(([key, param]) => [key, ends(param).at(end)!]));
        const made = [{}, at(0), at(-1)].map((some) => {
          const { x, y } = lab.dataset!({ ...few, ...some } as Values, lab.seeds);
          return [x, y].map(({ buffer }) =>
            createHash('sha256').update(new Uint8Array(buffer)).digest('hex'),
          );
        });
        expect(made[1]).toEqual(made[0]);
        expect(made[2]).toEqual(made[0]);
      },
    );

    test('repeats exactly, and otherwise with other seeds', async () => {
      const run = async (order: number) => {
        const seeds = { ...lab.seeds, order };
        const some = { ...values, batch: 16, keepProb: 0.8 } as Values;
        const trainer = await create({ values: some, seeds, backend: 'auto' });
        await trainer.advance(50, silent);
        const metrics = await trainer.measure();
        trainer.dispose();
        return metrics;
      };
      const first = await run(7);
      expect(await run(7)).toEqual(first);
      if (lab.kind === 'trains') expect(await run(8)).not.toEqual(first);
    });

    test('measures all that its charts show', async () => {
      const split = 'devFraction' in lab.params ? { devFraction: 0.2 } : {};
      const trainer = await make(split);
      const names = new Set(Object.keys(await trainer.measure()));
      await trainer.advance(Math.max(2, trainer.stepsUntil(1)), (name) => names.add(name));
      for (const { metric, series } of lab.charts.flatMap((chart) => chart.lines))
        expect([...names]).toContain(metric ?? series);
      trainer.dispose();
    });

    const live = Object.entries(lab.params).filter(([, param]) => param.effect === 'live');

    /** The state after so many steps without a change, trained once for all parameters that are compared with it. */
    const unchanged = once(async (some: Partial<Values>, steps: number) => {
      const trainer = await make(some);
      // In two parts, as the run that it is compared with.
      await trainer.advance(7, silent);
      await trainer.advance(steps - 7, silent);
      const checkpoint = await trainer.save();
      trainer.dispose();
      return checkpoint;
    });

    test.each(live)('takes up %s from the next step', async (key, param) => {
      const other = telling[key] ?? otherValue(param);
      const changed = await make(companions(key));
      await changed.advance(7, silent);
      changed.configure({ ...values, ...companions(key), [key]: other } as Values);
      const more = key.startsWith('decay')
        ? changed.stepsUntil(Math.floor(changed.clock.epoch) + 1) + 1
        : 3;
      await changed.advance(more, silent);
      if (affectsSteps(key, lab)) {
        const [a, b] = [await changed.save(), await unchanged(companions(key), 7 + more)];
        if (lab.kind === 'trains') expect(a.state['W1']).not.toEqual(b.state['W1']);
        else expect(a).not.toEqual(b);
      }
      changed.dispose();
    });

    test('resumed, is the uninterrupted run', async () => {
      const some = { batch: 16 };
      const [whole, first, second] = [await make(some), await make(some), await make(some)];
      await whole.advance(60, silent);
      await first.advance(33, silent);
      second.load(await first.save());
      second.configure({ ...values, ...some } as Values);
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
        await trainer.observe({ panels: ['map', 'units', 'weights', 'gradients', 'predictions'] });
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
        for (const { label, ...differs } of setupsOf(experiment, lab.seeds))
          results.push({
            label,
            ...(await trained(differs, experiment.steps, timesOf(experiment))),
          });
        expect(experiment.holds(results)).toBe(true);
        if (experiment.winner) expect(experiment.winner(results)).toBeGreaterThanOrEqual(0);
      },
    );
  });
}

/** Values that show at once, where any other value might not: a schedule that starts low, a short gradient. */
const telling: Readonly<Record<string, Value>> = { schedule: 'warmup', clip: 1e-3, epsilon: 1e-3 };

/** The least and the most that a parameter can be. */
function ends(param: Param): readonly Value[] {
  switch (param.kind) {
    case 'number':
      return [param.min, param.max];
    case 'choice':
      return param.options;
    case 'flag':
      return [true, false];
    case 'sizes':
      return [[], [1], Array.from({ length: param.maxLength }, () => param.max)];
    case 'points':
      return [[]];
    case 'matrix':
      return [param.min, param.max].map((cell) => param.default.map((row) => row.map(() => cell)));
    case 'blocks':
      return [[], param.default.map((block) => ({ ...block, padding: 'same' as const }))];
  }
}

/** Another value than the default. */
function otherValue(param: Param): Value | undefined {
  switch (param.kind) {
    case 'number':
      return param.default === param.min ? Math.min(param.max, param.min + 1) : param.min;
    case 'choice':
      return param.options.find((option) => option !== param.default);
    case 'flag':
      return !param.default;
    case 'sizes':
    case 'points':
      return [];
    case 'matrix':
      return param.default.map((row) => row.map((cell) => cell / 2));
    case 'blocks':
      return param.default.slice(1);
  }
}

/** What makes a parameter matter: β₂ does only under Adam. */
function companions(key: string): Partial<Values> {
  const optimizer: Readonly<Record<string, string>> = {
    beta: 'momentum',
    rho: 'rmsprop',
    beta1: 'adam',
    beta2: 'adam',
    epsilon: 'adam',
    weightDecay: 'adamw',
  };
  if (optimizer[key]) return { optimizer: optimizer[key] };
  if (key === 'masks') return { keepProb: 0.8 };
  if (key === 'decayRate' || key === 'decayEpochs') return { schedule: 'exponential' };
  return {};
}

/** Stop conditions change no step; without hidden units there is nothing to drop. */
function affectsSteps(key: string, lab: Lab): boolean {
  if (['stopEpochs', 'stopCost', 'patience'].includes(key)) return false;
  return key !== 'keepProb' || 'hidden' in lab.params;
}
