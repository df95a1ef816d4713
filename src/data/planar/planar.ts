/** The sets one can draw: points in the plane with a class or a value, and two curves of one feature. */
import { sin } from '../../core/math';
import type { Domain } from '../../core/panels/maps';
import { dataText as text } from '../data.text';
import * as draw from './planar-draws';
import { classes, regression, withTest, type PlanarSet } from './planar-set';

export type { PlanarOptions, PlanarSet } from './planar-set';

/** Every set, by the id that links use. */
export const planarSets = {
  /** Planar data of course 1, week 3: a rose r = 4 sin 4t, each half of it a class; noise on angle and radius. */
  flower: classes(
    'flower',
    { m: 400, noise: 0.2, seed: 1, maxNoise: 1, extent: square(-5, 5) },
    draw.flower,
  ),
  /** Course 2, week 1 (scikit-learn's make_circles): one ring inside another. */
  circles: withTest(
    classes(
      'circles',
      { m: 300, noise: 0.05, seed: 1, maxNoise: 0.3, extent: square(-1.5, 1.5) },
      draw.circles,
    ),
  ),
  /** Course 2, week 2 (make_moons): two interleaved half circles. */
  moons: classes(
    'moons',
    { m: 300, noise: 0.2, seed: 3, maxNoise: 0.6, extent: { x: [-1.75, 2.75], y: [-2, 2.5] } },
    draw.moons,
  ),
  /** Course 1, week 3 (make_blobs): six round clouds, the class being the cloud modulo classes; noise is their deviation. */
  blobs: classes(
    'blobs',
    { m: 200, noise: 1, seed: 5, maxNoise: 4, maxClasses: 6, extent: square(-13, 13) },
    draw.blobs,
  ),
  /** Course 1, week 3 (make_gaussian_quantiles): one cloud, cut into rings with as many points each. */
  quantiles: classes(
    'quantiles',
    { m: 200, noise: 0, seed: 1, maxNoise: 0.5, maxClasses: 6, extent: square(-2.5, 2.5) },
    draw.quantiles,
  ),
  /** Interleaved spiral arms, 1¾ turns each. */
  spiral: classes(
    'spiral',
    { m: 300, noise: 0.1, seed: 1, maxNoise: 0.6, maxClasses: 6, extent: square(-6, 6) },
    draw.spiral,
  ),
  /** Class 1 where the signs of x₁ and x₂ differ. */
  xor: classes(
    'xor',
    { m: 300, noise: 0.2, seed: 1, maxNoise: 2, extent: square(-6, 6) },
    draw.xor,
  ),
  /** A cloud around (2, 2) and one around (−2, −2); noise is their deviation. */
  gauss: classes(
    'gauss',
    { m: 300, noise: 1, seed: 1, maxNoise: 3, extent: square(-6, 6) },
    draw.gauss,
  ),
  /** A diagonal line that both classes stray across, after the football field of course 2, week 1: 211 to learn from, 200 to test on. */
  frontier: withTest(
    classes(
      'frontier',
      { m: 211, noise: 0.2, seed: 1, maxNoise: 0.6, extent: square(-1.75, 1.75) },
      draw.frontier,
    ),
    200 / 211,
  ),
  /** Four by four fields. */
  checkerboard: classes(
    'checkerboard',
    { m: 400, noise: 0.02, seed: 1, maxNoise: 0.3, extent: square(-1.2, 1.2) },
    draw.checkerboard,
  ),
  /** Classes by the toss of a coin: there is nothing to learn, only to memorize. */
  unstructured: classes(
    'unstructured',
    { m: 200, noise: 0, seed: 1, maxNoise: 0.5, extent: square(-0.25, 2.25) },
    draw.unstructured,
  ),
  /** y = (x₁ + x₂) / 10. */
  plane: regression(
    'plane',
    {
      m: 300,
      noise: 0.05,
      seed: 1,
      maxNoise: 0.5,
      extent: square(-6.5, 6.5),
      range: [-1, 1],
      drawn: [-6, 6],
    },
    (x) => (x[0]! + x[1]!) / 10,
  ),
  /** Three hills and three valleys. */
  'multi-gauss': regression(
    'multi-gauss',
    {
      m: 400,
      noise: 0.02,
      seed: 1,
      maxNoise: 0.5,
      extent: square(-6.5, 6.5),
      range: [-1, 1],
      drawn: [-6, 6],
    },
    draw.hills,
  ),
  /** y = sin x. */
  sine: regression(
    'sine',
    {
      m: 100,
      noise: 0.1,
      seed: 1,
      maxNoise: 0.5,
      extent: { x: [-4, 4], y: [-1.5, 1.5] },
      drawn: [-3.8, 3.8],
      features: [text.sine.x],
      label: text.sine.y,
    },
    (x) => sin(x[0]!),
  ),
  /** Course 1, week 1: price by size, and no price below 0. */
  housing: regression(
    'housing',
    {
      m: 60,
      noise: 0.3,
      seed: 1,
      maxNoise: 1.5,
      extent: { x: [0, 4], y: [-0.5, 6] },
      features: [text.housing.size],
      label: text.housing.price,
      drawn: [0.2, 3.8],
      atLeast: 0,
    },
    (x) => Math.max(0, 1.6 * (x[0]! - 0.6)),
  ),
} as const satisfies Record<string, PlanarSet>;

/** The id of a set. */
export type PlanarId = keyof typeof planarSets;

function square(low: number, high: number): Domain {
  return { x: [low, high], y: [low, high] };
}
