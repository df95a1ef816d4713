import { describe, expect, test } from 'vitest';
import * as data from '../../src/data/dataset';
import { planarSets } from '../../src/data/planar';

const { flower, circles, sine } = planarSets;
const draw = (set: typeof flower, m: number) => set.generate({ ...set.defaults, m });
const examples = ({ x, y, m, n }: data.Dataset) =>
  Array.from({ length: m }, (_, i) => [...x.slice(i * n, (i + 1) * n), y[i]!].join());

describe('a split', () => {
  test('holds out the share asked for, loses nothing and keeps the order', () => {
    const set = draw(flower, 101);
    const { train, dev } = data.split(set, 0.25, 7);
    expect([train.m, dev.m]).toEqual([76, 25]);
    const at = (example: string) => examples(set).indexOf(example);
    for (const side of [train, dev])
      expect(examples(side).map(at)).toEqual(
        examples(side)
          .map(at)
          .sort((a, b) => a - b),
      );
    expect([...examples(train), ...examples(dev)].sort()).toEqual(examples(set).sort());
  });

  test('depends on its seed alone', () => {
    const set = draw(flower, 50);
    expect(data.split(set, 0.3, 1)).toEqual(data.split(set, 0.3, 1));
    expect(data.split(set, 0.3, 1).dev.x).not.toEqual(data.split(set, 0.3, 2).dev.x);
  });

  test("of nothing trains on all and tests on the set's own test set, where there is one", () => {
    expect(data.split(draw(flower, 50), 0, 1).dev.m).toBe(0);
    const set = draw(circles, 300);
    expect(data.split(set, 0, 1).dev).toBe(set.test);
    expect(data.split(set, 0, 1).train.m).toBe(300);
    expect(data.split(set, 0.2, 1).dev.m).toBe(60);
  });

  test('leaves at least one example on each side', () => {
    const set = draw(flower, 4);
    for (const fraction of [1e-9, 0.999, 1]) {
      const { train, dev } = data.split(set, fraction, 1);
      expect(Math.min(train.m, dev.m)).toBe(1);
    }
  });
});

describe('a normalized set', () => {
  test('has mean 0 and deviation 1, and its test set is scaled by the same numbers', () => {
    const set = draw(circles, 300);
    const scale = data.scaleOf(set);
    const normal = data.normalize(set, scale);
    const again = data.scaleOf(normal);
    for (const j of [0, 1]) {
      expect(again.mean[j]).toBeCloseTo(0, 12);
      expect(again.deviation[j]).toBeCloseTo(1, 12);
    }
    expect(normal.test!.x[0]).toBe((set.test!.x[0]! - scale.mean[0]!) / scale.deviation[0]!);
  });

  test('leaves a constant feature finite', () => {
    const set = { ...draw(flower, 4), x: Float64Array.of(1, 5, 2, 5, 3, 5, 4, 5) };
    expect([...data.normalize(set, data.scaleOf(set)).x].every(Number.isFinite)).toBe(true);
  });
});

describe('drawn points', () => {
  test('join the set; a class it does not have is left out', () => {
    const set = data.withPoints(draw(flower, 10), [
      [1, 2, 1],
      [3, 4, 2],
    ]);
    expect(set.m).toBe(11);
    expect([...set.x.slice(-2), set.y.at(-1)]).toEqual([1, 2, 1]);
  });

  test('of a set with one feature use the first coordinate', () => {
    const set = data.withPoints(draw(sine, 10), [[1, 2, 0.5]]);
    expect([set.m, set.x.length, set.x.at(-1), set.y.at(-1)]).toEqual([11, 11, 1, 0.5]);
  });
});

test('noise has the deviation asked for, and 0 is no noise at all', () => {
  const set = draw(flower, 2000);
  expect(data.addNoise(set, 0, 1)).toBe(set);
  const noise = data.addNoise(set, 0.5, 1).x.map((value, i) => value - set.x[i]!);
  expect(data.scaleOf({ ...set, x: noise, m: 4000, n: 1 }).deviation[0]).toBeCloseTo(0.5, 1);
});

test('one class against the rest is a binary set, test set included', () => {
  const set = data.oneAgainstRest(draw(circles, 30), 0, ['inner', 'outer']);
  expect(set.labels).toEqual(['inner', 'outer']);
  expect(set.y).toEqual(draw(circles, 30).y.map((y) => 1 - y));
  expect(set.test!.y).toEqual(draw(circles, 30).test!.y.map((y) => 1 - y));
});

test('the domain of a set holds all of it, with a margin', () => {
  const { x, y } = data.domainOf({ ...draw(flower, 2), x: Float64Array.of(0, -1, 10, 1) });
  expect([x, y]).toEqual([
    [-1, 11],
    [-1.2, 1.2],
  ]);
});
