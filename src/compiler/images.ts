/** Kernels on images [batch, height, width, channels]: convolution, pooling, and their gradients. */
import * as tf from '../models/tf';
import { Untraceable } from '../models/executor';
import type { GraphBuilder, Inputs } from './builder';
import type { Attrs, Operand } from './graph';
import type { Kernel } from './kernel';

type Four = [number, number, number, number];
type Pads = Parameters<typeof tf.backend_util.computeConv2DInfo>[4];

/** By tfjs name; the convolutions are those without padding, into which `imageRewrites` turns the others. */
export const imageKernels: Readonly<Record<string, Kernel>> = {
  Conv2D: {
    result: ({ x, filter }, attrs) => ({
      shape: convolution(x!.shape, filter!.shape, attrs).outShape,
      dtype: 'float32',
    }),
    calls: ({ x: { x, filter }, attrs, outputs: [y], at }) => [
      {
        name: 'convolve',
        args: [at(y), at(x), at(filter), ...sizes(convolution(x!.shape, filter!.shape, attrs))],
      },
    ],
  },
  Conv2DBackpropFilter: {
    result: (_, { filterShape }) => ({ shape: filterShape as Four, dtype: 'float32' }),
    calls: ({ x: { x, dy }, attrs, outputs: [y], at }) => [
      {
        name: 'convolveKernelGradient',
        args: [
          at(y),
          at(x),
          at(dy),
          ...sizes(convolution(x!.shape, attrs['filterShape'] as Four, attrs)),
        ],
      },
    ],
  },
  Conv2DBackpropInput: {
    result: (_, { inputShape }) => ({ shape: inputShape as Four, dtype: 'float32' }),
    scratch: (node) => node.inputs['filter']!.value.size,
    calls: ({ x: { dy, filter }, attrs, outputs: [y], at, scratch }) => [
      {
        name: 'convolveImageGradient',
        args: [
          at(y),
          at(dy),
          at(filter),
          scratch,
          ...sizes(convolution(attrs['inputShape'] as Four, filter!.shape, attrs)),
        ],
      },
    ],
  },
  MaxPool: pool('maxPool'),
  AvgPool: pool('averagePool'),
  MaxPoolGrad: {
    result: ({ input }) => ({ shape: input!.shape, dtype: 'float32' }),
    calls: ({ x: { dy, input }, attrs, outputs: [y], at }) => [
      {
        name: 'maxPoolGradient',
        args: [at(y), at(dy), at(input), ...windows(pooling(input!.shape, attrs))],
      },
    ],
  },
  AvgPoolGrad: {
    result: ({ input }) => ({ shape: input!.shape, dtype: 'float32' }),
    calls: ({ x: { dy, input }, attrs, outputs: [y], at }) => [
      {
        name: 'averagePoolGradient',
        args: [at(y), at(dy), ...windows(pooling(input!.shape, attrs))],
      },
    ],
  },
};

/** Padding becomes a step of its own, which the gradients undo. */
export const imageRewrites = {
  Conv2D: (g: GraphBuilder, { x, filter }: Inputs, attrs: Attrs): Operand | undefined => {
    const info = convolution(x!.shape, filter!.shape, attrs);
    if (!isPadded(info)) return undefined;
    const padded = g.one('PadV2', { x: x! }, padding(info));
    return g.one('Conv2D', { x: padded, filter: filter! }, { ...attrs, ...VALID });
  },
  Conv2DBackpropFilter: (g: GraphBuilder, { x, dy }: Inputs, attrs: Attrs): Operand | undefined => {
    const info = convolution(x!.shape, attrs['filterShape'] as Four, attrs);
    if (!isPadded(info)) return undefined;
    const padded = g.one('PadV2', { x: x! }, padding(info));
    return g.one('Conv2DBackpropFilter', { x: padded, dy: dy! }, { ...attrs, ...VALID });
  },
  Conv2DBackpropInput: (
    g: GraphBuilder,
    { dy, filter }: Inputs,
    attrs: Attrs,
  ): Operand | undefined => {
    const inputShape = attrs['inputShape'] as Four;
    const info = convolution(inputShape, filter!.shape, attrs);
    if (!isPadded(info)) return undefined;
    const { paddings } = padding(info);
    const grown = inputShape.map((d, axis) => d + paddings[axis]![0] + paddings[axis]![1]);
    const whole = { ...attrs, ...VALID, inputShape: grown };
    const x = g.one('Conv2DBackpropInput', { dy: dy!, filter: filter! }, whole);
    const begin = paddings.map(([before]) => before);
    return g.one('Slice', { x }, { begin, size: inputShape });
  },
};

type Convolution = ReturnType<typeof tf.backend_util.computeConv2DInfo>;

const VALID = { pad: 'valid', dimRoundingMode: undefined };

function convolution(
  x: readonly number[],
  filter: readonly number[],
  { strides, dilations, pad, dimRoundingMode, dataFormat }: Attrs,
): Convolution {
  if (dataFormat !== undefined && dataFormat !== 'NHWC')
    throw new Untraceable(
      `Images are [batch, height, width, channels], not ${String(dataFormat)}.`,
    );
  return tf.backend_util.computeConv2DInfo(
    x as Four,
    filter as Four,
    strides as number,
    (dilations as number | undefined) ?? 1,
    pad as Pads,
    dimRoundingMode as 'floor' | undefined,
  );
}

function pooling(x: readonly number[], { filterSize, strides, pad, dimRoundingMode }: Attrs) {
  return tf.backend_util.computePool2DInfo(
    x as Four,
    filterSize as number,
    strides as number,
    1,
    pad as Pads,
    dimRoundingMode as 'floor' | undefined,
  );
}

function isPadded({ padInfo: { top, bottom, left, right } }: Convolution): boolean {
  return top + bottom + left + right > 0;
}

function padding({ padInfo: { top, bottom, left, right } }: Convolution) {
  const paddings: [number, number][] = [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
  return { paddings, constantValue: 0 };
}

/** The size arguments that the module's convolutions share. */
function sizes(c: Convolution): readonly number[] {
  const kernel = [c.filterHeight, c.filterWidth, c.strideHeight, c.strideWidth];
  return [...images(c), c.outChannels, ...kernel, c.dilationHeight, c.dilationWidth];
}

/** The size arguments that the module's poolings share. */
function windows(c: Convolution): readonly number[] {
  const window = [c.filterHeight, c.filterWidth, c.strideHeight, c.strideWidth];
  return [...images(c), ...window, c.padInfo.top, c.padInfo.left];
}

function images(c: Convolution): readonly number[] {
  return [c.batchSize, c.inHeight, c.inWidth, c.inChannels, c.outHeight, c.outWidth];
}

function pool(name: string): Kernel {
  return {
    result: ({ x }, attrs) => ({ shape: pooling(x!.shape, attrs).outShape, dtype: x!.dtype }),
    calls: ({ x: { x }, attrs, outputs: [y], at }) => [
      { name, args: [at(y), at(x), ...windows(pooling(x!.shape, attrs))] },
    ],
  };
}
