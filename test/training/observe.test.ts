/** Panels about layers and steps, against training itself and against arithmetic by hand. */
import { expect, test } from 'vitest';
import { defaults } from '../../src/core/params';
import type { Values } from '../../src/core/params';
import { optimizerNames } from '../../src/core/training-params';
import { lab } from '../../src/labs/c2w1-initialization/lab';
import { train as createTrainer } from '../../src/labs/c2w1-initialization/train';
import { lab as normLab } from '../../src/labs/c2w3-batch-norm/lab';
import { train as createNormed } from '../../src/labs/c2w3-batch-norm/train';

const make = (some: Partial<Values<typeof lab.params>> = {}) =>
  createTrainer({
    values: { ...defaults(lab.params), ...some },
    seeds: lab.seeds,
    backend: 'auto',
  });
const silent = () => {};

test.each(optimizerNames)('the step ahead with %s is the step that is then taken', async (name) => {
  const trainer = await make({ optimizer: name, rate: 0.02 });
  await trainer.advance(3, silent);
  const before = (await trainer.save()).state;
  const { steps } = await trainer.observe({ steps: true });
  expect((await trainer.save()).state).toEqual(before);
  await trainer.advance(1, silent);
  const after = (await trainer.save()).state;
  expect(steps!.map((step) => step.name)).toEqual(['W1', 'b1', 'W2', 'b2', 'W3', 'b3']);
  for (const { name: parameter, change } of steps!)
    for (const [i, delta] of change.entries())
      expect(after[parameter]![i]! - before[parameter]![i]!).toBeCloseTo(delta, 6);
  trainer.dispose();
});

test('Adam’s averages come corrected: after the first step they are the gradient and its square', async () => {
  const trainer = await make({ optimizer: 'adam' });
  const { steps } = await trainer.observe({ steps: true });
  for (const { gradient, memory } of steps!)
    for (const [i, g] of gradient.entries()) {
      expect(memory[0]![i]).toBeCloseTo(g, 6);
      expect(memory[1]![i]).toBeCloseTo(g * g, 6);
    }
  trainer.dispose();
});

test('from zeros every value and every gradient of a layer is 0, and every answer ½', async () => {
  const trainer = await make({ initializer: 'zeros' });
  const { histograms } = await trainer.observe({ histograms: true });
  const spread = histograms!.map(({ a, dW }) => [a.low, a.high, dW.low, dW.high]);
  expect(spread.slice(0, -1)).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]);
  expect(spread.at(-1)).toEqual([0.5, 0.5, 0, 0]);
  trainer.dispose();
});

test('the lengths of all dW and db together are the gradient that the step reports', async () => {
  const trainer = await make();
  const { histograms, gradients: layers } = await trainer.observe({
    histograms: true,
    gradients: true,
  });
  const squares = (values: ArrayLike<number>) =>
    Array.from(values).reduce((sum, value) => sum + value ** 2, 0);
  const ofW = histograms!.reduce((sum, { gradient }) => sum + gradient ** 2, 0);
  const ofB = layers!.reduce((sum, { db }) => sum + squares(db), 0);
  let reported = NaN;
  await trainer.advance(1, (series, _, value) => {
    if (series === 'gradNorm') reported = value;
  });
  expect(Math.sqrt(ofW + ofB)).toBeCloseTo(reported, 5);
  trainer.dispose();
});

test('the path ahead is the way that is then gone, and looking ahead changes nothing', async () => {
  const trainer = await make({ batch: 50, rate: 0.1, keepProb: 0.9, schedule: 'inverse' });
  await trainer.advance(4, silent);
  const before = await trainer.save();
  const { path } = await trainer.observe({ path: true });
  expect(await trainer.save()).toEqual(before);
  expect([path!.batches.length, path!.whole.length]).toEqual([62, 62]);
  expect([path!.batches[0], path!.batches[1]]).toEqual([0, 0]);
  const weights = (state: Record<string, ArrayLike<number>>) =>
    ['W1', 'b1', 'W2', 'b2', 'W3', 'b3'].flatMap((name) => Array.from(state[name]!));
  await trainer.advance(30, silent);
  const after = await trainer.save();
  const moved = weights(after.state).map((value, i) => value - weights(before.state)[i]!);
  const [u, v] = [path!.batches.at(-2)!, path!.batches.at(-1)!];
  expect(Math.hypot(u, v)).toBeLessThanOrEqual(Math.hypot(...moved) + 1e-9);
  expect(Math.hypot(u, v)).toBeGreaterThan(0.9 * Math.hypot(...moved));
  trainer.dispose();
});

test('a look ahead that fails on its way leaves the training where it was', async () => {
  const trainer = await make({ batch: 50, rate: 0.1, keepProb: 0.9 });
  await trainer.advance(4, silent);
  const before = await trainer.save();
  const { advance } = trainer;
  let steps = 0;
  trainer.advance = (n, note) => {
    if (++steps > 12) throw new Error('The walk broke.');
    return advance.call(trainer, n, note);
  };
  await expect(trainer.observe({ path: true })).rejects.toThrow('The walk broke.');
  expect(steps).toBe(13);
  expect(await trainer.save()).toEqual(before);
  trainer.dispose();
});

test('the slice has the cost of the present weights where they stand', async () => {
  const trainer = await make({ batch: 50, rate: 0.1 });
  const { cost } = await trainer.measure();
  const { path } = await trainer.observe({ path: true });
  const { domain, side, values } = path!.cost;
  const cell = ([low, high]: readonly [number, number], at: number) =>
    Math.floor(((at - low) / (high - low)) * side);
  const there = values[(side - 1 - cell(domain.y, 0)) * side + cell(domain.x, 0)]!;
  const slope = Math.max(...values) - Math.min(...values);
  expect(Math.abs(there - cost!)).toBeLessThan((2 * slope) / side);
  trainer.dispose();
});

const makeNormed = (some: Partial<Values<typeof normLab.params>> = {}) =>
  createNormed({
    values: { ...defaults(normLab.params), ...some },
    seeds: normLab.seeds,
    backend: 'auto',
  });

test('batch norms tell mean and variance of z over the training set, and the averages kept of them', async () => {
  const trainer = await makeNormed();
  await trainer.advance(100, silent);
  const { norms, weights: layers } = await trainer.observe({ norms: true, weights: true });
  const { x, m } = normLab.dataset(defaults(normLab.params), normLab.seeds);
  const { W, units } = layers![0]!;
  for (let unit = 0; unit < units; unit++) {
    const z = Array.from(
      { length: m },
      (_, i) => x[2 * i]! * W[unit]! + x[2 * i + 1]! * W[units + unit]!,
    );
    const mean = z.reduce((sum, value) => sum + value, 0) / m;
    const variance = z.reduce((sum, value) => sum + (value - mean) ** 2, 0) / m;
    expect(norms![0]!.mean[unit]).toBeCloseTo(mean, 5);
    expect(norms![0]!.variance[unit]).toBeCloseTo(variance, 4);
    expect(norms![0]!.runningMean[unit]).toBeCloseTo(mean, 1);
  }
  expect(norms!.map(({ layer }) => layer)).toEqual([1, 2, 3, 4, 5, 6]);
  trainer.dispose();
});

test('weights 300 times as large make z 300 times as wide, and z̃ no wider', async () => {
  const [small, large] = [await makeNormed(), await makeNormed({ scale: 3 })];
  const [of, against] = await Promise.all(
    [large, small].map(
      async (trainer) => (await trainer.observe({ histograms: true })).histograms!,
    ),
  );
  for (let l = 0; l < 6; l++) {
    expect(of![l]!.before!.deviation / against![l]!.before!.deviation / 300).toBeCloseTo(1, 1);
    expect(of![l]!.z.deviation / against![l]!.z.deviation).toBeCloseTo(1, 1);
  }
  for (const trainer of [small, large]) trainer.dispose();
});

test('from weights of 3 the plain network blows up, and the normalized one learns', async () => {
  const [plain, normed] = [
    await makeNormed({ norm: false, scale: 3 }),
    await makeNormed({ scale: 3 }),
  ];
  for (const trainer of [plain, normed]) await trainer.advance(200, silent);
  expect((await plain.measure())['cost']).toBeNaN();
  expect((await normed.measure())['cost']).toBeLessThan(0.5);
  for (const trainer of [plain, normed]) trainer.dispose();
});
