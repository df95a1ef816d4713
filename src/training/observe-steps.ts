/** What a step on the whole training set would do now, parameter by parameter, and what the optimizer remembers. */
import type { ParameterStep } from '../core/observation';
import { meanLoss, penalty } from '../models/losses';
import * as tf from '../models/tf';
import type { Examples } from './examples';
import type { Learner } from './learner';
import type { Passes } from './passes';

/** The step ahead of every W and b, in the order of layers; units are kept, and nothing is assigned. */
export async function stepAhead(
  learner: Learner,
  passes: Passes,
  { m, x, y }: Examples,
): Promise<readonly ParameterStep[]> {
  const { network, parameters, weights, live, optimizer } = learner;
  const seen = await passes.whole(`steps of ${optimizer}`, m, { x, y }, (inputs) => {
    const { grads } = tf.variableGrads(
      () => {
        const { logits } = network.forward(inputs['x'] as tf.Tensor2D, { isTraining: true });
        const loss = meanLoss(network.architecture.output, logits, inputs['y'] as tf.Tensor2D);
        return tf.add<tf.Scalar>(loss, penalty(weights, live)!);
      },
      parameters.map((p) => p.variable),
    );
    const gradients = parameters.map((p) => grads[p.variable.name]!);
    return Object.fromEntries(
      learner
        .ahead(gradients)
        .flatMap(({ name, change, memory }, i) => [
          [`gradient ${name}`, gradients[i]!],
          [`change ${name}`, change],
          ...memory.map((average, s) => [`memory ${s} ${name}`, average] as const),
        ]),
    );
  });
  return parameters.map(({ name }) => ({
    name,
    gradient: seen[`gradient ${name}`]!,
    change: seen[`change ${name}`]!,
    memory: [0, 1].flatMap((s) => seen[`memory ${s} ${name}`] ?? []),
  }));
}
