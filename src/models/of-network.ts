/** What models made of networks share: what they learn, keep and drop, and the values that panels may ask for. */
import type { Batch, Model, Pass } from './model';
import type { Drop, Forward, Network } from './network';
import * as tf from './tf';

/** The part of a model that is the network's own. Layers up to number `frozen` are not trained. */
export function learnedBy(
  network: Network,
  frozen = 0,
): Pick<Model, 'parameters' | 'state' | 'noise' | 'dispose'> {
  const drops = Object.fromEntries(network.dropped.map((shape, i) => [noiseName(i + 1), shape]));
  return {
    parameters: network.parameters.map((p) => ({ ...p, trainable: p.layer > frozen })),
    state: network.state,
    noise: ({ keepProb = 1 }) => ((keepProb as number) < 1 ? drops : {}),
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
