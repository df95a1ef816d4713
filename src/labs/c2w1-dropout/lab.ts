/** Inverted dropout on one layer: the mask, and what becomes of the mean (course 2, week 1). */
import { computingLab } from '../../core/lab';
import { RandomState } from '../../core/random';
import { experiments } from './experiments';
import { params } from './params';

/** What the view draws; the first units of the layer. */
export interface Dropped {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Means of the layer under many masks. */
  readonly means: readonly number[];
  readonly mean: number;
  readonly meanAfter: number;
}

const SHOWN = 100;
/** Masks by which the mean is seen to scatter; fewer for large layers, so that a slider can be dragged. */
const masksFor = (units: number) => Math.max(40, Math.min(400, Math.floor(400_000 / units)));
/** Streams of chance that have nothing to do with the activations' own. */
const FIRST_MASK = 500;
const OTHER_MASKS = 1000;

export const lab = computingLab({
  params,
  experiments,
  compute: ({ units, keepProb, scaled, mode, mask }) => {
    const a = new RandomState(1).rand(units).map((u) => 0.2 + 1.6 * u);
    const testing = mode === 'test';
    const drop = (random: RandomState) => {
      if (testing) return a;
      const factor = scaled ? 1 / keepProb : 1;
      const draws = random.rand(units);
      return a.map((value, i) => (draws[i]! < keepProb ? value * factor : 0));
    };
    const after = drop(new RandomState(FIRST_MASK + mask));
    const others = new RandomState(OTHER_MASKS);
    const means = Array.from({ length: masksFor(units) }, () => meanOf(drop(others)));
    const mean = meanOf(a);
    const view: Dropped = {
      before: [...a.subarray(0, SHOWN)],
      after: [...after.subarray(0, SHOWN)],
      means,
      mean,
      meanAfter: meanOf(after),
    };
    const centre = means.reduce((s, v) => s + v, 0) / means.length;
    const spread = Math.sqrt(means.reduce((s, v) => s + (v - centre) ** 2, 0) / means.length);
    return {
      metrics: {
        ratio: meanOf(after) / mean,
        spread: spread / mean,
        out: after.filter((v) => v === 0).length / units,
      },
      view,
    };
  },
});

const meanOf = (v: Float64Array) => v.reduce((s, x) => s + x, 0) / v.length;
