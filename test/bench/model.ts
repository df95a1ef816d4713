/** The models of the bench in tfjs: what its backends run eagerly and the compiler compiles. */
import { initialValues } from '../../src/models/initializers';
import { meanLoss } from '../../src/models/losses';
import { network } from '../../src/models/network';
import { variable } from '../../src/models/variable';
import * as tf from '../../src/models/tf';
import { type LayerSpec, place } from '../../src/nn/layers';
import { type Placed, type Workload, placed, startOf } from './workloads';

/** A model with its variables. */
export interface Model {
  /** W and b of each layer that has them. */
  readonly variables: readonly tf.Variable[];
  /** Other variables that it reads, such as running averages. */
  readonly state?: readonly tf.Variable[];
  /** The loss on a batch: x [b, …input], y [b, outputs]. */
  loss(x: tf.Tensor, y: tf.Tensor): tf.Scalar;
}

export function modelOf(workload: Workload): Model {
  if (workload.specs) return networkOf(workload.input, workload.specs);
  const layers = placed(workload);
  const parameters = startOf(workload).map((start, l) => {
    if (!start) return undefined;
    const { W, b } = start;
    return [variable(tf.tensor(W, [...layers[l]!.weights!])), variable(tf.tensor(b))] as const;
  });
  return {
    variables: parameters.flatMap((pair) => pair ?? []),
    loss: (x, y) => {
      const outputs = layers.reduce((a, layer, l) => applied(layer, a, parameters[l]), x);
      return lossOf(workload, outputs as tf.Tensor2D, y as tf.Tensor2D);
    },
  };
}

/** A network of the project's own layers that starts by Xavier's rule. */
function networkOf(input: readonly number[], layers: readonly LayerSpec[]): Model {
  const start = initialValues(place(input, layers).placed, 'xavier', 1, 1);
  const net = network({ input, layers }, start);
  return {
    variables: net.parameters.map(({ variable: v }) => v),
    state: net.state.map(([, v]) => v),
    loss: (x, y) => {
      const { output } = net.forward(x, { isTraining: true });
      return meanLoss('softmax', output as tf.Tensor2D, y as tf.Tensor2D);
    },
  };
}

function applied(
  { layer }: Placed,
  a: tf.Tensor,
  parameters?: readonly [tf.Variable, tf.Variable],
) {
  const [W, b] = parameters ?? [];
  switch (layer.type) {
    case 'conv':
      return tf.relu(tf.add(tf.conv2d(a as tf.Tensor4D, W as tf.Tensor4D, 1, 'valid'), b!));
    case 'pool':
      return tf.maxPool(a as tf.Tensor4D, layer.size, layer.size, 'valid');
    case 'dense': {
      const flat = tf.reshape(a, [a.shape[0]!, W!.shape[0]!]);
      const z = tf.add(tf.matMul(flat, W as tf.Tensor2D), b!);
      return layer.activation === 'tanh' ? tf.tanh(z) : z;
    }
  }
}

function lossOf({ loss }: Workload, outputs: tf.Tensor2D, y: tf.Tensor2D): tf.Scalar {
  switch (loss) {
    case 'squares':
      return tf.mean(tf.squaredDifference(outputs, y)) as tf.Scalar;
    case 'crossEntropy':
      return meanLoss('softmax', outputs, y);
  }
}
