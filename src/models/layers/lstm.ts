/** LSTM: Γf, Γu, Γo = σ(…), c̃ = tanh(…), c⟨t⟩ = Γu c̃ + Γf c⟨t−1⟩, a⟨t⟩ = Γo tanh c⟨t⟩. */
import { applied } from '../layer';
import { type Cell, recur } from '../recurrence';
import * as tf from '../tf';

/** What an LSTM hands on to the next step, with the gates that it came from: [m, 3·units]. */
export interface LstmState {
  readonly a: tf.Tensor2D;
  readonly c: tf.Tensor2D;
  readonly gates: tf.Tensor2D;
}

export const lstmCell: Cell<LstmState> = {
  first: (zero) => ({ a: zero, c: zero, gates: tf.concat([zero, zero, zero], 1) }),
  next({ a, c }, fromInput, Wa) {
    const units = c.shape[1];
    const z = tf.add(fromInput, tf.matMul(a, Wa));
    const [forZ, candidate] = tf.split(z, [3 * units, units], 1) as [tf.Tensor2D, tf.Tensor2D];
    const gates = tf.sigmoid(forZ);
    const [forget, update, out] = tf.split(gates, 3, 1) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
    const next = tf.add<tf.Tensor2D>(tf.mul(update, tf.tanh(candidate)), tf.mul(forget, c));
    return { a: tf.mul(out, tf.tanh(next)), c: next, gates };
  },
  output: ({ a }) => a,
  gates: ({ gates }) => gates,
};

export const layer = applied('lstm', (spec, x, pass) => recur(lstmCell, spec, x, pass));
