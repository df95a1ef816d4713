/** Kernels on images [batch, height, width, channels]: convolution, pooling, and their gradients. */
import * as tf from '../models/tf';
import { Untraceable } from '../models/executor';
import type { Attrs } from './graph';
import type { Kernel, Rewrite } from './kernel';

type Four = [number, number, number, number];
type Pads = Parameters<typeof tf.backend_util.computeConv2DInfo>[4];

/** One of the two kinds of convolution: the names of its kernels in tfjs and of its functions in the module. */
interface Family {
  readonly kernels: readonly [forward: string, kernelGradient: string, imageGradient: string];
  readonly functions: readonly [forward: string, kernelGradient: string, imageGradient: string];
  readonly isDepthwise: boolean;
}

const plain: Family = {
  kernels: ['Conv2D', 'Conv2DBackpropFilter', 'Conv2DBackpropInput'],
  functions: ['convolve', 'convolveKernelGradient', 'convolveImageGradient'],
  isDepthwise: false,
};

const depthwise: Family = {
  kernels: [
    'DepthwiseConv2dNative',
    'DepthwiseConv2dNativeBackpropFilter',
    'DepthwiseConv2dNativeBackpropInput',
  ],
  functions: ['depthwise', 'depthwiseKernelGradient', 'depthwiseImageGradient'],
  isDepthwise: true,
};

/** By tfjs name; the convolutions are those without padding, into which `imageRewrites` turns the others. */
export const imageKernels: Readonly<Record<string, Kernel>> = {
  ...convolutions(plain),
  ...convolutions(depthwise),
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

/** Padding becomes a step of its own, which the gradients undo; enlarging by whole factors repeats. */
export const imageRewrites: Readonly<Record<string, Rewrite>> = {
  ...paddings(plain),
  ...paddings(depthwise),
  ResizeNearestNeighbor: (g, { images: x }, attrs) => {
    const factors = wholeFactors(x!.shape, attrs);
    if (!factors) return undefined;
    const [batch, height, width, channels] = x!.shape as Four;
    const [tall, wide] = factors;
    const spread = g.one('Reshape', { x: x! }, { shape: [batch, height, 1, width, 1, channels] });
    const repeated = g.one('Tile', { x: spread }, { reps: [1, 1, tall, 1, wide, 1] });
    const shape = [batch, height * tall, width * wide, channels];
    return g.one('Reshape', { x: repeated }, { shape });
  },
  ResizeNearestNeighborGrad: (g, { images: x, dy }, attrs) => {
    const [, outHeight, outWidth] = dy!.shape as Four;
    const factors = wholeFactors(x!.shape, { ...attrs, size: [outHeight, outWidth] });
    if (!factors) return undefined;
    const [batch, height, width, channels] = x!.shape as Four;
    const shape = [batch, height, factors[0], width, factors[1], channels];
    const grouped = g.one('Reshape', { x: dy! }, { shape });
    return g.one('Sum', { x: grouped }, { axis: [2, 4], keepDims: false });
  },
};

/** How many times each pixel appears below and beside itself, if that is a whole number. */
function wholeFactors(
  x: readonly number[],
  { size, alignCorners, halfPixelCenters }: Attrs,
): readonly [number, number] | undefined {
  const [, height, width] = x as Four;
  const [outHeight, outWidth] = size as [number, number];
  const isWhole = outHeight % height === 0 && outWidth % width === 0;
  return isWhole && !alignCorners && !halfPixelCenters
    ? [outHeight / height, outWidth / width]
    : undefined;
}

/** The three kernels of a family. */
function convolutions({ kernels, functions, isDepthwise }: Family): Record<string, Kernel> {
  const info = (x: readonly number[], w: readonly number[], attrs: Attrs) =>
    convolution(x, w, attrs, isDepthwise);
  return {
    [kernels[0]]: {
      result: ({ x, filter }, attrs) => ({
        shape: info(x!.shape, filter!.shape, attrs).outShape,
        dtype: 'float32',
      }),
      calls: ({ x: { x, filter }, attrs, outputs: [y], at }) => [
        {
          name: functions[0],
          args: [at(y), at(x), at(filter), ...sizes(info(x!.shape, filter!.shape, attrs))],
        },
      ],
    },
    [kernels[1]]: {
      result: (_, { filterShape }) => ({ shape: filterShape as Four, dtype: 'float32' }),
      calls: ({ x: { x, dy }, attrs, outputs: [y], at }) => {
        const shape = info(x!.shape, attrs['filterShape'] as Four, attrs);
        return [{ name: functions[1], args: [at(y), at(x), at(dy), ...sizes(shape)] }];
      },
    },
    [kernels[2]]: {
      result: (_, { inputShape }) => ({ shape: inputShape as Four, dtype: 'float32' }),
      // For the kernel with its axes turned.
      scratch: (node) => (isDepthwise ? 0 : node.inputs['filter']!.value.size),
      calls: ({ x: { dy, filter }, attrs, outputs: [y], at, scratch }) => {
        const shape = info(attrs['inputShape'] as Four, filter!.shape, attrs);
        const places = [at(y), at(dy), at(filter), ...(isDepthwise ? [] : [scratch])];
        return [{ name: functions[2], args: [...places, ...sizes(shape)] }];
      },
    },
  };
}

/** The three kernels of a family on padded images. */
function paddings({ kernels, isDepthwise }: Family): Record<string, Rewrite> {
  const [forward, kernelGradient, imageGradient] = kernels;
  const padsOf = (x: readonly number[], w: readonly number[], attrs: Attrs) =>
    pads(convolution(x, w, attrs, isDepthwise));
  return {
    [forward]: (g, { x, filter }, attrs) => {
      const around = padsOf(x!.shape, filter!.shape, attrs);
      if (!around) return undefined;
      const padded = g.one('PadV2', { x: x! }, { paddings: around, constantValue: 0 });
      return g.one(forward, { x: padded, filter: filter! }, { ...attrs, ...VALID });
    },
    [kernelGradient]: (g, { x, dy }, attrs) => {
      const around = padsOf(x!.shape, attrs['filterShape'] as Four, attrs);
      if (!around) return undefined;
      const padded = g.one('PadV2', { x: x! }, { paddings: around, constantValue: 0 });
      return g.one(kernelGradient, { x: padded, dy: dy! }, { ...attrs, ...VALID });
    },
    [imageGradient]: (g, { dy, filter }, attrs) => {
      const size = attrs['inputShape'] as Four;
      const around = padsOf(size, filter!.shape, attrs);
      if (!around) return undefined;
      const inputShape = size.map((d, axis) => d + around[axis]![0] + around[axis]![1]);
      const whole = { ...attrs, ...VALID, inputShape };
      const x = g.one(imageGradient, { dy: dy!, filter: filter! }, whole);
      return g.one('Slice', { x }, { begin: around.map(([before]) => before), size });
    },
  };
}

type Convolution = ReturnType<typeof tf.backend_util.computeConv2DInfo>;

const VALID = { pad: 'valid', dimRoundingMode: undefined };

function convolution(
  x: readonly number[],
  filter: readonly number[],
  { strides, dilations, pad, dimRoundingMode, dataFormat }: Attrs,
  isDepthwise: boolean,
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
    isDepthwise,
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

/** What lies around the image on each axis, if anything does. */
function pads({ padInfo: { top, bottom, left, right } }: Convolution) {
  const around: [number, number][] = [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
  return top + bottom + left + right > 0 ? around : undefined;
}

/** The size arguments that the module's convolutions share. */
function sizes(c: Convolution): readonly number[] {
  const kernel = [c.filterHeight, c.filterWidth, c.strideHeight, c.strideWidth];
  const filters = c.filterShape[3];
  return [...images(c), filters, ...kernel, c.dilationHeight, c.dilationWidth];
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
