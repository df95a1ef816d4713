/** The first program of a worker pays for reading and optimizing this code; a very small one, made before, pays instead. */
import * as tf from '../models/tf';
import { compile } from './compile';
import { Runtime } from './runtime';
import { trace } from './trace';

let warmed = false;

/** Compiles one step of a network with one unit a layer, once a worker: about 30 ms in a process that has just started. */
export function warm(): void {
  if (warmed) return;
  warmed = true;
  const runtime = new Runtime();
  const unit = (values: number[][]) => tf.tidy(() => tf.variable(tf.tensor2d(values), true));
  const weights: readonly tf.Variable[] = [unit([[1]]), unit([[1]])];
  const shape = [1, 1];
  const step = ({ x, y }: Readonly<Record<string, tf.Tensor>>) => {
    const { value, grads } = tf.variableGrads(() => {
      const hidden = tf.tanh(tf.matMul(x as tf.Tensor2D, weights[0] as tf.Tensor2D));
      const output = tf.matMul(hidden, weights[1] as tf.Tensor2D);
      return tf.mean(tf.squaredDifference(output, y!)) as tf.Scalar;
    }, [...weights]);
    for (const w of weights) w.assign(tf.sub(w, grads[w.name]!));
    return { cost: value };
  };
  const inputs = { x: { shape, dtype: 'float32' }, y: { shape, dtype: 'float32' } } as const;
  const addresses = new Map(weights.map((w) => [w, runtime.allocate(4)]));
  compile(trace(step, inputs, new Set(weights)), runtime, (w) => addresses.get(w)!);
  for (const w of weights) w.dispose();
}
