/** How the values of each layer are spread, and how long its gradient is. */
import type { Histogram, LayerStatistics } from '../../core/observation';
import { lookingPass } from '../../models/model';
import { predictions } from '../../models/losses';
import * as tf from '../../models/tf';
import type { Examples } from '../trainer/examples';
import type { Classifier } from '../../models/classifier';
import type { TrainingState } from '../trainer/training-state';
import type { Passes } from '../trainer/batched-programs';

/** Examples looked at; and of the values they give, the most that are counted. */
const EXAMPLES = 500;
const VALUES = 200_000;
const BINS = 40;

/** The statistics of every layer with weights, as a training step on the first examples would see them. */
export async function layerStatistics(
  { model, parameters }: TrainingState<Classifier>,
  passes: Passes,
  train: Examples,
): Promise<readonly LayerStatistics[]> {
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
}

/** The spread of values; of very many, of evenly picked ones. */
export function histogram(all: Float32Array): Histogram {
  const stride = Math.max(1, Math.floor(all.length / VALUES));
  const values = stride === 1 ? all : all.filter((_, i) => i % stride === 0);
  let [low, high, sum] = [Infinity, -Infinity, 0];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
    sum += value;
  }
  const mean = sum / values.length;
  const counts = new Float64Array(BINS);
  const width = (high - low) / BINS || 1;
  let squares = 0;
  for (const value of values) {
    const bin = Math.min(BINS - 1, Math.floor((value - low) / width));
    if (bin >= 0) counts[bin]!++;
    squares += (value - mean) ** 2;
  }
  return { low, high, counts, mean, deviation: Math.sqrt(squares / values.length) };
}

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
