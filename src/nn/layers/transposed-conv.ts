/** A transposed convolution (course 4, week 3): every input value lays its f × f window into the output, `stride` apart; W is f × f × filters × channels. */
import { layerKind, volumeOf } from '../layer';
import type { Padding } from '../windows';
import { bias } from './dense';

declare module '../layer' {
  interface LayerSpecs {
    'transposed-conv': {
      readonly filters: number;
      readonly kernel: number;
      readonly stride: number;
      readonly padding: Padding;
    };
  }
}

export const kind = layerKind('transposed-conv', {
  isNumbered: true,
  output({ filters, kernel, stride, padding }, input) {
    const [height, width] = volumeOf(input);
    const side = (n: number) =>
      padding === 'same' ? n * stride : (n - 1) * stride + Math.max(kernel, stride);
    return [side(height), side(width), filters];
  },
  parameters({ kernel, filters }, input, { isNormalized }) {
    const [, , channels] = volumeOf(input);
    const fanIn = kernel * kernel * channels;
    return [
      { symbol: 'W', shape: [kernel, kernel, filters, channels], fanIn, decays: true },
      ...(isNormalized ? [] : [bias(filters, fanIn)]),
    ];
  },
});
