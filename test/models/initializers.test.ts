/** Initial weights against the notebooks' own (vectors of courses 1 and 2). */
import { describe, expect, test } from 'vitest';
import type { InitializerName } from '../../src/core/model-params';
import { initialValues } from '../../src/models/initializers';
import { denseLayers, place } from '../../src/nn/layers';
import planar from '../fixtures/course/c1w3_planar.json';
import init from '../fixtures/course/c2w1_init.json';
import optim from '../fixtures/course/c2w2_optim.json';

interface Matrix {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

/** The first values of W and b of fully connected layers of these widths. */
function started(widths: readonly number[], kind: InitializerName, scale: number, seed: number) {
  const { placed } = place([widths[0]!], denseLayers(widths.slice(1), 'tanh'));
  const start = initialValues(placed, kind, scale, seed);
  return placed
    .filter(({ weights }) => weights)
    .map(({ learned: [W, b] }) => ({
      inputs: W!.shape[0]!,
      units: W!.shape[1]!,
      W: start(W!)!,
      b: b!.start!,
    }));
}

/** The course's W is units × inputs; ours is its transpose. */
function expectStart(
  expected: Readonly<Record<string, Matrix>>,
  widths: readonly number[],
  kind: InitializerName,
  scale: number,
  seed: number,
) {
  for (const [l, { inputs, units, W, b }] of started(widths, kind, scale, seed).entries()) {
    const { shape, data } = expected[`W${l + 1}`]!;
    expect(shape).toEqual([units, inputs]);
    for (let i = 0; i < inputs; i++)
      for (let j = 0; j < units; j++)
        expect(W[i * units + j]).toBe(Math.fround(data[j * inputs + i]!));
    expect([...b]).toEqual(expected[`b${l + 1}`]!.data);
  }
}

describe('weights start as in the notebooks', () => {
  test('the flower network: normal × .01, seed 2', () => {
    expectStart(planar.cases.initialize_parameters_2_4_1_seed2, [2, 4, 1], 'normal', 0.01, 2);
  });
  test('initialization: He, seed 3', () => {
    expectStart(init.cases.he_2_10_5_1, [2, 10, 5, 1], 'he', 1, 3);
    expectStart(init.cases.he_2_4_1, [2, 4, 1], 'he', 1, 3);
  });
  test('initialization: normal × 10, seed 3', () => {
    expectStart(init.cases.random_2_10_5_1, [2, 10, 5, 1], 'normal', 10, 3);
    expectStart(init.cases.random_3_2_1, [3, 2, 1], 'normal', 10, 3);
  });
  test('optimizers: He, seed 3', () => {
    expectStart(optim.cases.he_init_2_5_2_1_seed3, [2, 5, 2, 1], 'he', 1, 3);
  });
});

test('Xavier and He differ by √2, uniform stays within its width, constant is constant', () => {
  const W = (kind: InitializerName) => started([3, 50], kind, 0.5, 7)[0]!.W;
  for (const [i, xavier] of W('xavier').entries())
    expect(W('he')[i]).toBeCloseTo(xavier * Math.SQRT2, 6);
  const uniform = W('uniform');
  expect(Math.max(...uniform.map(Math.abs))).toBeLessThanOrEqual(0.5);
  expect(Math.max(...uniform)).toBeGreaterThan(0.4);
  expect(Math.min(...uniform)).toBeLessThan(-0.4);
  expect(new Set(W('constant'))).toEqual(new Set([0.5]));
  expect(new Set(W('zeros'))).toEqual(new Set([0]));
});
