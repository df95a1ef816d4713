/** A convolution along the steps of a sequence: W is f × channels × filters (course 4, week 4). `causal` looks at the past only. */
import { layerKind, sequenceOf } from '../layer';
import { convolvedSide, type Padding } from '../windows';
import { bias } from './dense';

declare module '../layer' {
  interface LayerSpecs {
    'conv-1d': {
      readonly filters: number;
      readonly kernel: number;
      readonly stride: number;
      readonly padding: Padding | 'causal';
    };
  }
}

export const kind = layerKind('conv-1d', {
  isNumbered: true,
  misfit({ kernel, padding }, input) {
    const [side] = sequenceOf(input);
    return padding === 'valid' && kernel > side
      ? { kind: 'window', window: kernel, side }
      : undefined;
  },
  output({ filters, kernel, stride, padding }, input) {
    const [steps] = sequenceOf(input);
    return [convolvedSide(steps, kernel, stride, padding === 'valid' ? 'valid' : 'same'), filters];
  },
  parameters({ kernel, filters }, input, { isNormalized }) {
    const [, channels] = sequenceOf(input);
    const fanIn = kernel * channels;
    return [
      { symbol: 'W', shape: [kernel, channels, filters], fanIn, decays: true },
      ...(isNormalized ? [] : [bias(filters, fanIn)]),
    ];
  },
});
