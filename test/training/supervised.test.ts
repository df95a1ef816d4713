/** Supervised training on real models: live values, exact resuming, equal backends, what is observed, and what is left in memory. */
import { afterEach, describe, expect, test } from 'vitest';
import type { SeriesSink, Trainer } from '../../src/core/lab';
import type { Seen } from '../../src/core/panel';
import type { Values } from '../../src/core/params';
import type { Checkpoint } from '../../src/core/run';
import { optimizerNames } from '../../src/core/training-params';
import { split } from '../../src/data/dataset';
import { planarSets } from '../../src/data/planar/planar';
import * as tf from '../../src/models/tf';
import type { TrainingValues } from '../../src/training/trainer/training-state';
import { classifier, type Options, trainingDefaults } from './models';

const silent: SeriesSink = () => {};
const moons = planarSets.moons.generate({ ...planarSets.moons.defaults, m: 90 });
const blobs = planarSets.blobs.generate({ ...planarSets.blobs.defaults, m: 80, classes: 4 });

const made: Trainer[] = [];
afterEach(() => made.splice(0).forEach((trainer) => trainer.dispose()));

/** A 2–5–3–1 network on moons with a tenth held out. */
async function create(
  values: Partial<TrainingValues> = {},
  model: Options = {},
): Promise<Trainer<Seen>> {
  const trainer = await classifier(
    moons,
    { hidden: [5, 3], activation: 'tanh', split: split(moons, 0.1, 1), ...model },
    values,
  );
  made.push(trainer);
  return trainer;
}

const configure = (trainer: Trainer, values: Partial<TrainingValues>) =>
  trainer.configure({ ...trainingDefaults, ...values } as unknown as Values);

/** All numbers of a checkpoint. */
const state = ({ state: arrays }: Checkpoint) =>
  Object.fromEntries(Object.entries(arrays).map(([name, array]) => [name, [...array]]));

const W1 = async (trainer: Trainer) => (await trainer.save()).state['W1']!;

describe('live values', () => {
  test('a rate changed in mid-run is used by the very next step', async () => {
    const [slow, fast] = [await create({ rate: 0.1 }), await create({ rate: 0.1 })];
    for (const trainer of [slow, fast]) await trainer.advance(20, silent);
    const before = await W1(slow);
    configure(fast, { rate: 0.4 });
    for (const trainer of [slow, fast]) await trainer.advance(1, silent);
    const [a, b] = [await W1(slow), await W1(fast)];
    for (const [i, w] of before.entries()) expect(b[i]! - w).toBeCloseTo(4 * (a[i]! - w), 6);
    expect((await fast.measure())['rate']).toBe(0.4);
  });

  test('a schedule sets the rate of each epoch', async () => {
    const trainer = await create({
      rate: 1,
      schedule: 'inverse',
      decayRate: 1,
      decayEpochs: 1,
      batch: 27,
    });
    const rates = [];
    for (let epoch = 0; epoch < 4; epoch++) {
      rates.push((await trainer.measure())['rate']);
      await trainer.advance(3, silent);
    }
    expect(rates).toEqual([1, 1 / 2, 1 / 3, 1 / 4]);
  });

  test('L2 adds λ/m W to the gradient, and L1 λ₁/m sign(W), with the m of the training set', async () => {
    const m = 81;
    const start = await W1(await create());
    const after = async (values: Partial<TrainingValues>) => {
      const trainer = await create({ rate: 0.5, batch: 20, ...values });
      await trainer.advance(1, silent);
      return W1(trainer);
    };
    const [plain, l2, l1] = [await after({}), await after({ l2: 9 }), await after({ l1: 9 })];
    for (const [i, w] of start.entries()) {
      expect(plain[i]! - l2[i]!).toBeCloseTo((0.5 * 9 * w) / m, 6);
      expect(plain[i]! - l1[i]!).toBeCloseTo((0.5 * 9 * Math.sign(w)) / m, 6);
    }
  });

  test('clipping shortens a long gradient to the length given and leaves a short one alone', async () => {
    const change = async (clip: number) => {
      const trainer = await create({ rate: 1, clip });
      const norms: number[] = [];
      const before = (await trainer.save()).state;
      await trainer.advance(1, (name, _, value) => void (name === 'gradNorm' && norms.push(value)));
      const after = (await trainer.save()).state;
      const names = ['W1', 'b1', 'W2', 'b2', 'W3', 'b3'];
      const squares = names.flatMap((n) => [...before[n]!].map((w, i) => (w - after[n]![i]!) ** 2));
      return { norm: norms[0]!, length: Math.sqrt(squares.reduce((a, b) => a + b)) };
    };
    const { norm, length } = await change(0);
    expect(length).toBeCloseTo(norm, 5);
    expect((await change(norm / 4)).length).toBeCloseTo(norm / 4, 5);
    expect((await change(norm * 4)).length).toBeCloseTo(norm, 5);
  });

  test('a new optimizer starts with an empty memory', async () => {
    const changed = await create({ optimizer: 'adam', rate: 0.01 });
    await changed.advance(5, silent);
    configure(changed, { optimizer: 'momentum', rate: 0.01 });
    const before = await W1(changed);
    await changed.advance(1, silent);
    const step = (await W1(changed)).map((w, i) => (w as number) - before[i]!);

    const plain = await create({ optimizer: 'adam', rate: 0.01 });
    await plain.advance(5, silent);
    configure(plain, { optimizer: 'gd', rate: 0.01 });
    await plain.advance(1, silent);
    const descent = (await W1(plain)).map((w, i) => (w as number) - before[i]!);
    for (const [i, d] of step.entries()) expect(d).toBeCloseTo(0.1 * descent[i]!, 6);
  });

  test('dropout leaves the measured cost alone and the batch cost noisy', async () => {
    const [plain, noisy] = [await create(), await create({ keepProb: 0.5 })];
    expect(await noisy.measure()).toEqual(await plain.measure());
    const costs: Record<string, number> = {};
    const note =
      (of: string): SeriesSink =>
      (name, _, value) =>
        void (name === 'batchCost' && (costs[of] = value));
    await plain.advance(1, note('plain'));
    await noisy.advance(1, note('noisy'));
    expect(costs['noisy']).not.toBe(costs['plain']);
  });
});

describe('series', () => {
  test('the epoch’s cost is the mean over its examples: a smaller last batch weighs less', async () => {
    const trainer = await create({ batch: 32 });
    const batches: number[] = [];
    const epochs: (readonly [number, number])[] = [];
    await trainer.advance(6, (name, step, value) => {
      if (name === 'batchCost') batches.push(value);
      if (name === 'epochCost') epochs.push([step, value]);
    });
    const mean = ([a, b, c]: number[]) => (32 * a! + 32 * b! + 17 * c!) / 81;
    expect(epochs.map(([step]) => step)).toEqual([3, 6]);
    expect(epochs[0]![1]).toBeCloseTo(mean(batches.slice(0, 3)), 12);
    expect(epochs[1]![1]).toBeCloseTo(mean(batches.slice(3)), 12);
  });

  test('of the whole set, the batch cost is the cost before the step', async () => {
    const trainer = await create({ l2: 3 });
    const { cost } = await trainer.measure();
    await trainer.advance(1, (name, step, value) => {
      if (name !== 'gradNorm') expect([step, value]).toEqual([1, expect.closeTo(cost!, 6)]);
    });
  });
});

describe.each(optimizerNames)('with %s', (optimizer) => {
  const values = { optimizer, rate: 0.05, batch: 20, l2: 0.5, keepProb: 0.8, clip: 1 };

  test('a resumed run is the uninterrupted one, bit for bit', async () => {
    const [whole, first] = [await create(values), await create(values)];
    await whole.advance(23, silent);
    await first.advance(11, silent);
    const saved = await first.save();
    await first.advance(7, silent);
    const second = await create(values);
    second.load(saved);
    configure(second, values);
    await second.advance(12, silent);
    expect(state(await second.save())).toEqual(state(await whole.save()));
    expect(await second.measure()).toEqual(await whole.measure());
    expect(second.clock).toEqual(whole.clock);
  });

  test('cut into pieces it is the same, bit for bit', async () => {
    const [whole, pieces] = [await create(values), await create(values)];
    const series: Record<string, number[]>[] = [{}, {}];
    const note =
      (into: Record<string, number[]>): SeriesSink =>
      (name, step, value) =>
        void (into[name] ??= []).push(step, value);
    await whole.advance(23, note(series[0]!));
    for (const n of [1, 2, 5, 1, 14]) await pieces.advance(n, note(series[1]!));
    expect(state(await pieces.save())).toEqual(state(await whole.save()));
    expect(series[1]).toEqual(series[0]);
  });

  test('the default backend and tfjs on the CPU agree', async () => {
    const [fast, reference] = [await create(values), await create(values, { backend: 'cpu' })];
    for (const trainer of [fast, reference]) await trainer.advance(50, silent);
    const [a, b] = [await fast.measure(), await reference.measure()];
    expect(Math.abs(a['cost']! / b['cost']! - 1)).toBeLessThan(1e-4);
    const [w, v] = [await W1(fast), await W1(reference)];
    for (const [i, weight] of v.entries()) expect(w[i]).toBeCloseTo(weight as number, 3);
  });
});

describe('what is seen', () => {
  test('the map is the model’s output at the centres of its cells', async () => {
    const domain = { x: [-2, 3], y: [-1, 1.5] } as const;
    const trainer = await create({}, { domain });
    await trainer.advance(50, silent);
    const {
      map,
      weights: layers,
      predictions,
    } = await trainer.observe({
      map: true,
      weights: true,
      predictions: true,
    });
    expect(map).toMatchObject({ domain, side: 100, outputs: 1 });
    const output = (x1: number, x2: number) => forward(layers!, [x1, x2]);
    const cell = (row: number, column: number) => map!.values[row * 100 + column]!;
    expect(cell(0, 0)).toBeCloseTo(output(-2 + 0.025, 1.5 - 0.0125), 5);
    expect(cell(99, 30)).toBeCloseTo(output(-2 + 30.5 * 0.05, -1 + 0.0125), 5);
    expect([predictions!.train.length, predictions!.dev.length]).toEqual([81, 9]);
  });

  test('every hidden unit has its map, and one can be looked at closely', async () => {
    const trainer = await create();
    const { units, unit } = await trainer.observe({
      units: true,
      unit: { layer: 2, unit: 1 },
    });
    expect(units!.map((map) => [map.outputs, map.values.length])).toEqual([
      [5, 24 * 24 * 5],
      [3, 24 * 24 * 3],
    ]);
    expect([unit!.outputs, unit!.side]).toEqual([1, 100]);
    const { unit: none } = await trainer.observe({
      unit: { layer: 3, unit: 0 },
    });
    expect(none).toBeUndefined();
  });

  test('several classes have a probability each', async () => {
    const trainer = await create({}, { split: split(blobs, 0, 1) });
    const { map, predictions } = await trainer.observe({ map: true, predictions: true });
    expect(map!.outputs).toBe(4);
    const first = predictions!.train.slice(0, 4);
    expect(first.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
  });

  test('a value of one feature is learned, and drawn alike all the way up', async () => {
    const sine = planarSets.sine.generate(planarSets.sine.defaults);
    const trainer = await create({ rate: 0.1 }, { split: split(sine, 0, 1) });
    const before = await trainer.measure();
    await trainer.advance(500, silent);
    expect((await trainer.measure())['cost']).toBeLessThan(before['cost']! / 2);
    expect(before['accuracy']).toBeUndefined();
    const { values } = (await trainer.observe({ map: true })).map!;
    expect([...values.subarray(0, 100)]).toEqual([...values.subarray(9900)]);
  });

  test('own data are brought to one scale, and seen in their own units', async () => {
    const { x, y, ...rest } = planarSets.housing.generate(planarSets.housing.defaults);
    const big = { ...rest, x: x.map((v) => 1000 * v), y: y.map((v) => 1e5 * v) };
    const values = { rate: 0.1 };
    const trainer = await create(values, { split: split(big, 0, 1), normalize: true });
    await trainer.advance(1000, silent);
    const { predictions } = await trainer.observe({ predictions: true });
    const error = big.y.map((v, i) => (v - predictions!.train[i]!) ** 2);
    const rmse = Math.sqrt(error.reduce((a, b) => a + b) / big.m);
    const evaluation = await trainer.evaluate!(big);
    expect(evaluation.metrics['rmse']! / rmse).toBeCloseTo(1, 4);
    expect(evaluation.metrics['r2']).toBeGreaterThan(0.9);
  });

  test('gradients are those that a step of gradient descent takes', async () => {
    const trainer = await create({ rate: 0.5 });
    const { gradients: layers } = await trainer.observe({ gradients: true });
    const before = await W1(trainer);
    await trainer.advance(1, silent);
    const after = await W1(trainer);
    for (const [i, w] of before.entries())
      expect(after[i]).toBeCloseTo((w as number) - 0.5 * layers![0]!.dW[i]!, 5);
  });

  test('nothing that is measured or observed changes what is trained', async () => {
    const values = { batch: 20, keepProb: 0.7 };
    const [quiet, watched] = [await create(values), await create(values)];
    for (let i = 0; i < 5; i++) {
      await quiet.advance(3, silent);
      await watched.advance(3, silent);
      await watched.measure();
      await watched.observe({ map: true, units: true, gradients: true, predictions: true });
      await watched.evaluate!(moons);
    }
    expect(state(await watched.save())).toEqual(state(await quiet.save()));
  });
});

describe('evaluation', () => {
  test('counts what is taken for what', async () => {
    const trainer = await create({ rate: 0.5 }, { split: split(blobs, 0, 1) });
    await trainer.advance(2000, silent);
    const { confusion, labels, m, metrics } = await trainer.evaluate!(blobs);
    expect([m, labels.length, confusion.length]).toEqual([80, 4, 16]);
    const right = [0, 5, 10, 15].reduce((sum, i) => sum + confusion[i]!, 0);
    expect(metrics['accuracy']).toBe(right / 80);
    expect(metrics['accuracy']).toBe((await trainer.measure())['accuracy']);
  });

  test('of a set that does not fit is refused with a sentence', async () => {
    const trainer = await create();
    const sine = planarSets.sine.generate(planarSets.sine.defaults);
    await expect(trainer.evaluate!(sine)).rejects.toThrow(/\d/);
    const empty = { ...moons, m: 0, x: new Float64Array(0), y: new Float64Array(0) };
    await expect(trainer.evaluate!(empty)).rejects.toThrow('no examples');
  });
});

test('the first part that is not finite is named', async () => {
  const trainer = await create();
  expect(await trainer.locate!()).toBeUndefined();
  const spoil = async (name: string, value: number) => {
    const saved = await trainer.save();
    const spoiled = saved.state[name]!.slice();
    spoiled[0] = value;
    trainer.load({ ...saved, state: { ...saved.state, [name]: spoiled } });
    const found = await trainer.locate!();
    trainer.load(saved);
    return found;
  };
  expect(await spoil('W2', NaN)).toBe('W2');
  expect(await spoil('b3', Infinity)).toBe('b3');
  expect(await spoil('W1', 3e38)).toBe('Z1');
});

describe('memory', () => {
  test('tensors alive are constant over 500 steps', async () => {
    const trainer = await create({ optimizer: 'adam', batch: 16, keepProb: 0.9, l2: 1 });
    const see = async (steps: number) => {
      await trainer.advance(steps, silent);
      await trainer.measure();
      await trainer.observe({ map: true, units: true, gradients: true });
      return trainer.status().tensors;
    };
    const before = await see(1);
    expect(await see(499)).toBe(before);
  });

  test('fifty trainers made and disposed of leave it as it was', async () => {
    const before = tf.memory();
    for (let i = 0; i < 50; i++) {
      const trainer = await classifier(moons, { hidden: [4] }, { optimizer: 'adam' });
      await trainer.advance(3, silent);
      await trainer.measure();
      await trainer.observe({ map: true });
      trainer.dispose();
    }
    expect(tf.memory().numTensors).toBe(before.numTensors);
    expect(tf.memory().numDataBuffers).toBe(before.numDataBuffers);
  });
});

/** A tanh network with a sigmoid at the end, in double precision. */
function forward(layers: NonNullable<Seen['weights']>, input: readonly number[]): number {
  const last = layers.length - 1;
  const output = layers.reduce<readonly number[]>(
    (a, { units, W, b }, l) =>
      Array.from({ length: units }, (_, j) => {
        const z = a.reduce((sum, value, i) => sum + value * W[i * units + j]!, b[j]!);
        return l === last ? 1 / (1 + Math.exp(-z)) : Math.tanh(z);
      }),
    input,
  );
  return output[0]!;
}
