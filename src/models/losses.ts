/** Costs from logits, numerically stable, with the gradients the course derives; penalties on the weights. */
import * as tf from './tf';

/** What the last layer's Z means: probabilities of two classes, of several, or values. */
export type Output = 'sigmoid' | 'softmax' | 'linear';

/** ŷ from the logits: probabilities or values, [m, outputs]. */
export const predictions: Readonly<Record<Output, (logits: tf.Tensor2D) => tf.Tensor2D>> = {
  sigmoid: (z) => tf.sigmoid(z),
  softmax: (z) => tf.softmax(z),
  linear: (z) => tf.clone(z),
};

/**
 * The mean loss over m examples, a scalar. `logits` and `y` are [m, outputs]; y holds 0 and 1 (one column for two classes,
 * one-hot for several) or values. Cross-entropy for classes, J = 1/(2m) Σ‖ŷ − y‖² for values.
 */
export function meanLoss(output: Output, logits: tf.Tensor2D, y: tf.Tensor2D): tf.Scalar {
  const cost = tf.customGrad<tf.Scalar>((...[z, save]) => {
    const logit = z as tf.Tensor2D;
    // y may be made inside the pass whose gradient is taken, and outlives it only if saved.
    (save as Save)([logit, y]);
    return {
      value: tf.mean(losses[output](logit, y)) as tf.Scalar,
      // dZ = (ŷ − y)/m for each of these pairs of output and loss.
      gradFunc: (dy, [saved, truth]) =>
        tf.mul(tf.sub(predictions[output](saved as tf.Tensor2D), truth!), tf.div(dy, y.shape[0])),
    };
  });
  return cost(logits);
}

/**
 * The mean cross-entropy over all steps of all sequences, a scalar: logits [m, steps, classes], tokens [m, steps] (course 5,
 * week 1, divided by the number of steps).
 */
export function sequenceLoss(logits: tf.Tensor, tokens: tf.Tensor): tf.Scalar {
  const classes = logits.shape.at(-1)!;
  const rows = tf.reshape(logits, [-1, classes]) as tf.Tensor2D;
  const y = tf.oneHot(tf.reshape(tf.cast(tokens, 'int32'), [-1]), classes);
  return meanLoss('softmax', rows, tf.cast(y, 'float32') as tf.Tensor2D);
}

/** max(0, ‖f(A) − f(P)‖² − ‖f(A) − f(N)‖² + α), the mean over triplets of encodings [m, n] (course 4, week 4). */
export function tripletLoss(
  anchor: tf.Tensor,
  positive: tf.Tensor,
  negative: tf.Tensor,
  margin: tf.Scalar | number,
): tf.Scalar {
  const distance = (other: tf.Tensor) => tf.sum(tf.square(tf.sub(anchor, other)), 1);
  return tf.mean(
    tf.relu(tf.add(tf.sub(distance(positive), distance(negative)), margin)),
  ) as tf.Scalar;
}

/** G = AᵀA over all places, channels × channels, of activations [1, height, width, channels] (course 4, week 4). */
export function gramMatrix(activations: tf.Tensor): tf.Tensor2D {
  const rows = tf.reshape(activations, [-1, activations.shape.at(-1)!]) as tf.Tensor2D;
  return tf.matMul(rows, rows, true);
}

type Save = (tensors: tf.Tensor[]) => void;

/** The loss of each example, [m]. */
const losses: Readonly<Record<Output, (z: tf.Tensor2D, y: tf.Tensor2D) => tf.Tensor>> = {
  // max(z, 0) − z·y + log(1 + e^−|z|) is −(y log σ(z) + (1 − y) log(1 − σ(z))) without overflow.
  sigmoid: (z, y) => {
    const overflowSafe = tf.log1p(tf.exp(tf.neg(tf.abs(z))));
    return tf.sum(tf.add(tf.sub(tf.relu(z), tf.mul(z, y)), overflowSafe), 1);
  },
  softmax: (z, y) => tf.sub(tf.logSumExp(z, 1), tf.sum(tf.mul(z, y), 1)),
  linear: (z, y) => tf.mul(tf.sum(tf.square(tf.sub(z, y)), 1), 0.5),
};

/** Σ over all weight matrices of ½ l2 ‖W‖² + l1 Σ|W|, where l2 = λ/m and l1 = λ₁/m with the m of the training set (course 2, week 1). */
export function penalty(
  weights: readonly tf.Tensor[],
  { l2, l1 }: Penalties,
): tf.Scalar | undefined {
  const total = (of: (W: tf.Tensor) => tf.Tensor) =>
    weights.map((W) => tf.sum(of(W))).reduce((a, b) => tf.add(a, b));
  const parts = [
    ...(l2 ? [tf.mul(total(tf.square), tf.mul(l2, 0.5))] : []),
    ...(l1 ? [tf.mul(total(tf.abs), l1)] : []),
  ];
  return parts.length === 0 ? undefined : (parts.reduce((a, b) => tf.add(a, b)) as tf.Scalar);
}

/** λ/m and λ₁/m, scalars; one that is left out is not computed. */
export interface Penalties {
  readonly l2?: tf.Scalar | undefined;
  readonly l1?: tf.Scalar | undefined;
}
