/** Runs a recurrent cell over the steps of a sequence, unrolled. */
import { directions, type Recurrence } from '../nn/recurrence';
import type { LayerPass } from './layer';
import * as tf from './tf';

/** A cell: its state from the state before, the step's share of x (Wx x⟨t⟩ + b, [m, blocks·units]) and Wa. */
export interface Cell<S> {
  /** The state before the first step, of [m, units]. */
  first(zero: tf.Tensor2D): S;
  next(state: S, fromInput: tf.Tensor2D, Wa: tf.Tensor2D): S;
  /** a⟨t⟩, [m, units]. */
  output(state: S): tf.Tensor2D;
  /** The gates of a step, [m, gates·units], for panels. */
  gates?(state: S): tf.Tensor2D;
}

/** x is [m, T, n]. The product with Wx is one for all steps: only what depends on a⟨t−1⟩ is done step by step. */
export function recur<S>(
  cell: Cell<S>,
  { units, returns, direction = 'forward' }: Recurrence,
  x: tf.Tensor,
  { learned, note }: Pick<LayerPass, 'learned' | 'note'>,
): tf.Tensor {
  const [m, steps, n] = x.shape as [number, number, number];
  const rows = tf.reshape(tf.transpose(x, [1, 0, 2]), [steps * m, n]);
  const read = (sign: string): readonly S[] => {
    const [Wx, Wa, b] = ['Wx', 'Wa', 'b'].map((symbol) => learned[symbol + sign]!);
    const fromInput = tf.add(tf.matMul(rows as tf.Tensor2D, Wx as tf.Tensor2D), b!);
    const each = tf.unstack(tf.reshape(fromInput, [steps, m, -1])) as tf.Tensor2D[];
    if (sign !== '') each.reverse();
    const states: S[] = [];
    let state = cell.first(tf.zeros([m, units]));
    for (const step of each) states.push((state = cell.next(state, step, Wa as tf.Tensor2D)));
    return sign === '' ? states : states.reverse();
  };
  const ways = directions[direction].map(read);
  const { gates } = cell;
  if (gates) note('gates', () => alongTime(ways[0]!.map((state) => gates(state))));
  note('a', () => alongTime(ways[0]!.map((state) => cell.output(state))));
  if (returns === 'last')
    return joined(ways.map((states, way) => cell.output(states.at(way === 0 ? -1 : 0)!)));
  return joined(ways.map((states) => alongTime(states.map((state) => cell.output(state)))));
}

const alongTime = (steps: readonly tf.Tensor[]) => tf.stack([...steps], 1);
const joined = (parts: readonly tf.Tensor[]) =>
  parts.length === 1 ? parts[0]! : tf.concat([...parts], -1);
