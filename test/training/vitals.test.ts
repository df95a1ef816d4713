/** Signs of life: silent units counted, agreement of neighbouring weights in closed form. */
import { describe, expect, test } from 'vitest';
import type { LayerSpec } from '../../src/nn/layers';
import { RandomState } from '../../src/core/random';
import { shapes } from '../../src/data/images/shapes';
import { agreementOf, vitals, weightsInto } from '../../src/training/trainer/unit-health';
import { classifier } from './models';

describe('the agreement of neighbouring weights', () => {
  test('is 1 where all are alike, −1 on a chessboard', () => {
    expect(agreementOf(new Float32Array(25).fill(-3), [5, 5, 1, 1])).toBeCloseTo(1, 6);
    const chess = Float32Array.from({ length: 25 }, (_, i) => (i % 2 === 0 ? 1 : -1));
    expect(agreementOf(chess, [5, 5, 1, 1])).toBeCloseTo(-1, 6);
  });

  test('is about 0 for random weights', () => {
    const W = Float32Array.from(new RandomState(1).randn(5 * 5 * 3 * 200));
    expect(Math.abs(agreementOf(W, [5, 5, 3, 200]))).toBeLessThan(0.02);
  });

  test('counts only weights of one filter and channel as neighbours', () => {
    const W = Float32Array.from({ length: 4 * 2 }, (_, i) => (i % 2 === 0 ? 2 : -2));
    expect(agreementOf(W, [2, 2, 1, 2])).toBeCloseTo(1, 6);
  });
});

test('a model that takes billions of multiplications to measure is heavy, and told of while it is', async () => {
  const set = shapes({ m: 3, noise: 0, seed: 1, jitter: 0 });
  const block = (filters: number, kernel: number) => [
    { type: 'conv', filters, kernel, stride: 1, padding: 'same' } as const,
    { type: 'activation', activation: 'relu' } as const,
  ];
  const heavy = async (hidden: readonly LayerSpec[]) => {
    const trainer = await classifier(set, { hidden });
    const { isHeavy } = trainer;
    trainer.dispose();
    return isHeavy;
  };
  expect(await heavy([...block(8, 5), ...block(16, 5)])).toBe(false);
  expect(
    await heavy([...block(64, 11), ...block(64, 11), ...block(64, 11), ...block(64, 11)]),
  ).toBe(true);
});

test('weights into units are told zero from alike from different, and how large they are for their inputs', () => {
  // Four inputs, two units: a column each.
  const W = (...columns: readonly [number, number]) =>
    weightsInto(
      Float32Array.from({ length: 8 }, (_, i) => columns[i % 2]!),
      2,
    );
  expect(W(0, 0)).toEqual({ weights: 'zero', gain: 0 });
  expect(W(0.5, 0.5)).toEqual({ weights: 'alike', gain: 1 });
  expect(W(0.5, 0.500001).weights).toBe('alike');
  expect(W(0.5, 0.5001).weights).toBe('different');
  expect(W(0.5, -0.5)).toEqual({ weights: 'different', gain: 1 });
});

test('all units are silent where all weights are 0, none where z is positive', async () => {
  const set = shapes({ m: 30, noise: 0, seed: 1, jitter: 0 });
  const silent = async (initializer: 'zeros' | 'constant') => {
    const trainer = await classifier(set, { hidden: [6, 3], initializer, metrics: vitals });
    const { silent: share } = await trainer.measure();
    trainer.dispose();
    return share;
  };
  expect(await silent('zeros')).toBe(1);
  expect(await silent('constant')).toBe(0);
});
