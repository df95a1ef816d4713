/** Batch norm (course 2, week 3): z brought to mean β and deviation γ, channel by channel, over the batch and over all places. */
import * as tf from './tf';
import { variable } from './variable';

/** One entry a unit or channel. γ and β are learned; mean and variance are running averages of those of the batches. */
export interface Norm {
  readonly gamma: tf.Variable<tf.Rank.R1>;
  readonly beta: tf.Variable<tf.Rank.R1>;
  readonly mean: tf.Variable<tf.Rank.R1>;
  readonly variance: tf.Variable<tf.Rank.R1>;
}

/** Mean and variance of each channel. */
export interface Statistics {
  readonly mean: tf.Tensor;
  readonly variance: tf.Tensor;
}

/** The ε that keeps σ = √(variance + ε) from 0. */
export const NORM_EPSILON = 1e-5;
/** How much of the past the running averages keep with each step; they reach back about ten steps. */
export const NORM_KEEP = 0.9;

/** γ = 1, β = 0, and running averages that leave z alone. */
export function batchNorm(channels: number): Norm {
  return {
    gamma: variable(tf.ones<tf.Rank.R1>([channels])),
    beta: variable(tf.zeros<tf.Rank.R1>([channels])),
    mean: variable(tf.zeros<tf.Rank.R1>([channels])),
    variance: variable(tf.ones<tf.Rank.R1>([channels])),
  };
}

/** z̃ = γ (z − μ)/√(σ² + ε) + β, with the batch's own μ and σ² in training, else the running averages; the channels are innermost. */
export function normalized(
  z: tf.Tensor,
  { gamma, beta, mean, variance }: Norm,
  isTraining: boolean,
): { readonly z: tf.Tensor; readonly statistics: Statistics } {
  const statistics = isTraining ? statisticsOf(z) : { mean, variance };
  const whitened = isTraining ? whitenedByBatch(z, statistics) : whiten(z, statistics);
  return { z: tf.add(tf.mul(whitened, gamma), beta), statistics };
}

/** Assigns the next running averages. */
export function follow(norm: Norm, { mean, variance }: Statistics): void {
  const next = (old: tf.Tensor, now: tf.Tensor) =>
    tf.add(tf.mul(old, NORM_KEEP), tf.mul(now, 1 - NORM_KEEP)) as tf.Tensor<tf.Rank.R1>;
  norm.mean.assign(next(norm.mean, mean));
  norm.variance.assign(next(norm.variance, variance));
}

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
