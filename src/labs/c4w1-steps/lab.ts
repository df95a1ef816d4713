/** One convolution or pool, forward and backward, number by number (course 4, week 1). */
import {
  convolve,
  convolveBackward,
  type Kernels,
  padded,
  pool,
  poolBackward,
  rowsOf,
  type Volume,
} from '../../nn/convolution';
import { computingLab } from '../../core/lab';
import type { Values } from '../../core/params';
import type { Matrix } from '../../core/params/kinds/matrix';
import { RandomState } from '../../core/random';
import { courseA, courseB, courseInput, courseW } from './course';
import { experiments } from './experiments';
import { type Params, params } from './params';

/** What the view draws; one entry of each list a channel. */
export interface Steps {
  readonly input: readonly Matrix[];
  /** The filter, channel by channel; empty for a pool. */
  readonly kernel: readonly Matrix[];
  readonly bias: number;
  readonly size: number;
  readonly stride: number;
  readonly pad: number;
  /** A convolution has one filter and so one output; a pool has one for each channel. */
  readonly output: readonly Matrix[];
  readonly dZ: Matrix;
  readonly dA: readonly Matrix[];
  readonly dW: readonly Matrix[];
  readonly db: number;
}

export const lab = computingLab({
  params,
  experiments,
  compute: (values) => {
    const view = values.layer === 'convolution' ? convolution(values) : pooling(values);
    const gradient = view.dA.flat(2);
    const centre = view.dA[0]![Math.floor(view.dA[0]!.length / 2)]!;
    return {
      metrics: {
        touched: gradient.filter((g) => g !== 0).length,
        gradientSum: gradient.reduce((s, g) => s + g, 0),
        given: view.dZ.flat().reduce((s, g) => s + g, 0),
        db: view.db,
        corner: view.dA[0]![0]![0]!,
        middle: centre[Math.floor(centre.length / 2)]!,
        outputs: view.output[0]!.flat().length,
      },
      view,
    };
  },
});

function convolution(values: Values<Params>): Steps {
  const { a, w, b, size, stride, pad } = layerOf(values);
  const sliding = { pad, stride };
  const output = convolve(a, w, [b], sliding);
  const dZ = given(values, output);
  const { dA, dW, db } = convolveBackward(dZ, a, w, sliding);
  const filter = (data: Float64Array): Volume => ({
    height: size,
    width: size,
    channels: w.channels,
    data,
  });
  return {
    input: channelsOf(padded(a, pad)),
    kernel: channelsOf(filter(w.data)),
    bias: b,
    size,
    stride,
    pad,
    output: channelsOf(output),
    dZ: rowsOf(dZ),
    dA: channelsOf(dA),
    dW: channelsOf(filter(dW.data)),
    db: db[0]!,
  };
}

/** The same gradient is given to every channel. */
function pooling(values: Values<Params>): Steps {
  const { a, size, stride } = layerOf(values);
  const kind = values.layer === 'max' ? 'max' : 'average';
  const output = pool(a, size, stride, kind);
  const dZ = given(values, output);
  const dA = poolBackward(dZ, a, size, stride, kind);
  return {
    input: channelsOf(a),
    kernel: [],
    bias: 0,
    size,
    stride,
    pad: 0,
    output: channelsOf(output),
    dZ: rowsOf(dZ),
    dA: channelsOf(dA),
    dW: [],
    db: 0,
  };
}

/** Picture, filter and how the window moves. */
function layerOf({ example, size, stride, pad }: Values<Params>) {
  if (example === 'course') {
    const a: Volume = { ...courseInput, data: Float64Array.from(courseA) };
    const w: Kernels = { size: 3, channels: 4, filters: 1, data: Float64Array.from(courseW) };
    return { a, w, b: courseB, size: 3, stride: 2, pad: 1 };
  }
  const channels = example === 'colour' ? 3 : 1;
  const random = new RandomState(4);
  const a: Volume = { height: 5, width: 5, channels, data: random.randint(0, 10, 25 * channels) };
  const weights = random.randint(-1, 2, size * size * channels);
  const w: Kernels = { size, channels, filters: 1, data: weights };
  return { a, w, b: 1, size, stride, pad };
}

/** The gradient that comes from the layer above: 1 at one cell, 1 everywhere, or numbers. */
function given({ gradient, row, column }: Values<Params>, output: Volume): Volume {
  const { height, width, channels } = output;
  const [i, j] = [Math.min(row, height - 1), Math.min(column, width - 1)];
  const numbers = new RandomState(5).randint(-3, 4, height * width);
  const data = numbers.map((value, at) => {
    if (gradient === 'numbers') return value;
    return gradient === 'ones' || at === i * width + j ? 1 : 0;
  });
  const everywhere = Float64Array.from({ length: data.length * channels }, (_, at) => {
    return data[Math.floor(at / channels)]!;
  });
  return { height, width, channels, data: everywhere };
}

const channelsOf = (volume: Volume): readonly Matrix[] =>
  Array.from({ length: volume.channels }, (_, c) => rowsOf(volume, c));
