/** Surfaces: their gradients against differences, their lowest points, and the cost of a regression against its sum. */
import { describe, expect, test } from 'vitest';
import { RandomState } from '../../src/core/random';
import {
  bowl,
  leastSquares,
  monkeySaddle,
  pass,
  plateau,
  saddle,
  type Surface,
  valleys,
} from '../../src/nn/surfaces';

const random = new RandomState(7);
const examples = { x: random.normal(0.5, 2, 60), y: random.randn(30) };
const all: readonly (readonly [string, Surface])[] = [
  ['the bowl', bowl(25)],
  ['the valleys', valleys],
  ['the saddle', saddle],
  ['the pass', pass],
  ['the monkey saddle', monkeySaddle],
  ['the plateau', plateau],
  ['a regression', leastSquares(examples, 2, 0.01)],
];

describe.each(all)('%s', (_, { domain, value, gradient, minima, goal }) => {
  const places = Array.from({ length: 40 }, () => {
    const [u, v] = random.rand(2);
    const at = ([from, to]: readonly [number, number], share: number) => from + share * (to - from);
    return [at(domain.x, u!), at(domain.y, v!)] as const;
  });

  test('has the gradient that two-sided differences find', () => {
    const h = 1e-5;
    for (const [x, y] of places) {
      const [gx, gy] = gradient(x, y);
      expect(gx).toBeCloseTo((value(x + h, y) - value(x - h, y)) / (2 * h), 6);
      expect(gy).toBeCloseTo((value(x, y + h) - value(x, y - h)) / (2 * h), 6);
    }
  });

  test('is level and lower than all around at its minima, which lie on the map', () => {
    for (const [x, y] of minima) {
      for (const slope of gradient(x, y)) expect(slope).toBeCloseTo(0, 12);
      for (const [dx, dy] of [
        [0.1, 0],
        [-0.1, 0],
        [0, 0.1],
        [0, -0.1],
      ] as const)
        expect(value(x + dx, y + dy)).toBeGreaterThan(value(x, y));
      expect(x > domain.x[0] && x < domain.x[1] && y > domain.y[0] && y < domain.y[1]).toBe(true);
    }
  });

  test('can be descended to its goal from somewhere on the map, and is not there everywhere', () => {
    const lowest = minima[0] ? value(...minima[0]) : -Infinity;
    expect(goal).toBeGreaterThan(lowest);
    expect(places.some(([x, y]) => value(x, y) > goal)).toBe(true);
  });
});

test('the first of two minima is the lower one', () => {
  const [first, second] = valleys.minima.map(([x, y]) => valleys.value(x, y));
  expect(first).toBeLessThan(second!);
  expect(valleys.goal).toBeLessThan(second!);
});

test('the cost of the regression is its mean squared error over two', () => {
  const { value } = leastSquares(examples, 2, 0.01);
  const { x, y } = examples;
  let sum = 0;
  for (let i = 0; i < 30; i++) sum += (1.3 * x[2 * i]! - 0.4 * x[2 * i + 1]! - y[i]!) ** 2;
  expect(value(1.3, -0.4)).toBeCloseTo(sum / 60, 12);
});

test('the curvatures of the regression are those of its cost along their directions', () => {
  const { curvatures, value, minima } = leastSquares(examples, 2, 0.01);
  const [w1, w2] = minima[0]!;
  const along = (angle: number) =>
    2 * (value(w1 + Math.cos(angle), w2 + Math.sin(angle)) - value(w1, w2));
  const angles = Array.from({ length: 3600 }, (_, i) => along((i * Math.PI) / 3600));
  expect(Math.max(...angles)).toBeCloseTo(curvatures[0], 4);
  expect(Math.min(...angles)).toBeCloseTo(curvatures[1], 4);
});

test('at the top of the saddle nothing pulls to either side', () => {
  expect(saddle.gradient(1.5, 0)[1]).toBe(-0);
  expect(saddle.gradient(0, 0).map(Math.abs)).toEqual([0, 0]);
});
