/** Signs of life of a network: how many ReLU units are silent, and how much neighbouring weights of the first filters agree. */
import type { Health, HiddenLayer } from '../../core/health';
import type { Metrics } from '../../core/run';
import type { Network } from '../../models/network';
import * as tf from '../../models/tf';
import { type Examples, firstExamples } from './examples';
import type { Passes } from './batched-programs';
import type { Readable } from '../observing/readable';

/** Examples among which a unit must be on at least once. */
const EXAMPLES = 200;

/** `silent`: the share of hidden units, or whole channels, that are 0 on each of these examples. `agreement`: see `agreementOf`. */
export async function vitals({ network, executor, passes, train }: Readable): Promise<Metrics> {
  const most = (await highest(network, passes, train)).flatMap((values) => [...values]);
  const [first] = network.layers;
  const agreement =
    first?.W.rank === 4 ? agreementOf(await executor.read(first.W), first.W.shape) : NaN;
  return { silent: silentShare(most), ...(Number.isFinite(agreement) && { agreement }) };
}

/** The hidden layers of a network: how many units of each are silent, and what the weights into them are like. */
export async function healthOf({ network, executor, passes, train }: Readable): Promise<Health> {
  const hidden = hiddenActivations(network);
  const most = hidden.some(({ activation }) => activation === 'relu')
    ? await highest(network, passes, firstExamples(train, passes.chunk))
    : [];
  const layers: HiddenLayer[] = [];
  for (const { activation, units, place, number } of hidden) {
    const silent = activation === 'relu' ? silentShare(most[place]!) : 0;
    const W = network.parameters.find(({ layer, decays }) => decays && layer === number)?.variable;
    const isNormed = network.layers.some((layer) => layer.W === W && layer.norm !== undefined);
    const { weights, gain } = W
      ? weightsInto(await executor.read(W), W.shape.at(-1)!)
      : { weights: 'different' as const, gain: undefined };
    layers.push({ activation, units, silent, weights, gain: isNormed ? undefined : gain });
  }
  return { hidden: layers };
}

/** What the weights into `units` units are like; W has a column for each of them. */
export function weightsInto(
  W: Float32Array,
  units: number,
): { readonly weights: HiddenLayer['weights']; readonly gain: number } {
  let [largest, apart, squares] = [0, 0, 0];
  for (let i = 0; i < W.length; i++) {
    const w = W[i]!;
    largest = Math.max(largest, Math.abs(w));
    apart = Math.max(apart, Math.abs(w - W[i - (i % units)]!));
    squares += w ** 2;
  }
  const isAlike = apart <= 1e-5 * largest;
  const weights = largest === 0 ? 'zero' : isAlike ? 'alike' : 'different';
  return { weights, gain: Math.sqrt(squares / units) };
}

/** The activations before the last layer with weights, by their place among all activations. */
function hiddenActivations({ placed }: Network) {
  const last = placed.findLastIndex(({ learned }) => learned.length > 0);
  return placed
    .slice(0, last)
    .flatMap(({ spec, output, number }) =>
      spec.type === 'activation'
        ? [{ activation: spec.activation, units: output.at(-1)!, number }]
        : [],
    )
    .map((layer, place) => ({ ...layer, place }));
}

const silentShare = (most: ArrayLike<number>) =>
  Array.from(most).filter((value) => !(value > 0)).length / Math.max(1, most.length);

/** The highest value of each unit, or channel, of every activation, over a few examples. */
async function highest(
  network: Network,
  passes: Passes,
  train: Examples,
): Promise<readonly Float32Array[]> {
  const few = firstExamples(train, EXAMPLES);
  const most: Float32Array[] = [];
  // In chunks, as a wide model's values of all of them take too much memory; the highest of highest values is the same.
  for (let from = 0; from < few.m; from += passes.chunk) {
    const size = Math.min(passes.chunk, few.m - from);
    const width = few.x.length / few.m;
    const x = few.x.subarray(from * width, (from + size) * width);
    for (const [i, values] of (await highestOf(network, passes, size, x)).entries())
      most[i] = most[i] ? most[i].map((value, u) => Math.max(value, values[u]!)) : values;
  }
  return most;
}

async function highestOf(
  network: Network,
  passes: Passes,
  m: number,
  x: Float32Array,
): Promise<readonly Float32Array[]> {
  const units = await passes.whole('vitals', m, { x }, (inputs) => {
    const { outputs } = network.forward(inputs['x']!);
    const activations = outputs.filter((_, i) => network.placed[i]!.spec.type === 'activation');
    const most = activations.map((a) =>
      tf.max(
        a,
        a.shape.slice(0, -1).map((_, axis) => axis),
      ),
    );
    return Object.fromEntries(most.map((a, i) => [`most${i}`, a]));
  });
  return Object.values(units);
}

/**
 * How alike weights are that lie side by side or one below the other in a filter: the mean product of such pairs over the
 * mean square, near 0 for random weights and near 1 where a filter changes slowly. The shape is [f, f, channels, filters].
 */
export function agreementOf(W: Float32Array, shape: readonly number[]): number {
  const [rows, columns, channels, filters] = shape as [number, number, number, number];
  const depth = channels * filters;
  let [products, pairs, squares] = [0, 0, 0];
  const pair = (a: number, b: number) => {
    products += W[a]! * W[b]!;
    pairs++;
  };
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      for (let d = 0; d < depth; d++) {
        const at = (i * columns + j) * depth + d;
        squares += W[at]! ** 2;
        if (j + 1 < columns) pair(at, at + depth);
        if (i + 1 < rows) pair(at, at + columns * depth);
      }
  return products / pairs / (squares / W.length);
}
