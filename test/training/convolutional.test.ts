/** Convolutional networks in the supervised trainer: equal backends, exact resuming, chunks, and what is observed. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SeriesSink, Trainer } from '../../src/core/lab';
import type { LayerSpec } from '../../src/nn/layers';
import type { Seen } from '../../src/core/panel';
import type { BackendName } from '../../src/core/run';
import { split } from '../../src/data/dataset';
import { shapes } from '../../src/data/images/shapes';
import type { TrainingValues } from '../../src/training/trainer/training-state';
import { classifier, type Options } from './models';

vi.setConfig({ testTimeout: 120_000 });

const silent: SeriesSink = () => {};
const pictures = shapes({ m: 120, noise: 0.1, seed: 3, jitter: 0.5 });

/** Everything there is, small. */
const layers: readonly LayerSpec[] = [
  { type: 'conv', filters: 4, kernel: 5, stride: 2, padding: 'valid' },
  { type: 'batch-norm' },
  { type: 'activation', activation: 'relu' },
  { type: 'pool', pool: 'max', size: 2 },
  { type: 'dropout' },
  { type: 'conv', filters: 5, kernel: 3, stride: 1, padding: 'same' },
  { type: 'activation', activation: 'tanh' },
  { type: 'pool', pool: 'average', size: 2 },
  { type: 'flatten' },
  { type: 'dense', units: 12 },
  { type: 'batch-norm' },
  { type: 'activation', activation: 'relu' },
  { type: 'dropout' },
];
const values = { optimizer: 'adam', rate: 0.01, batch: 16, keepProb: 0.8 } as const;

const made: Trainer[] = [];
afterEach(() => made.splice(0).forEach((trainer) => trainer.dispose()));

async function create(
  some: Partial<TrainingValues> = {},
  model: Options = {},
): Promise<Trainer<Seen>> {
  const trainer = await classifier(
    pictures,
    { hidden: layers, split: split(pictures, 0.25, 1), ...model },
    { ...values, ...some },
  );
  made.push(trainer);
  return trainer;
}

const state = async (trainer: Trainer) => (await trainer.save()).state;

test('learns with nothing outside the compiled module', async () => {
  const trainer = await create({ keepProb: 1 });
  const before = await trainer.measure();
  await trainer.advance(150, silent);
  const after = await trainer.measure();
  expect(after['cost']).toBeLessThan(0.3 * before['cost']!);
  expect(after['devAccuracy']).toBeGreaterThan(0.5);
  expect(trainer.status()).toMatchObject({ backend: 'compiled', fallbacks: [] });
});

test('compiled and tfjs’s own arithmetic agree, running averages included', async () => {
  const states = [];
  for (const backend of ['compiled', 'cpu'] as readonly BackendName[]) {
    const trainer = await create({}, { backend });
    await trainer.advance(4, silent);
    states.push(await state(trainer));
  }
  const [compiled, eager] = states;
  for (const name of ['W1', 'γ1', 'β1', 'mean1', 'variance1', 'W2', 'b2', 'mean3', 'W4'])
    eager![name]!.forEach((w, i) => expect(compiled![name]![i], name).toBeCloseTo(w, 3));
});

test('a resumed run is the uninterrupted one, bit for bit', async () => {
  const [whole, first, second] = [await create(), await create(), await create()];
  await whole.advance(20, silent);
  await first.advance(9, silent);
  second.load(await first.save());
  await second.advance(11, silent);
  expect(await state(second)).toEqual(await state(whole));
});

test('answers do not depend on the other examples: batch norm uses its running averages', async () => {
  const trainer = await create();
  await trainer.advance(10, silent);
  const { predictions } = await trainer.observe({ predictions: true });
  const { features } = await trainer.observe({ features: { set: 'dev', index: 3 } });
  features!.output.forEach((p, c) => expect(p).toBeCloseTo(predictions!.dev[3 * 6 + c]!, 6));
});

describe('what is observed', () => {
  test('the features of a picture have the shapes of the layers', async () => {
    const trainer = await create();
    const { features } = await trainer.observe({ features: { set: 'train', index: 0 } });
    expect(features!.truth).toBe(0);
    expect(features!.layers.map(({ shape }) => shape.join('×'))).toEqual(
      '12×12×4 12×12×4 12×12×4 6×6×4 6×6×4 6×6×5 6×6×5 3×3×5 45 12 12 12 12 6'.split(' '),
    );
    features!.layers.forEach(({ shape, values: numbers }) =>
      expect(numbers.length).toBe(shape.reduce((a: number, b: number) => a * b, 1)),
    );
  });

  test('one unit of the first convolution is its patch times its kernel', async () => {
    const trainer = await create({}, { hidden: [layers[0]!, layers[2]!] });
    await trainer.advance(5, silent);
    const features = { set: 'dev', index: 2 } as const;
    const seen = await trainer.observe({ features, weights: true });
    const { W, b, kernel, units } = seen.weights![0]!;
    expect(kernel).toEqual([5, 5, 1]);
    const [row, column, filter] = [4, 7, 2];
    let z = b[filter]!;
    for (let i = 0; i < 5; i++)
      for (let j = 0; j < 5; j++)
        z +=
          seen.features!.input.values[(2 * row + i) * 28 + 2 * column + j]! *
          W[(i * 5 + j) * units + filter]!;
    const at = (row * 12 + column) * 4 + filter;
    expect(seen.features!.layers[0]!.values[at]).toBeCloseTo(z, 5);
    expect(seen.features!.layers[1]!.values[at]).toBeCloseTo(Math.max(0, z), 5);
  });

  test('saliency is the slope of the strongest logit, by differences', async () => {
    const trainer = await create({}, { hidden: [12], activation: 'tanh' });
    const index = 5;
    const pixels = [...pictures.x.subarray(index * 784, (index + 1) * 784)].map((v) => v * 255);
    const slope = await trainer.observe({ saliency: { pixels } });
    const logit = async (at: number, by: number) => {
      const moved = pixels.map((v, i) => (i === at ? v + by : v));
      const { features } = await trainer.observe({ features: { pixels: moved } });
      return Math.max(...features!.layers.at(-1)!.values);
    };
    for (const at of [300, 400, 410]) {
      const difference = (await logit(at, 12.75)) - (await logit(at, -12.75));
      expect(slope.saliency![at]).toBeCloseTo(difference / 0.1, 2);
    }
  });

  test('a drawn picture gets probabilities; one of another size gets none', async () => {
    const trainer = await create();
    const drawn = Array.from({ length: 784 }, (_, i) => (i * 7) % 256);
    const seen = await trainer.observe({ classes: { pixels: drawn } });
    expect(seen.classes!.output.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    const none = await trainer.observe({ classes: { pixels: [1, 2] } });
    expect(none.classes).toBeUndefined();
  });

  test('mistakes come with the most certain first, and a cell with its own pictures', async () => {
    const trainer = await create();
    await trainer.advance(6, silent);
    const { answers } = await trainer.observe({ answers: 'mistakes' });
    const { devAccuracy } = await trainer.measure();
    expect(answers!.m).toBe(30);
    expect(answers!.total).toBe(Math.round(30 * (1 - devAccuracy!)));
    expect(answers!.confusion.reduce((a, b) => a + b)).toBe(30);
    const certainties = answers!.shown.map(({ certainty }) => certainty);
    expect(certainties).toEqual(certainties.toSorted((a, b) => b - a));
    const { truth, answer } = answers!.shown[0]!;
    const cell = await trainer.observe({ answers: { truth, answer } });
    expect(cell.answers!.total).toBe(answers!.confusion[truth * 6 + answer]);
    for (const shown of cell.answers!.shown)
      expect([shown.truth, shown.answer]).toEqual([truth, answer]);
  });

  test('histograms count all z of each layer; batch norm narrows them to deviation γ = 1', async () => {
    const trainer = await create();
    const { histograms } = await trainer.observe({ histograms: true });
    expect(histograms).toHaveLength(4);
    const [first, second] = histograms!;
    expect(first!.z.deviation).toBeCloseTo(1, 3);
    expect(first!.z.mean).toBeCloseTo(0, 4);
    expect(first!.before!.deviation).not.toBeCloseTo(1, 1);
    expect(second!.before).toBeUndefined();
    expect(second!.z.counts.reduce((a, b) => a + b)).toBe(90 * 6 * 6 * 5);
    for (const { gradient } of histograms!) expect(gradient).toBeGreaterThan(0);
  });
});

describe('large sets', () => {
  test('are measured on as many of the first examples as the lab says', async () => {
    const trainer = await create({}, { measured: { train: 24, dev: 12 } });
    const { predictions } = await trainer.observe({ predictions: true });
    expect([predictions!.train.length, predictions!.dev.length]).toEqual([24 * 6, 12 * 6]);
    const whole = await create();
    const all = (await whole.observe({ predictions: true })).predictions!;
    expect(predictions!.dev).toEqual(all.dev.slice(0, 12 * 6));
  });

  test('go through the network in chunks, with the same answers', async () => {
    const wide = shapes({ m: 700, noise: 0.1, seed: 4, jitter: 0.5 });
    const hidden: readonly LayerSpec[] = [
      { type: 'conv', filters: 12, kernel: 3, stride: 1, padding: 'same' },
      { type: 'activation', activation: 'relu' },
    ];
    const trainer = await create({}, { hidden, split: split(wide, 0.1, 1) });
    const { predictions } = await trainer.observe({ predictions: true });
    expect(predictions!.train).toHaveLength(630 * 6);
    const { train } = split(wide, 0.1, 1);
    let cost = 0;
    for (let i = 0; i < train.m; i++) cost -= Math.log(predictions!.train[i * 6 + train.y[i]!]!);
    expect((await trainer.measure())['cost']).toBeCloseTo(cost / train.m, 5);
    const { features } = await trainer.observe({ features: { set: 'train', index: 629 } });
    features!.output.forEach((p, c) => expect(p).toBeCloseTo(predictions!.train[629 * 6 + c]!, 6));
  });
});
