/** What a step on the whole training set would do now, parameter by parameter, and what the optimizer remembers. */
import { penalty } from '../../models/losses';
import { lookingPass } from '../../models/model';
import * as tf from '../../models/tf';
import type { Panel } from '../observing/panels';

/** In the order of layers; units are kept, and nothing is assigned. */
export const panel: Panel<'steps'> = {
  name: 'steps',
  async read({ state, passes, train: { m, x, y } }) {
    const { model, trained, weights, live, optimizer } = state;
    const seen = await passes.whole(`steps of ${optimizer}`, m, { x, y }, (inputs) => {
      const { grads } = tf.variableGrads(
        () => {
          const { cost } = model.cost(inputs, lookingPass);
          return tf.add<tf.Scalar>(cost, penalty(weights, live)!);
        },
        trained.map((p) => p.variable),
      );
      const gradients = trained.map((p) => grads[p.variable.name]!);
      return Object.fromEntries(
        state
          .ahead(gradients)
          .flatMap(({ name, change, memory }, i) => [
            [`gradient ${name}`, gradients[i]!],
            [`change ${name}`, change],
            ...memory.map((average, s) => [`memory ${s} ${name}`, average] as const),
          ]),
      );
    });
    return trained.map(({ name }) => ({
      name,
      gradient: seen[`gradient ${name}`]!,
      change: seen[`change ${name}`]!,
      memory: [0, 1].flatMap((s) => seen[`memory ${s} ${name}`] ?? []),
    }));
  },
};
