/** A convolution over height and width: W is f × f × channels × filters (course 4, week 1). */
import { layersText as text } from '../layers.text';
import { call, closingArguments } from '../keras';
import { layerKind, volumeOf } from '../layer';
import { convolvedSides, type Padding, windowMisfit } from '../windows';
import { bias } from './dense';

declare module '../layer' {
  interface LayerSpecs {
    conv: {
      readonly filters: number;
      /** The side f of the square kernel. */
      readonly kernel: number;
      readonly stride: number;
      readonly padding: Padding;
    };
  }
}

export const kind = layerKind('conv', {
  isNumbered: true,
  misfit: ({ kernel, padding }, input) =>
    padding === 'valid' ? windowMisfit(kernel, input) : undefined,
  output: ({ kernel, stride, padding, filters }, input) => [
    ...convolvedSides(input, kernel, stride, padding),
    filters,
  ],
  parameters({ kernel, filters }, input, { isNormalized }) {
    const [, , channels] = volumeOf(input);
    const fanIn = kernel * kernel * channels;
    return [
      { symbol: 'W', shape: [kernel, kernel, channels, filters], fanIn, decays: true },
      ...(isNormalized ? [] : [bias(filters, fanIn)]),
    ];
  },
  label: ({ filters, kernel }) => text.conv(filters, kernel),
  keras({ filters, kernel, stride, padding }, code) {
    const strides = stride > 1 ? [`strides=${stride}`] : [];
    const sides = [String(filters), String(kernel), ...strides, `padding='${padding}'`];
    return [call('layers.Conv2D', [...sides, ...closingArguments(code)])];
  },
});
