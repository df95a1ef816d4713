/** What the model answers on the sets that it is measured on. */
import { outputsOf } from '../observing/outputs';
import type { Panel } from '../observing/panels';

export const panel: Panel<'predictions'> = {
  name: 'predictions',
  async read(from) {
    const { train, dev } = from;
    return {
      train: await outputsOf(from, train.x),
      dev: dev.m === 0 ? new Float32Array(0) : await outputsOf(from, dev.x),
    };
  },
};
