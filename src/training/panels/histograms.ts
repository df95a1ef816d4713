/** How the values of each layer are spread, and how long its gradient is. */
import { predictions } from '../../models/losses';
import { lookingPass } from '../../models/model';
import * as tf from '../../models/tf';
import { histogram } from '../observing/histogram';
import type { Panel } from '../observing/panels';

/** Examples looked at. */
const EXAMPLES = 500;

/** The statistics of every layer with weights, as a training step on the first examples would see them. */
export const panel: Panel<'histograms'> = {
  name: 'histograms',
  async read({ state: { model, parameters }, passes, train }) {
    const { network } = model;
    const m = Math.min(train.m, EXAMPLES, passes.chunk);
    const first = (values: Float32Array) => values.subarray(0, (values.length / train.m) * m);
    const weights = parameters.filter((p) => p.decays);
    const normal = network.placed.flatMap(({ spec, number }, i) =>
      spec.type === 'batch-norm' ? [[number, i] as const] : [],
    );
    const seen = await passes.whole(
      'statistics',
      m,
      { x: first(train.x), y: first(train.y) },
      ({ x, y }) => {
        const { Z, A, outputs, output } = network.forward(x!, { isTraining: true });
        const handed = [...A, predictions[model.output](output as tf.Tensor2D)];
        const { grads } = tf.variableGrads(
          () => model.cost({ x: x!, y: y! }, lookingPass).cost,
          weights.map((p) => p.variable),
        );
        return Object.fromEntries([
          ...Z.map((z, l) => [`Z${l + 1}`, z] as const),
          ...normal.map(([l, i]) => [`N${l}`, outputs[i]!] as const),
          ...handed.map((a, l) => [`A${l + 1}`, a] as const),
          ...weights.map((p) => [`d${p.name}`, grads[p.variable.name]!] as const),
        ]);
      },
    );
    return weights.map(({ layer }) => {
      const [z, after] = [seen[`Z${layer}`]!, seen[`N${layer}`]];
      const dW = seen[`dW${layer}`]!;
      return {
        z: histogram(after ?? z),
        ...(after && { before: histogram(z) }),
        a: histogram(seen[`A${layer}`]!),
        off: share(after ?? z),
        dW: histogram(dW),
        gradient: length(dW),
      };
    });
  },
};

/** The Euclidean length. */
function length(values: Float32Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares);
}

function share(z: Float32Array): number {
  let below = 0;
  for (const value of z) if (value < 0) below++;
  return below / z.length;
}
