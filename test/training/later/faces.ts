/** Encodings learned by the triplet loss through one convolutional network (course 4, week 4). */
import { tripletLoss } from '../../../src/models/losses';
import type { Model } from '../../../src/models/model';
import { chosen, learnedBy } from '../../../src/models/of-network';
import * as tf from '../../../src/models/tf';
import { triplets } from '../../../src/training/trainer/samplers/triplets';
import { type LaterModel, normal, started, usualValues } from './later';

const [PEOPLE, EACH, SIDE] = [5, 6, 8];

export function faces(): LaterModel {
  const net = started(
    [SIDE, SIDE, 1],
    [
      { type: 'conv', filters: 4, kernel: 3, stride: 1, padding: 'same' },
      { type: 'activation', activation: 'relu' },
      { type: 'pool', pool: 'max', size: 2 },
      { type: 'dense', units: 6 },
    ],
  );
  /** Encodings of length 1. */
  const encoded = (picture: tf.Tensor) => {
    const { output } = net.forward(picture);
    return tf.div(output, tf.sqrt(tf.add(tf.sum(tf.square(output), 1, true), 1e-6)));
  };
  const input = { shape: [SIDE * SIDE], dtype: 'float32' } as const;
  const model: Model = {
    ...learnedBy(net),
    inputs: { anchor: input, positive: input, negative: input },
    cost: ({ anchor, positive, negative }, { live }) => ({
      cost: tripletLoss(encoded(anchor!), encoded(positive!), encoded(negative!), live['margin']!),
    }),
    values: ({ anchor }, names) => chosen(names, { encoding: () => encoded(anchor!) }),
  };
  const people = normal(PEOPLE * SIDE * SIDE, 5);
  const noise = normal(PEOPLE * EACH * SIDE * SIDE, 6);
  const pictures = noise.map((v, i) => {
    const [row, pixel] = [Math.floor(i / SIDE / SIDE), i % (SIDE * SIDE)];
    return 0.5 * v + people[(row % PEOPLE) * SIDE * SIDE + pixel]!;
  });
  return {
    model,
    sampler: triplets(
      Array.from({ length: PEOPLE * EACH }, (_, i) => i % PEOPLE),
      3,
    ),
    rows: { anchor: pictures, positive: pictures, negative: pictures },
    values: { ...usualValues, margin: 0.4 } as LaterModel['values'],
  };
}
