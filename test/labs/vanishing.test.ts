/** Signals through many layers: against powers of w, and against what holds for any linear network. */
import { describe, expect, test } from 'vitest';
import { signalThrough } from '../../src/labs/c2w1-vanishing/signal';

describe('a signal through many layers', () => {
  test('is multiplied by w in each of them, and so is the gradient', () => {
    const { activations, gradients } = signalThrough(30, 'linear', 'identity', 0.9, 1);
    for (let l = 0; l <= 30; l++) {
      expect(activations[l]).toBeCloseTo(0.9 ** l, 12);
      expect(gradients[l]).toBeCloseTo(0.9 ** (30 - l), 12);
    }
  });

  test('has the same Σ a da in every layer where all is linear, whatever the weights', () => {
    for (const weights of ['normal', 'xavier', 'he'] as const) {
      const { said, told } = signalThrough(20, 'linear', weights, 1.2, 3);
      const dot = (l: number) => said[l]!.reduce((sum, a, i) => sum + a * told[l]![i]!, 0);
      for (let l = 1; l <= 20; l++) expect(dot(l) / dot(0)).toBeCloseTo(1, 9);
    }
  });

  test('is pinned near ±1 by tanh under large weights, while the gradient explodes', () => {
    const { activations, gradients } = signalThrough(30, 'tanh', 'normal', 3, 1);
    expect(activations.slice(1).every((a) => a > 0.7 && a <= 1)).toBe(true);
    expect(gradients[0]!).toBeGreaterThan(20);
  });
});
