/** The batch norms of a model: what they learn, what they remember, and what the training set really is like. */
import type { Panel } from '../observing/panels';

/** In the order of layers; mean and variance are those of the training set as one batch. */
export const panel: Panel<'norms'> = {
  name: 'norms',
  async read({ network, executor, passes, train: { m, x } }) {
    const normed = network.layers.flatMap(({ norm }, l) => (norm ? [{ layer: l + 1, norm }] : []));
    if (normed.length === 0) return [];
    const seen = await passes.whole('norms', m, { x }, (inputs) => {
      const { noted } = network.forward(inputs['x']!, { isTraining: true });
      return Object.fromEntries(
        normed.flatMap(({ layer }, i) => [
          [`mean ${i}`, noted[`mean${layer}`]!()] as const,
          [`variance ${i}`, noted[`variance${layer}`]!()] as const,
        ]),
      );
    });
    return Promise.all(
      normed.map(async ({ layer, norm }, i) => ({
        layer,
        mean: seen[`mean ${i}`]!,
        variance: seen[`variance ${i}`]!,
        runningMean: await executor.read(norm.mean),
        runningVariance: await executor.read(norm.variance),
        gamma: await executor.read(norm.gamma),
        beta: await executor.read(norm.beta),
      })),
    );
  },
};
