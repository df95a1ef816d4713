/** Optimizers as pure tensor functions in the course's form: gradient and state in, change and new state out. */
import type { OptimizerName } from '../core/training-params';
import * as tf from './tf';

/** One parameter's update: `next` replaces it, `state` replaces its state. */
export interface Update {
  readonly next: tf.Tensor;
  readonly state: readonly tf.Tensor[];
}

/** What an update sees besides the gradient. */
export interface Context<H extends string = string> {
  /** Live numbers as scalars (variables, so that a compiled program needs no retrace). */
  readonly h: Readonly<Record<H, tf.Scalar>>;
  /** 1 − βᵗ for each of `corrections`, this step included. */
  readonly corrections: readonly tf.Scalar[];
  /** Whether weight decay acts on the parameter, as the model says; it leaves b alone, as L2 does. */
  readonly decays: boolean;
}

export interface Optimizer<H extends string = string> {
  /** The live numbers that its updates read: those that a lab has to declare. */
  readonly reads: readonly H[];
  /** How many tensors of the parameter's shape it remembers, zero at the start. */
  readonly slots: number;
  /** The averages whose start at zero is corrected: a scalar each, zero at the start. */
  readonly corrections: readonly ('beta1' | 'beta2')[];
  update(w: tf.Tensor, g: tf.Tensor, state: readonly tf.Tensor[], context: Context<H>): Update;
}

/** Declares an optimizer, which can read no other numbers than it says. */
const reading = <const H extends string>(
  reads: readonly H[],
  rule: Omit<Optimizer<H>, 'reads'>,
): Optimizer => ({ reads, ...rule });

const ofAdam = ['rate', 'beta1', 'beta2', 'epsilon'] as const;

/**
 * Every optimizer of the labs. Averages are the course's, v = βv + (1 − β)dW (course 2, week 2), for momentum too: with the
 * other form, v = βv + dW, the same rate would act ten times as strongly at β = .9.
 */
export const optimizers: Readonly<Record<OptimizerName, Optimizer>> = {
  gd: reading(['rate'], {
    slots: 0,
    corrections: [],
    update: (w, g, _, { h }) => ({ next: descend(w, g, h.rate), state: [] }),
  }),
  momentum: reading(['rate', 'beta'], {
    slots: 1,
    corrections: [],
    update: (w, g, [v], { h }) => {
      const next = average(v!, g, h.beta);
      return { next: descend(w, next, h.rate), state: [next] };
    },
  }),
  // Nesterov's look ahead in terms of the present point (Sutskever et al. 2013): one more average over the new v.
  nesterov: reading(['rate', 'beta'], {
    slots: 1,
    corrections: [],
    update: (w, g, [v], { h }) => {
      const next = average(v!, g, h.beta);
      return { next: descend(w, average(next, g, h.beta), h.rate), state: [next] };
    },
  }),
  rmsprop: reading(['rate', 'rho', 'epsilon'], {
    slots: 1,
    corrections: [],
    update: (w, g, [s], { h }) => {
      const next = average(s!, tf.square(g), h.rho);
      return { next: descend(w, over(g, next, h.epsilon), h.rate), state: [next] };
    },
  }),
  // Duchi et al. 2011; the sum starts at 0.
  adagrad: reading(['rate', 'epsilon'], {
    slots: 1,
    corrections: [],
    update: (w, g, [s], { h }) => {
      const next = tf.add(s!, tf.square(g));
      return { next: descend(w, over(g, next, h.epsilon), h.rate), state: [next] };
    },
  }),
  // Zeiler 2012: s averages the squared gradients, u the squared changes; α = 1 is the paper's.
  adadelta: reading(['rate', 'rho', 'epsilon'], {
    slots: 2,
    corrections: [],
    update: (w, g, [s, u], { h }) => {
      const nextS = average(s!, tf.square(g), h.rho);
      const root = (t: tf.Tensor) => tf.sqrt(tf.add(t, h.epsilon));
      const change = tf.mul(tf.div(root(u!), root(nextS)), g);
      const nextU = average(u!, tf.square(change), h.rho);
      return { next: descend(w, change, h.rate), state: [nextS, nextU] };
    },
  }),
  adam: reading([...ofAdam], {
    slots: 2,
    corrections: ['beta1', 'beta2'],
    update: (w, g, state, context) => {
      const { direction, next } = adam(g, state, context);
      return { next: descend(w, direction, context.h.rate), state: next };
    },
  }),
  // Loshchilov and Hutter 2019: the decay acts on W itself, not through the gradient.
  adamw: reading([...ofAdam, 'weightDecay'], {
    slots: 2,
    corrections: ['beta1', 'beta2'],
    update: (w, g, state, context) => {
      const { direction, next } = adam(g, state, context);
      const { rate, weightDecay } = context.h;
      const step = context.decays ? tf.add(direction, tf.mul(w, weightDecay)) : direction;
      return { next: descend(w, step, rate), state: next };
    },
  }),
};

/** The largest number of slots that any of them needs. */
export const MOST_SLOTS = 2;

/**
 * The next 1 − βᵗ, from the last (0 before the first step). It is the average of ones, so that it stays the exact sum of
 * the weights given so far when β is changed on the way, and loses no digits where βᵗ is near 1.
 */
export function nextCorrection(last: tf.Scalar, beta: tf.Scalar): tf.Scalar {
  return tf.add(tf.mul(last, beta), tf.sub(1, beta));
}

/** v̂/(√ŝ + ε) of Kingma and Ba 2015. */
function adam(
  g: tf.Tensor,
  [v, s]: readonly tf.Tensor[],
  { h, corrections }: Context<(typeof ofAdam)[number]>,
) {
  const nextV = average(v!, g, h.beta1);
  const nextS = average(s!, tf.square(g), h.beta2);
  const [c1, c2] = corrections;
  const direction = over(tf.div(nextV, c1!), tf.div(nextS, c2!), h.epsilon);
  return { direction, next: [nextV, nextS] };
}

const descend = (w: tf.Tensor, direction: tf.Tensor, rate: tf.Scalar) =>
  tf.sub(w, tf.mul(direction, rate));

const average = (old: tf.Tensor, value: tf.Tensor, beta: tf.Scalar) =>
  tf.add(tf.mul(old, beta), tf.mul(value, tf.sub(1, beta)));

const over = (value: tf.Tensor, square: tf.Tensor, epsilon: tf.Scalar) =>
  tf.div(value, tf.add(tf.sqrt(square), epsilon));
