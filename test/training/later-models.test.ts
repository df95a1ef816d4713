/** Models of the later courses, each a function of a few lines: compiled, learning, equal to tfjs eager, and the same after a pause. */
import { beforeAll, describe, expect, test } from 'vitest';
import { compiledExecutor } from '../../src/compiler';
import type { Values } from '../../src/core/params';
import type { Metrics } from '../../src/core/run';
import type { Executor } from '../../src/models/executor';
import type { Model } from '../../src/models/model';
import * as tf from '../../src/models/tf';
import { EagerExecutor } from '../../src/training/trainer/eager';
import { ModelTrainer } from '../../src/training/trainer/trainer';
import { near } from '../compiler/compare';
import { attentive } from './later/attentive';
import { detector } from './later/detector';
import { faces } from './later/faces';
import type { LaterModel } from './later/later';
import { letters } from './later/letters';
import { memory } from './later/memory';
import { residual } from './later/residual';
import { style } from './later/style';
import { transfer } from './later/transfer';

beforeAll(() => tf.setBackend('cpu'));

const models = { letters, memory, attentive, residual, faces, detector, style, transfer };
const STEPS = 100;

class PlainTrainer extends ModelTrainer<Model, undefined> {
  protected read(): Promise<Metrics> {
    return Promise.resolve({});
  }
  observe(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

const trainerOf = (make: () => LaterModel, executor: Executor) =>
  new PlainTrainer({ ...make(), executor, noiseSeed: 4 });

/** The cost of each step, what else is noted, and every array of the state after them. */
async function trained(trainer: PlainTrainer, steps: number) {
  const noted: Record<string, number[]> = {};
  await trainer.advance(steps, (name, _, value) => void (noted[name] ??= []).push(value));
  return { noted, checkpoint: await trainer.save() };
}

describe.each(Object.entries(models))('%s', (_, make) => {
  test(
    `learns compiled, and each step and weight is that of tfjs`,
    { timeout: 120_000 },
    async () => {
      const compiled = trainerOf(make, compiledExecutor());
      const eager = trainerOf(make, new EagerExecutor('cpu'));
      const [ours, theirs] = [await trained(compiled, STEPS), await trained(eager, STEPS)];
      expect(compiled.status().fallbacks).toEqual([]);
      expect(Object.keys(ours.noted)).toEqual(Object.keys(theirs.noted));
      for (const [series, values] of Object.entries(theirs.noted))
        values.forEach((value, i) =>
          expect(
            near(ours.noted[series]![i]!, value, series === 'gradNorm' ? 1e-4 : 1e-5),
            `${series} ${i + 1}: ${ours.noted[series]![i]} against ${value}`,
          ).toBe(true),
        );
      for (const [array, values] of Object.entries(theirs.checkpoint.state))
        values.forEach((value, i) =>
          expect(near(ours.checkpoint.state[array]![i]!, value, 1e-4), `${array}[${i}]`).toBe(true),
        );
      const costs = [
        ...ours.noted['batchCost']!,
        ...(await trained(compiled, 3 * STEPS)).noted['batchCost']!,
      ];
      const mean = (part: readonly number[]) => part.reduce((a, b) => a + b, 0) / part.length;
      expect(mean(costs.slice(-20))).toBeLessThan(0.8 * mean(costs.slice(0, 5)));
      compiled.dispose();
      eager.dispose();
    },
  );

  test('goes on from a checkpoint as if it had never stopped', async () => {
    const whole = trainerOf(make, compiledExecutor());
    const uninterrupted = await trained(whole, 40);
    const first = trainerOf(make, compiledExecutor());
    const half = await trained(first, 23);
    const second = trainerOf(make, compiledExecutor());
    second.load(half.checkpoint);
    const rest = await trained(second, 17);
    expect(rest.noted['batchCost']).toEqual(uninterrupted.noted['batchCost']!.slice(23));
    expect(rest.checkpoint).toEqual(uninterrupted.checkpoint);
    for (const trainer of [whole, first, second]) trainer.dispose();
  });

  test('leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const trainer = trainerOf(make, compiledExecutor());
    await trained(trainer, 3);
    trainer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

test('a frozen layer keeps its weights, and the optimizer remembers nothing of it', async () => {
  const trainer = trainerOf(transfer, compiledExecutor());
  const before = await trainer.save();
  const { checkpoint } = await trained(trainer, 20);
  expect(checkpoint.state['W1']).toEqual(before.state['W1']);
  expect(checkpoint.state['W2']).not.toEqual(before.state['W2']);
  expect(Object.keys(checkpoint.state).filter((key) => key.startsWith('W1'))).toEqual(['W1']);
  trainer.dispose();
});

test('a number that a model reads, such as a margin, is live: the next step has the new value', async () => {
  // Encodings have length 1, so that with such a margin every triplet costs something, and 1 more where it is larger by 1.
  const { values } = faces();
  const at = (margin: number) => ({ ...values, margin }) as Values;
  const [plain, changed] = [
    trainerOf(faces, compiledExecutor()),
    trainerOf(faces, compiledExecutor()),
  ];
  for (const trainer of [plain, changed]) trainer.configure(at(8));
  expect(await trained(changed, 5)).toEqual(await trained(plain, 5));
  changed.configure(at(9));
  const [usual, wider] = [await trained(plain, 1), await trained(changed, 1)];
  expect(wider.noted['batchCost']![0]! - usual.noted['batchCost']![0]!).toBeCloseTo(1, 5);
  for (const trainer of [plain, changed]) trainer.dispose();
});

test('an optimizer whose numbers the values do not have says which it misses', () => {
  const { rate: _, ...values } = faces().values;
  const make = () =>
    trainerOf(() => ({ ...faces(), values: values as LaterModel['values'] }), compiledExecutor());
  expect(make).toThrow('adam reads rate');
});
