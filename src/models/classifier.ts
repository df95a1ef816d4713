/** A network with the loss of its task on its last layer: the model of every supervised lab. */
import { meanLoss, type Output, predictions } from './losses';
import type { Model } from './model';
import type { Network } from './network';
import { chosen, dropout, learnedBy, valuesOf } from './of-network';
import * as tf from './tf';

/** The model with the network it is made of, which panels about layers read. */
export interface Classifier extends Model {
  readonly network: Network;
  /** What the last layer's Z means: probabilities of two classes, of several, or values. */
  readonly output: Output;
}

/** Takes x [m, inputs] and y [m, outputs]: 0 or 1, one-hot, or values. Owns the network. Layers up to `frozen` are not trained. */
export function classifier(network: Network, output: Output, frozen = 0): Classifier {
  return {
    ...learnedBy(network, frozen),
    network,
    output,
    inputs: {
      x: { shape: [network.inputs], dtype: 'float32' },
      y: { shape: [network.outputs], dtype: 'float32' },
    },
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
  };
}
