/** A network with the loss of its task on its last layer: the model of every supervised lab. */
import { meanLoss, type Output, predictions } from './losses';
import type { Batch, Model, Pass } from './model';
import type { Drop, Forward, Network } from './network';
import * as tf from './tf';

/** The model with the network it is made of, which panels about layers read. */
export interface Classifier extends Model {
  readonly network: Network;
  /** What the last layer's Z means: probabilities of two classes, of several, or values. */
  readonly output: Output;
}

/** Takes x [m, inputs] and y [m, outputs]: 0 or 1, one-hot, or values. Owns the network. */
export function classifier(network: Network, output: Output): Classifier {
  const drops = Object.fromEntries(network.dropped.map((shape, i) => [noiseName(i + 1), shape]));
  const { inputs, outputs } = network;
  return {
    network,
    output,
    inputs: {
      x: { shape: [inputs], dtype: 'float32' },
      y: { shape: [outputs], dtype: 'float32' },
    },
    parameters: network.parameters.map((parameter) => ({ ...parameter, trainable: true })),
    state: network.state,
    noise: ({ keepProb = 1 }) => ((keepProb as number) < 1 ? drops : {}),
    cost({ x, y }, pass) {
      const { isTraining } = pass;
      const made = network.forward(x!, { isTraining, drop: dropout(pass) });
      const cost = meanLoss(output, made.output as tf.Tensor2D, y as tf.Tensor2D);
      return { cost, kept: made.kept };
    },
    values: ({ x }, names) => {
      const made = network.forward(x!);
      return chosen(names, {
        ...valuesOf(made),
        logits: () => made.output,
        output: () => predictions[output](made.output as tf.Tensor2D),
      });
    },
    dispose: () => network.dispose(),
  };
}

/** Values that are made when they are asked for. */
export type Available = Readonly<Record<string, () => tf.Tensor>>;

/** Z and A of the numbered layers by the course's names, and what the layers noted. */
export const valuesOf = ({ Z, A, noted }: Forward): Available => ({
  ...noted,
  ...Object.fromEntries(Z.map((z, l) => [`Z${l + 1}`, () => z])),
  ...Object.fromEntries(A.map((a, l) => [`A${l + 1}`, () => a])),
});

/** The values of these names; throws for one that is not there. */
export function chosen(names: readonly string[], available: Available): Batch {
  return Object.fromEntries(
    names.map((name) => {
      const make = available[name];
      if (!make)
        throw new Error(
          `The model has no value “${name}”; it has ${Object.keys(available).join(', ')}`,
        );
      return [name, make()];
    }),
  );
}

/** Inverted dropout (course 2, week 1): keeps a unit of an example where its noise is below keep_prob, and divides by keep_prob. */
export function dropout({ noise, live }: Pass): Drop {
  return (A, place) => {
    const random = noise(noiseName(place));
    const keepProb = live['keepProb'];
    if (!random || !keepProb) return A;
    return tf.mul(A, tf.div(tf.step(tf.sub(keepProb, random)), keepProb));
  };
}

/** The noise input of the place at which units are dropped, from 1. */
export const noiseName = (place: number) => `noise${place}`;
