import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/data/dataset';
import { planarSets, type PlanarId, type PlanarSet } from '../../src/data/planar/planar';
import course from '../fixtures/course-planar.json';
import sklearn from '../fixtures/planar-sklearn.json';

/** Compares with n × m columns as the course prints them. */
function expectColumns(
  set: Dataset,
  { X, Y }: { X: { data: number[] }; Y: { data: number[] } },
): void {
  expect([...set.y]).toEqual(Y.data);
  X.data.forEach((value, i) => {
    const [feature, example] = [Math.floor(i / set.m), i % set.m];
    expect(Math.abs(set.x[example * 2 + feature]! - value)).toBeLessThan(1e-12);
  });
}

const ids = Object.keys(planarSets) as PlanarId[];
const standard = (id: PlanarId) => planarSets[id].generate(planarSets[id].defaults);

describe("the course's sets", () => {
  test('flower is that of course 1, week 3', () =>
    expectColumns(standard('flower'), course.flower));

  test('circles are those of course 2, week 1, with their test set', () => {
    expectColumns(standard('circles'), course.circles);
    expectColumns(standard('circles').test!, course.circlesTest);
  });

  test('moons are those of course 2, week 2', () => expectColumns(standard('moons'), course.moons));

  test.each(sklearn.cases.map((c) => [`${c.id} ${JSON.stringify(c.options)}`, c] as const))(
    '%s are what scikit-learn draws',
    (_, { id, options, x, y }) => {
      const set = planarSets[id as PlanarId].generate(options);
      expect([...set.y]).toEqual(y);
      x.forEach((value, i) => expect(Math.abs(set.x[i]! - value)).toBeLessThan(1e-12));
    },
  );
});

describe.each(ids)('%s', (id) => {
  const set: PlanarSet = planarSets[id];

  test('has as many examples as asked for, with every class, within its extent', () => {
    for (const m of [0, 1, 12, 101, set.defaults.m])
      for (let k = Math.min(2, set.maxClasses); k <= set.maxClasses; k++) {
        const { x, y, n, ...rest } = set.generate({ ...set.defaults, m, classes: k });
        expect([rest.m, x.length, y.length, rest.classes]).toEqual([m, m * n, m, k]);
        if (k > 0 && m > 1)
          expect(new Set(y)).toEqual(new Set(Array.from({ length: k }, (_, j) => j)));
        expect(rest.labels).toHaveLength(Math.max(1, k));
        expect(rest.features).toHaveLength(n);
      }
    const { x, m, n } = standard(id);
    const inside = (value: number, i: number) => {
      const [low, high] = i % n === 0 ? set.extent.x : set.extent.y;
      return value >= low && value <= high;
    };
    expect(x.filter(inside).length).toBeGreaterThanOrEqual(0.98 * m * n);
  });

  test('is the same for the same seed, and noise only moves its points', () => {
    expect(standard(id)).toEqual(standard(id));
    const clean = set.generate({ ...set.defaults, noise: 0 });
    const noisy = set.generate({ ...set.defaults, noise: 1e-9 });
    expect(set.generate({ ...set.defaults, seed: 99 }).x).not.toEqual(standard(id).x);
    [...clean.x].forEach((value, i) => expect(Math.abs(value - noisy.x[i]!)).toBeLessThan(1e-7));
    [...clean.y].forEach((value, i) => expect(Math.abs(value - noisy.y[i]!)).toBeLessThan(1e-7));
  });
});
