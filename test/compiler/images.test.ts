import { describe, it } from 'vitest';
import * as tf from '../../src/models/tf';
import { expectSame, numbers } from './compare';

type Image = readonly [number, number, number, number];
const of = (shape: readonly number[], seed: number) => ({
  shape,
  data: numbers(tf.util.sizeFromShape([...shape]), seed),
});

/** A layer's output and what its gradients make of a loss that weighs every output differently. */
const withGradients =
  (layer: (...t: tf.Tensor[]) => tf.Tensor) => (t: Readonly<Record<string, tf.Tensor>>) => {
    const given = Object.values(t);
    const loss = (...x: tf.Tensor[]) => {
      const y = layer(...x);
      return tf.sum(tf.mul(tf.square(y), tf.cos(tf.reshape(tf.range(0, y.size), y.shape))));
    };
    const gradients = tf.grads(loss)(given);
    return { y: layer(...given), ...Object.fromEntries(gradients.map((g, i) => [`d${i}`, g])) };
  };

describe('convolution and its gradients are those of tfjs', () => {
  const cases: readonly [string, Image, Image, number, 'valid' | 'same', number][] = [
    ['one channel', [2, 7, 6, 1], [3, 3, 1, 4], 1, 'valid', 1],
    ['several channels', [2, 6, 7, 3], [3, 2, 3, 5], 1, 'valid', 1],
    ['many filters', [1, 5, 5, 8], [3, 3, 8, 16], 1, 'valid', 1],
    ['thirteen filters', [1, 5, 5, 2], [2, 2, 2, 13], 1, 'valid', 1],
    ['one filter', [3, 4, 5, 2], [2, 3, 2, 1], 1, 'valid', 1],
    ['windows of one pixel', [2, 3, 3, 5], [1, 1, 5, 6], 1, 'same', 1],
    ['padding', [2, 5, 6, 3], [3, 3, 3, 4], 1, 'same', 1],
    ['strides', [2, 7, 8, 2], [3, 3, 2, 4], 2, 'valid', 1],
    ['strides and padding', [1, 8, 7, 4], [5, 5, 4, 3], 2, 'same', 1],
    ['the course’s sizes', [2, 28, 28, 1], [5, 5, 1, 8], 1, 'valid', 1],
  ];
  for (const [name, x, w, stride, pad] of cases) {
    it(`with ${name}`, () =>
      expectSame(
        withGradients((a, b) => tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, stride, pad)),
        { x: of(x, 1), w: of(w, 2) },
        5e-5,
      ));
  }

  it('with the kernel spread out (forward)', () =>
    expectSame(
      ({ x, w }) => ({ y: tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'same', 'NHWC', 2) }),
      { x: of([2, 8, 8, 3], 1), w: of([3, 3, 3, 4], 2) },
    ));
});

describe('depthwise convolution and its gradients are those of tfjs', () => {
  for (const [channels, multiplier] of [
    [1, 1],
    [4, 1],
    [7, 1],
    [3, 2],
    [2, 5],
  ] as const) {
    for (const [stride, pad] of [
      [1, 'same'],
      [2, 'valid'],
    ] as const) {
      it(`with ${channels} channels times ${multiplier}, stride ${stride}, ${pad}`, () =>
        expectSame(
          withGradients((a, b) =>
            tf.depthwiseConv2d(a as tf.Tensor4D, b as tf.Tensor4D, stride, pad),
          ),
          { x: of([2, 6, 5, channels], 1), w: of([3, 2, channels, multiplier], 2) },
          1e-5,
        ));
    }
  }
});

describe('enlarging', () => {
  // For more than one image, tfjs 4.22 reads the gradient from the wrong place.
  it('repeats pixels, and its gradient adds them up, as tfjs has it', () =>
    expectSame(
      withGradients((x) => tf.image.resizeNearestNeighbor(x as tf.Tensor4D, [6, 12])),
      { x: of([1, 3, 4, 5], 3) },
    ));

  it('transposes a convolution as tfjs does', () =>
    expectSame(
      withGradients((x, w) =>
        tf.conv2dTranspose(x as tf.Tensor4D, w as tf.Tensor4D, [2, 8, 8, 3], 2, 'same'),
      ),
      { x: of([2, 4, 4, 5], 3), w: of([3, 3, 3, 5], 4) },
      1e-5,
    ));
});

describe('pooling and its gradients are those of tfjs', () => {
  for (const [name, pool] of [
    ['max', tf.maxPool],
    ['average', tf.avgPool],
  ] as const) {
    for (const channels of [1, 3, 4, 8, 9]) {
      for (const [size, stride, pad] of [
        [2, 2, 'valid'],
        [3, 2, 'same'],
        [3, 1, 'same'],
        [2, 3, 'valid'],
      ] as const) {
        it(`${name} of ${size}×${size}, stride ${stride}, ${pad}, ${channels} channels`, () =>
          expectSame(
            withGradients((x) => pool(x as tf.Tensor4D, size, stride, pad)),
            { x: of([2, 7, 6, channels], 3) },
          ));
      }
    }
  }

  it('gives the gradient of equal numbers to the first', () =>
    expectSame(
      withGradients((x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid')),
      { x: { shape: [1, 4, 4, 1], data: new Float32Array(16).fill(0.5) } },
    ));
});
