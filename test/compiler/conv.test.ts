/** Convolutions block places, channels and filters by four and eight: every number of each, whole blocks or not. */
import { describe, it } from 'vitest';
import * as tf from '../../src/models/tf';
import { expectSame, numbers } from './compare';

const of = (shape: readonly number[], seed: number) => ({
  shape,
  data: numbers(tf.util.sizeFromShape([...shape]), seed),
});

/** y and the gradients of Σ y·g, which are what the two gradient kernels make of g. */
function convolved(stride: number) {
  return ({ x, w, g }: Readonly<Record<string, tf.Tensor>>) => {
    const y = (a: tf.Tensor, b: tf.Tensor) =>
      tf.conv2d(a as tf.Tensor4D, b as tf.Tensor4D, stride, 'valid');
    const [dx, dw] = tf.grads((a, b) => tf.sum(tf.mul(y(a!, b!), g!)))([x!, w!]);
    return { y: y(x!, w!), dx: dx!, dw: dw! };
  };
}

describe('convolution and its gradients agree with tfjs', () => {
  const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 16, 17];
  for (const [i, channels] of counts.entries()) {
    // Every number of channels with a few numbers of filters, another few for the next.
    const filters = [0, 4, 9].map((shift) => counts[(i + shift) % counts.length]!);
    it(`with ${channels} channels and ${filters.join(', ')} filters`, async () => {
      for (const f of filters) {
        await expectSame(
          convolved(1),
          {
            x: of([2, 5, 7, channels], 1),
            w: of([3, 2, channels, f], 2),
            g: of([2, 3, 6, f], 3),
          },
          1e-5,
        );
      }
    });
  }

  for (const width of [3, 4, 5, 6, 7, 8, 9, 10, 11]) {
    for (const stride of [1, 2, 3]) {
      it(`with images ${width} pixels wide and a stride of ${stride}`, () => {
        const [outHeight, outWidth] = [6, width].map((d) => Math.floor((d - 3) / stride) + 1);
        return expectSame(
          convolved(stride),
          {
            x: of([3, 6, width, 5], 1),
            w: of([3, 3, 5, 6], 2),
            g: of([3, outHeight!, outWidth!, 6], 3),
          },
          1e-5,
        );
      });
    }
  }
});
