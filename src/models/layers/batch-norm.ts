/** Batch norm (course 2, week 3): z brought to mean β and deviation γ, channel by channel, over the batch and over all places. */
import { applied } from '../layer';
import * as tf from '../tf';

/** Mean and variance of each channel. */
export interface Statistics {
  readonly mean: tf.Tensor;
  readonly variance: tf.Tensor;
}

/** The ε that keeps σ = √(variance + ε) from 0. */
export const NORM_EPSILON = 1e-5;
/** How much of the past the running averages keep with each step; they reach back about ten steps. */
export const NORM_KEEP = 0.9;

/**
 * z̃ = γ (z − μ)/√(σ² + ε) + β, with the batch's own μ and σ² in training, else the running averages; the channels are
 * innermost.
 */
export const layer = applied('batch-norm', (_, z, { learned, state, isTraining, note, keep }) => {
  const { mean, variance } = isTraining
    ? statisticsOf(z)
    : { mean: state['mean']!, variance: state['variance']! };
  const statistics = { mean, variance };
  const whitened = isTraining ? whitenedByBatch(z, statistics) : whiten(z, statistics);
  note('mean', () => mean);
  note('variance', () => variance);
  const next = (old: tf.Tensor, now: tf.Tensor) =>
    tf.add(tf.mul(old, NORM_KEEP), tf.mul(now, 1 - NORM_KEEP));
  if (isTraining) {
    keep('mean', next(state['mean']!, mean));
    keep('variance', next(state['variance']!, variance));
  }
  return tf.add(tf.mul(whitened, learned['γ']!), learned['β']!);
});

function statisticsOf(z: tf.Tensor): Statistics {
  const axes = axesOf(z);
  const mean = tf.mean(z, axes);
  return { mean, variance: tf.mean(tf.square(tf.sub(z, mean)), axes) };
}

const whiten = (z: tf.Tensor, { mean, variance }: Statistics) =>
  tf.div(tf.sub(z, mean), deviation(variance));

/**
 * ẑ = (z − μ)/σ where μ and σ are themselves functions of z: dz = (dẑ − mean(dẑ) − ẑ mean(dẑ ẑ))/σ, with means over the
 * batch and all places (Ioffe and Szegedy 2015, their chain of derivatives in one).
 */
function whitenedByBatch(z: tf.Tensor, statistics: Statistics): tf.Tensor {
  const axes = axesOf(z);
  const f = tf.customGrad((...[input, save]) => {
    const value = whiten(input as tf.Tensor, statistics);
    const sigma = deviation(statistics.variance);
    (save as (tensors: tf.Tensor[]) => void)([value, sigma]);
    return {
      value,
      gradFunc: (dy, [zHat, s]) => {
        const along = tf.mul(zHat!, tf.mean(tf.mul(dy, zHat!), axes));
        return tf.div(tf.sub(tf.sub(dy, tf.mean(dy, axes)), along), s!);
      },
    };
  });
  return f(z);
}

const deviation = (variance: tf.Tensor) => tf.sqrt(tf.add(variance, NORM_EPSILON));

/** All axes but the channels'. */
const axesOf = (z: tf.Tensor) => z.shape.slice(0, -1).map((_, axis) => axis);
