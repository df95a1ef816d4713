/** tfjs training eagerly on one of its backends, in the way its documentation shows: `optimizer.minimize` in `tidy`. */
import * as tf from '../../../src/models/tf';
import type { Contestant } from '../contestant';
import { modelOf } from '../model';
import { BATCHES, type Workload, examplesOf } from '../workloads';

/** Batches are made beforehand; `loss` is read once, after the last step, which waits for a GPU to finish. */
export function tfjs(backend: 'cpu' | 'wasm' | 'webgl'): Contestant {
  return {
    async prepare(workload) {
      if (!(await tf.setBackend(backend))) throw new Error(`tfjs has no ${backend} here`);
      const model = modelOf(workload);
      const [x, y] = batches(workload);
      const optimizer =
        workload.optimizer === 'sgd' ? tf.train.sgd(workload.rate) : tf.train.adam(workload.rate);
      const variables = [...model.variables];
      let at = 0;
      const step = (wanted: boolean) => {
        const i = at++ % BATCHES;
        const minimized = () =>
          optimizer.minimize(() => model.loss(x[i]!, y[i]!), wanted, variables);
        return tf.tidy(minimized as () => tf.Scalar);
      };
      return {
        facts: {},
        async steps(n) {
          for (let i = 1; i < n; i++) step(false);
          const loss = step(true);
          const [value] = await loss.data();
          loss.dispose();
          return value!;
        },
      };
    },
  };
}

function batches(workload: Workload): readonly [tf.Tensor[], tf.Tensor[]] {
  const { x, y, m } = examplesOf(workload);
  const split = (data: Float32Array, shape: readonly number[]) =>
    tf.tidy(() => tf.split(tf.tensor(data, [m, ...shape]), BATCHES));
  return [split(x, workload.input), split(y, [y.length / m])];
}
