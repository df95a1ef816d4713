/** a⟨t⟩ = tanh(Wa a⟨t−1⟩ + Wx x⟨t⟩ + b). */
import { applied } from '../layer';
import { type Cell, recur } from '../recurrence';
import * as tf from '../tf';

export const recurrentCell: Cell<tf.Tensor2D> = {
  first: (zero) => zero,
  next: (a, fromInput, Wa) => tf.tanh(tf.add(fromInput, tf.matMul(a, Wa))),
  output: (a) => a,
};

export const layer = applied('recurrent', (spec, x, pass) => recur(recurrentCell, spec, x, pass));
