import { describe, expect, test } from 'vitest';
import * as data from '../../src/data/dataset';
import { planarSets } from '../../src/data/planar/planar';

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

const column = (values: readonly number[]): data.Dataset => ({
  name: 'column',
  x: Float64Array.from(values),
  y: new Float64Array(values.length),
  m: values.length,
  n: 1,
  classes: 2,
  features: ['x'],
  labels: ['a', 'b'],
});

describe('the scale of a feature', () => {
  const deviation = (values: readonly number[]) => data.scaleOf(column(values)).deviation[0]!;

  test.each(
    [0.1, 0.3, 1.1, 5, 37.2, -0.1, 1e-9, 1e300, 0].flatMap((value) =>
      [4, 12, 50, 997, 100_000].map((m) => [value, m] as const),
    ),
  )('that is %d in all of %i examples is 1, so that other data stay near', (value, m) => {
    const scale = data.scaleOf(column(Array.from({ length: m }, () => value)));
    expect(scale.deviation[0]).toBe(1);
    const other = data.normalize(column([value + 0.1]), scale).x[0]!;
    expect(Math.abs(other)).toBeLessThan(0.2);
  });

  test('that differs only by rounding is 1', () => {
    expect(deviation(Array.from({ length: 60 }, (_, i) => 0.1 + (i % 2) * 2 ** -55))).toBe(1);
  });

  test('is the deviation where that is small beside the mean, as of times', () => {
    const times = Array.from({ length: 1000 }, (_, i) => 1.7e12 + 1000 * i);
    expect(deviation(times) / 1000).toBeCloseTo(Math.sqrt((1000 ** 2 - 1) / 12), 6);
    expect(deviation([1e6, 1e6 + 1e-3])).toBeCloseTo(5e-4, 9);
  });

  test.each([1e200, 1e300, 1e-200, 1e-300])('neither overflows nor vanishes at %d', (unit) => {
    expect(deviation([0, 2 * unit, 0, 2 * unit]) / unit).toBeCloseTo(1, 12);
  });

  test('is as before, to the last bit, for all other data', () => {
    for (const set of [draw(flower, 400), draw(circles, 300), draw(sine, 50)]) {
      const mean = new Float64Array(set.n);
      const variance = new Float64Array(set.n);
      for (let i = 0; i < set.m * set.n; i++) mean[i % set.n]! += set.x[i]! / set.m;
      for (let i = 0; i < set.m * set.n; i++) {
        const distance = set.x[i]! - mean[i % set.n]!;
        variance[i % set.n]! += (distance * distance) / set.m;
      }
      expect(data.scaleOf(set)).toEqual({ mean, deviation: variance.map(Math.sqrt) });
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
