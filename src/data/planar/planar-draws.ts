/** How the points of each planar set are drawn: the course's draws, in the course's order. */
import { cos, exp, sin } from '../../core/math';
import type { RandomState } from '../../core/random';

/** Points with a class: x is m × 2, row-major; y has the class of each. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

interface Options {
  readonly m: number;
  readonly noise: number;
  readonly classes: number;
}

/** planar_utils.load_planar_dataset of course 1, week 3. */
export function flower(random: RandomState, { m, noise }: Options): Points {
  const halves = shares(m, 2).map((count, j) => {
    const t = plus(linspace(3.12 * j, 3.12 * (j + 1), count), random.randn(count), noise);
    const r = plus(
      t.map((angle) => 4 * sin(4 * angle)),
      random.randn(count),
      noise,
    );
    return points(count, (i) => [r[i]! * sin(t[i]!), r[i]! * cos(t[i]!), j]);
  });
  return joined(halves);
}

/** make_circles with factor .8: the ring of radius 1 is class 0, that of radius .8 class 1. */
export function circles(random: RandomState, { m, noise }: Options): Points {
  const rings = shares(m, 2).map((count, j) => {
    const angles = linspace(0, 2 * Math.PI, count + 1);
    const radius = j === 0 ? 1 : 0.8;
    return points(count, (i) => [radius * cos(angles[i]!), radius * sin(angles[i]!), j]);
  });
  return jittered(shuffled(joined(rings), random), random, noise);
}

/** make_moons: the upper half circle is class 0, the lower one class 1. */
export function moons(random: RandomState, { m, noise }: Options): Points {
  const halves = shares(m, 2).map((count, j) => {
    const angles = linspace(0, Math.PI, count);
    return points(count, (i) => {
      const [x1, x2] = [cos(angles[i]!), sin(angles[i]!)];
      return j === 0 ? [x1, x2, 0] : [1 - x1, 1 - x2 - 0.5, 1];
    });
  });
  return jittered(shuffled(joined(halves), random), random, noise);
}

/** make_blobs with 6 centres in a square of side 20; the class is the centre modulo the number of classes. */
export function blobs(random: RandomState, { m, noise, classes }: Options): Points {
  const centres = random.uniform(-10, 10, 12);
  const clouds = shares(m, 6).map((count, centre) => {
    const offsets = random.randn(2 * count);
    return points(count, (i) => [
      centres[2 * centre]! + noise * offsets[2 * i]!,
      centres[2 * centre + 1]! + noise * offsets[2 * i + 1]!,
      centre % classes,
    ]);
  });
  return shuffled(joined(clouds), random);
}

/** make_gaussian_quantiles with covariance ½ I: points in the order of their distance from 0, cut into classes. */
export function quantiles(random: RandomState, { m, noise, classes }: Options): Points {
  const x = random.randn(2 * m).map((value) => Math.sqrt(0.5) * value);
  const distance = (i: number) => square(x[2 * i]!) + square(x[2 * i + 1]!);
  const order = Array.from({ length: m }, (_, i) => i).sort((a, b) => distance(a) - distance(b));
  const step = Math.max(1, Math.floor(m / classes));
  const sorted = points(m, (i) => [
    x[2 * order[i]!]!,
    x[2 * order[i]! + 1]!,
    Math.min(Math.floor(i / step), classes - 1),
  ]);
  return jittered(shuffled(sorted, random), random, noise);
}

/** As many arms as classes, from near 0 out to radius 5. */
export function spiral(random: RandomState, { m, noise, classes }: Options): Points {
  const arms = shares(m, classes).map((count, j) =>
    points(count, (i) => {
      const along = (i + 0.5) / count;
      const angle = 2 * Math.PI * (1.75 * along + j / classes);
      return [5 * along * sin(angle), 5 * along * cos(angle), j];
    }),
  );
  return jittered(joined(arms), random, noise);
}

/** Even over a square of side 10; class 1 where the signs differ. */
export function xor(random: RandomState, { m, noise }: Options): Points {
  const x = random.uniform(-5, 5, 2 * m);
  const signs = points(m, (i) => [x[2 * i]!, x[2 * i + 1]!, Number(x[2 * i]! * x[2 * i + 1]! < 0)]);
  return jittered(signs, random, noise);
}

/** Class 0 around (−2, −2), class 1 around (2, 2). */
export function gauss(random: RandomState, { m, noise }: Options): Points {
  const centres = shares(m, 2).map((count, j) => points(count, () => [4 * j - 2, 4 * j - 2, j]));
  return jittered(joined(centres), random, noise);
}

/** Even over a square of side 2; class 1 above its diagonal, before the noise carries points across. */
export function frontier(random: RandomState, { m, noise }: Options): Points {
  const x = random.uniform(-1, 1, 2 * m);
  const sides = points(m, (i) => [x[2 * i]!, x[2 * i + 1]!, Number(x[2 * i + 1]! > x[2 * i]!)]);
  return jittered(sides, random, noise);
}

/** Even over a square of side 2 with 4 × 4 fields. */
export function checkerboard(random: RandomState, { m, noise }: Options): Points {
  const x = random.uniform(-1, 1, 2 * m);
  const field = (value: number) => Math.floor(2 * value);
  const fields = points(m, (i) => {
    const [x1, x2] = [x[2 * i]!, x[2 * i + 1]!];
    return [x1, x2, Math.abs(field(x1) + field(x2)) % 2];
  });
  return jittered(fields, random, noise);
}

/** Even over a square of side 2, with classes that depend on nothing. */
export function unstructured(random: RandomState, { m, noise }: Options): Points {
  const x = random.rand(2 * m);
  const tosses = random.rand(m);
  const even = points(m, (i) => [2 * x[2 * i]!, 2 * x[2 * i + 1]!, Number(tosses[i]! < 0.5)]);
  return jittered(even, random, noise);
}

/** The value of a landscape of three hills and three valleys, each e^(−d²/2) at distance d. */
export function hills(x: Float64Array): number {
  const summits = [-4, 0, 4].flatMap((x1, i) => [
    [x1, 2.5, i % 2 ? -1 : 1] as const,
    [x1, -2.5, i % 2 ? 1 : -1] as const,
  ]);
  return summits.reduce(
    (sum, [x1, x2, sign]) => sum + sign * exp(-(square(x[0]! - x1) + square(x[1]! - x2)) / 2),
    0,
  );
}

/** m divided into k shares that differ by one at most, the larger ones first. */
function shares(m: number, k: number): number[] {
  return Array.from({ length: k }, (_, j) => Math.floor(m / k) + Number(j < m % k));
}

/** np.linspace: n numbers from start to stop, both included. */
function linspace(start: number, stop: number, n: number): Float64Array {
  const step = n > 1 ? (stop - start) / (n - 1) : 0;
  return Float64Array.from({ length: n }, (_, i) =>
    i > 0 && i === n - 1 ? stop : i * step + start,
  );
}

function plus(values: Float64Array, noise: Float64Array, scale: number): Float64Array {
  return values.map((value, i) => value + noise[i]! * scale);
}

function points(
  m: number,
  point: (i: number) => readonly [x1: number, x2: number, y: number],
): Points {
  const x = new Float64Array(2 * m);
  const y = new Float64Array(m);
  for (let i = 0; i < m; i++) [x[2 * i], x[2 * i + 1], y[i]] = point(i);
  return { x, y };
}

function joined(parts: readonly Points[]): Points {
  return {
    x: Float64Array.from(parts.flatMap(({ x }) => [...x])),
    y: Float64Array.from(parts.flatMap(({ y }) => [...y])),
  };
}

function shuffled({ x, y }: Points, random: RandomState): Points {
  const order = random.permutation(y.length);
  return points(y.length, (i) => [x[2 * order[i]!]!, x[2 * order[i]! + 1]!, y[order[i]!]!]);
}

function jittered({ x, y }: Points, random: RandomState, noise: number): Points {
  return { x: plus(x, random.randn(x.length), noise), y };
}

function square(x: number): number {
  return x * x;
}
