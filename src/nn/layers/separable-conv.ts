/** A depthwise separable convolution: each channel by itself (D), then a 1 × 1 convolution over all (W) (MobileNet; course 4, week 2). */
import { layerKind, volumeOf } from '../layer';
import { convolvedSides, type Padding, windowMisfit } from '../windows';
import { bias } from './dense';

declare module '../layer' {
  interface LayerSpecs {
    'separable-conv': {
      readonly filters: number;
      readonly kernel: number;
      readonly stride: number;
      readonly padding: Padding;
    };
  }
}

export const kind = layerKind('separable-conv', {
  isNumbered: true,
  misfit: ({ kernel, padding }, input) =>
    padding === 'valid' ? windowMisfit(kernel, input) : undefined,
  output: ({ kernel, stride, padding, filters }, input) => [
    ...convolvedSides(input, kernel, stride, padding),
    filters,
  ],
  parameters({ kernel, filters }, input, { isNormalized }) {
    const [, , channels] = volumeOf(input);
    const square = kernel * kernel;
    return [
      { symbol: 'D', shape: [kernel, kernel, channels, 1], fanIn: square, decays: true },
      { symbol: 'W', shape: [1, 1, channels, filters], fanIn: channels, decays: true },
      ...(isNormalized ? [] : [bias(filters, channels)]),
    ];
  },
});
