/** No data at all, as in style transfer, where what is learned is the picture itself. Every step is an epoch. */
import type { Sampler } from './sampler';

export function none(): Sampler {
  let epoch = 0;
  return {
    m: 1,
    get epoch() {
      return epoch;
    },
    position: 0,
    stepsUntil: (wanted) => Math.max(0, wanted - epoch),
    take(n) {
      epoch += n;
      return { order: new Int32Array(n), from: 0, size: 1, steps: n, completes: true };
    },
    startEpoch() {},
    save: () => ({ 'order.place': Float64Array.of(epoch) }),
    load: (state) => {
      epoch = state['order.place']![0]!;
    },
  };
}
