/** GRU: Γu, Γr = σ(…), c̃ = tanh(Wx x⟨t⟩ + Wa (Γr c⟨t−1⟩) + b), c⟨t⟩ = Γu c̃ + (1 − Γu) c⟨t−1⟩. */
import { applied } from '../layer';
import { type Cell, recur } from '../recurrence';
import * as tf from '../tf';

/** c⟨t⟩ = a⟨t⟩, with the gates that it came from: [m, 2·units]. */
export interface GruState {
  readonly c: tf.Tensor2D;
  readonly gates: tf.Tensor2D;
}

export const gruCell: Cell<GruState> = {
  first: (zero) => ({ c: zero, gates: tf.concat([zero, zero], 1) }),
  next({ c }, fromInput, Wa) {
    const units = c.shape[1];
    const halves = [2 * units, units];
    const [WaGates, WaCandidate] = tf.split(Wa, halves, 1) as [tf.Tensor2D, tf.Tensor2D];
    const [xGates, xCandidate] = tf.split(fromInput, halves, 1) as [tf.Tensor2D, tf.Tensor2D];
    const gates = tf.sigmoid(tf.add<tf.Tensor2D>(xGates, tf.matMul(c, WaGates)));
    const [update, relevance] = tf.split(gates, 2, 1) as [tf.Tensor2D, tf.Tensor2D];
    const remembered = tf.matMul(tf.mul<tf.Tensor2D>(relevance, c), WaCandidate);
    const candidate = tf.tanh(tf.add(xCandidate, remembered));
    return { c: tf.add(c, tf.mul(update, tf.sub(candidate, c))), gates };
  },
  output: ({ c }) => c,
  gates: ({ gates }) => gates,
};

export const layer = applied('gru', (spec, x, pass) => recur(gruCell, spec, x, pass));
