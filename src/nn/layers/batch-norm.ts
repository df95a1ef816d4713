/** Batch norm (course 2, week 3) of the z of the layer before it, channel by channel; the activation comes after. */
import { layersText as text } from '../layers.text';
import { layerKind, type Shape } from '../layer';

declare module '../layer' {
  interface LayerSpecs {
    'batch-norm': object;
  }
}

export const kind = layerKind('batch-norm', {
  normalizes: true,
  output: (_, input) => input,
  parameters: (_, input) => scaleAndShift(channelsOf(input)),
  state(_, input) {
    const channels = channelsOf(input);
    return [
      { name: 'mean', start: new Float32Array(channels) },
      { name: 'variance', start: new Float32Array(channels).fill(1) },
    ];
  },
  label: () => text.batchNorm,
  keras: () => ['layers.BatchNormalization(momentum=0.9, epsilon=1e-5)'],
});

const channelsOf = (input: Shape) => input.at(-1)!;

/** γ = 1 and β = 0, one entry a channel. */
export const scaleAndShift = (channels: number) => [
  { ...plain(channels), symbol: 'γ', start: new Float32Array(channels).fill(1) },
  { ...plain(channels), symbol: 'β', start: new Float32Array(channels) },
];

const plain = (channels: number) => ({ shape: [channels], fanIn: 1, decays: false });
