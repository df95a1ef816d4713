/** A convolution of each channel by itself: W is f × f × channels × 1 (MobileNet; course 4, week 2). */
import { layerKind, volumeOf } from '../layer';
import { convolvedSides, type Padding, windowMisfit } from '../windows';
import { bias } from './dense';

declare module '../layer' {
  interface LayerSpecs {
    'depthwise-conv': {
      readonly kernel: number;
      readonly stride: number;
      readonly padding: Padding;
    };
  }
}

export const kind = layerKind('depthwise-conv', {
  isNumbered: true,
  misfit: ({ kernel, padding }, input) =>
    padding === 'valid' ? windowMisfit(kernel, input) : undefined,
  output: ({ kernel, stride, padding }, input) => [
    ...convolvedSides(input, kernel, stride, padding),
    volumeOf(input)[2],
  ],
  parameters({ kernel }, input, { isNormalized }) {
    const [, , channels] = volumeOf(input);
    const fanIn = kernel * kernel;
    return [
      { symbol: 'W', shape: [kernel, kernel, channels, 1], fanIn, decays: true },
      ...(isNormalized ? [] : [bias(channels, fanIn)]),
    ];
  },
});
