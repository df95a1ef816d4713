/** One unit's arithmetic against tfjs’s convolutions and pools. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Padding, Volume } from '../../src/nn/layers';
import { RandomState } from '../../src/core/random';
import { convolutionAt, denseAt, poolAt } from '../../src/nn/unit-arithmetic';
import * as tf from '../../src/models/tf';

beforeAll(() => tf.setBackend('cpu'));

const random = new RandomState(4);
const numbers = (count: number) => Float32Array.from(random.randn(count));
const shape: Volume = [9, 8, 3];
const input = { shape, values: numbers(9 * 8 * 3) };
const image = tf.tensor3d(input.values, [...shape]);

describe('a unit of a convolution is tfjs’s', () => {
  test.each([
    [3, 1, 'valid'],
    [3, 1, 'same'],
    [5, 2, 'same'],
    [5, 2, 'valid'],
    [4, 3, 'same'],
  ] as readonly (readonly [number, number, Padding])[])(
    'with f = %i, stride %i, %s padding',
    (kernel, stride, padding) => {
      const [W, b] = [numbers(kernel * kernel * 3 * 4), numbers(4)];
      const filter = tf.tensor4d(W, [kernel, kernel, 3, 4]);
      const expected = tf.add(tf.conv2d(image, filter, stride, padding), tf.tensor1d(b));
      const [height, width] = expected.shape as [number, number, number];
      const all = expected.dataSync();
      const spec = { type: 'conv', filters: 4, kernel, stride, padding } as const;
      const weights = { inputs: kernel * kernel * 3, units: 4, W, b };
      for (let i = 0; i < all.length; i += 7) {
        const place = {
          channel: i % 4,
          column: Math.floor(i / 4) % width,
          row: Math.floor(i / 4 / width),
        };
        expect(place.row).toBeLessThan(height);
        expect(convolutionAt(spec, input, weights, place).z).toBeCloseTo(all[i]!, 4);
      }
    },
  );
});

test.each(['max', 'average'] as const)('a unit of a %s pool is tfjs’s', (pool) => {
  const pooled = pool === 'max' ? tf.maxPool : tf.avgPool;
  const expected = pooled(image, 2, 2, 'valid').dataSync();
  const place = { channel: 1, row: 2, column: 3 };
  const { value, window } = poolAt({ type: 'pool', pool, size: 2 }, input, place);
  expect(value).toBeCloseTo(expected[(2 * 4 + 3) * 3 + 1]!, 6);
  expect(window).toHaveLength(4);
});

test('a dense unit sums all of its inputs and lists the largest products', () => {
  const [W, b] = [numbers(216 * 5), numbers(5)];
  const { z, largest } = denseAt(input, { inputs: 216, units: 5, W, b }, 2, 4);
  const expected = tf.add(
    tf.matMul(tf.tensor2d(input.values, [1, 216]), tf.tensor2d(W, [216, 5])),
    b,
  );
  expect(z).toBeCloseTo(expected.dataSync()[2]!, 4);
  const sizes = largest.map(({ a, w }) => Math.abs(a * w));
  expect(sizes).toEqual(sizes.toSorted((s, t) => t - s));
  expect(largest).toHaveLength(4);
});
