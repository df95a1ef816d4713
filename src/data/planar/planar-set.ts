/** What a planar set is, and how one is declared. */
import type { Domain } from '../../core/panels/maps';
import { RandomState } from '../../core/random';
import { dataText as text } from '../data.text';
import type { Dataset } from '../dataset';
import type { Points } from './planar-draws';

/** What a set is drawn with. */
export interface PlanarOptions {
  /** How many examples. */
  readonly m: number;
  /** The standard deviation of its noise, in the set's own units; see each set for what it moves. */
  readonly noise: number;
  readonly seed: number;
  /** How many classes, where the set leaves a choice; others ignore it. */
  readonly classes: number;
}

/** A set: its defaults (the course's, where it has them), where it lies, and how it is drawn. */
export interface PlanarSet {
  readonly kind: 'classes' | 'regression';
  readonly name: string;
  readonly defaults: PlanarOptions;
  /** More than 2 where the set leaves a choice of 2 … maxClasses; 0 for regression. */
  readonly maxClasses: number;
  /** The noise at which hardly any structure is left. */
  readonly maxNoise: number;
  /** The square to draw; with one feature, y is the range of the value. */
  readonly extent: Domain;
  /** For regression: the range of the value, for a colour scale. */
  readonly range?: readonly [low: number, high: number];
  /** Draws the set: the same options give the same points, and noise only moves them. */
  generate(options: PlanarOptions): Dataset;
}

interface Common {
  readonly m: number;
  readonly noise: number;
  readonly seed: number;
  readonly maxNoise: number;
  readonly extent: Domain;
}

/** Declares a set of classes; `points` are drawn from its seed. */
export function classes(
  id: keyof typeof text.planar,
  { m, noise, seed, maxNoise, maxClasses = 2, extent }: Common & { readonly maxClasses?: number },
  points: (random: RandomState, options: PlanarOptions) => Points,
): PlanarSet {
  const name = text.planar[id];
  return {
    kind: 'classes',
    name,
    defaults: { m, noise, seed, classes: 2 },
    maxClasses,
    maxNoise,
    extent,
    generate(options) {
      const count = Math.min(options.classes, maxClasses);
      const { x, y } = points(new RandomState(options.seed), { ...options, classes: count });
      const labels = Array.from({ length: count }, (_, i) => text.className(i));
      return {
        name,
        x,
        y,
        m: y.length,
        n: 2,
        classes: count,
        features: text.features,
        labels,
        extent,
      };
    },
  };
}

interface Regression extends Common {
  readonly range?: readonly [number, number];
  readonly features?: readonly string[];
  readonly label?: string;
  /** Features are drawn evenly from here. */
  readonly drawn: readonly [number, number];
  /** Noise never takes the value below this. */
  readonly atLeast?: number;
}

/** Declares a set of values: features even over `drawn`, `value` of them, and noise on that. */
export function regression(
  id: keyof typeof text.planar,
  { m, noise, seed, maxNoise, extent, drawn, ...more }: Regression,
  value: (x: Float64Array) => number,
): PlanarSet {
  const name = text.planar[id];
  const features = more.features ?? text.features;
  const labels = [more.label ?? text.value];
  const [low, high] = drawn;
  return {
    kind: 'regression',
    name,
    defaults: { m, noise, seed, classes: 0 },
    maxClasses: 0,
    maxNoise,
    extent,
    range: more.range ?? extent.y,
    generate(options) {
      const random = new RandomState(options.seed);
      const n = features.length;
      const x = random.uniform(low, high, options.m * n);
      const y = random.normal(0, options.noise, options.m).map((noise, i) => {
        const clean = value(x.subarray(i * n, (i + 1) * n));
        return Math.max(more.atLeast ?? -Infinity, clean + noise);
      });
      return { name, x, y, m: options.m, n, classes: 0, features, labels, extent };
    },
  };
}

/** Adds the course's kind of test set: the same set from the next seed, and `part` as large. */
export function withTest(set: PlanarSet, part = 1 / 3): PlanarSet {
  return {
    ...set,
    generate: (options) => ({
      ...set.generate(options),
      test: set.generate({
        ...options,
        m: Math.max(2, Math.round(options.m * part)),
        seed: (options.seed + 1) % 2 ** 32,
      }),
    }),
  };
}
