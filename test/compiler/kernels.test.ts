import { describe, expect, it } from 'vitest';
import * as tf from '../../src/models/tf';
import { kernels } from '../../src/compiler/kernels';
import { expectSame, numbers } from './compare';

type Kernel = (x: tf.Tensor, y: tf.Tensor) => tf.Tensor | readonly tf.Tensor[];

const results = (made: tf.Tensor | readonly tf.Tensor[]) =>
  Object.fromEntries([made].flat().map((t, i) => [`y${i}`, t as tf.Tensor]));

/** Compares on tensors of random numbers of the shapes given. */
const same = (f: Kernel, x: readonly number[], y: readonly number[] = [1], tolerance = 1e-6) =>
  expectSame(
    (t) => results(f(t['x']!, t['y']!)),
    {
      x: { shape: x, data: numbers(tf.util.sizeFromShape([...x]), 5) },
      y: { shape: y, data: numbers(tf.util.sizeFromShape([...y]), 6) },
    },
    tolerance,
  );

const shapes = [[7], [1, 6], [5, 1], [3, 4], [2, 3, 5], [4, 1, 3], [2, 3, 4, 5]];

describe('a kernel of the module', () => {
  it('multiplies matrices of many sizes, transposed or not', async () => {
    for (const [m, k, n] of [
      [1, 1, 1],
      [1, 5, 1],
      [5, 1, 3],
      [2, 3, 4],
      [3, 9, 5],
      [8, 8, 8],
      [9, 7, 1],
      [1, 4, 9],
      [10, 2, 6],
      [33, 17, 13],
      [5, 40, 37],
      [3, 18, 131],
      [1, 33, 64],
    ] as const) {
      for (const ta of [false, true]) {
        for (const tb of [false, true]) {
          const [a, b] = [ta ? [k, m] : [m, k], tb ? [n, k] : [k, n]];
          await same((x, y) => tf.matMul(x, y, ta, tb), a, b);
          // With bias, activation, a sum over all and one over rows in the same loop.
          await same(
            (x, y) => {
              const z = tf.relu(tf.add(tf.matMul(x, y, ta, tb), tf.ones([n])));
              return [z, tf.sum(z), tf.sum(z, 0), tf.mul(z, tf.reshape(tf.range(0, m), [m, 1]))];
            },
            a,
            b,
            1e-5,
          );
        }
      }
    }
  });

  it('multiplies batches of matrices, one operand shared or not', async () => {
    await same((a, b) => tf.matMul(a, b), [3, 4, 5], [3, 5, 2]);
    await same((a, b) => tf.matMul(a, b, false, true), [3, 4, 5], [1, 2, 5]);
    await same((a, b) => tf.matMul(a, b, true), [2, 3, 5, 4], [2, 3, 5, 6]);
  });

  for (const [name, f] of Object.entries({
    sum: tf.sum,
    mean: tf.mean,
    max: tf.max,
    min: tf.min,
    prod: tf.prod,
  })) {
    it(`takes the ${name} over any axes`, async () => {
      for (const shape of shapes) {
        const axes = shape.flatMap((_, i) => [
          [i],
          [...new Set([0, i])],
          [...new Set([i, shape.length - 1])],
        ]);
        for (const axis of [undefined, ...axes]) {
          for (const keep of [false, true]) {
            await same((x) => (f as typeof tf.sum)(x, axis as number[], keep), shape);
          }
        }
      }
    });
  }

  it('lets NaN through reductions', async () => {
    const x = { shape: [2, 3], data: [1, NaN, 3, 4, 5, 6] };
    await expectSame(
      (t) => ({ a: tf.max(t['x']!, 1), b: tf.sum(t['x']!, 0), c: tf.min(t['x']!) }),
      { x },
    );
  });

  it('finds the largest and the smallest along any axis', async () => {
    for (const shape of shapes) {
      for (let axis = 0; axis < shape.length; axis++) {
        await same((x) => [tf.argMax(x, axis), tf.argMin(x, axis)], shape);
      }
    }
  });

  it('reduces truth', async () => {
    await same((x) => [tf.any(tf.greater(x, 0.5), 1), tf.all(tf.greater(x, -0.8), 0)], [4, 6]);
  });

  it('takes softmax of rows of every length', async () => {
    for (let n = 1; n <= 13; n++) {
      await same((x) => tf.softmax(tf.mul(x, 30)), [4, n]);
      await same((x) => tf.logSoftmax(x), [4, n], [1], 2e-6);
    }
  });

  it('gathers rows, and adds rows up by number', async () => {
    const x = { shape: [5, 3], data: numbers(15) };
    const i = { shape: [2, 2], data: [4, 0, 0, 2], dtype: 'int32' as const };
    const j = { shape: [5], data: [1, 0, 1, 3, 1], dtype: 'int32' as const };
    await expectSame(
      (t) => ({
        rows: tf.gather(t['x']!, t['i'] as tf.Tensor1D),
        columns: tf.gather(t['x']!, tf.cast(tf.greater(t['i']!, 1), 'int32'), 1),
        sums: tf.unsortedSegmentSum(t['x']!, t['j'] as tf.Tensor1D, 4),
        grad: tf.grad((w) => tf.sum(tf.square(tf.gather(w, t['i'] as tf.Tensor1D))))(t['x']!),
      }),
      { x, i, j },
    );
  });

  it('makes one-hot rows', async () => {
    const i = { shape: [4], data: [2, 0, 5, -1], dtype: 'int32' as const };
    await expectSame((t) => ({ y: tf.oneHot(t['i']!, 4), z: tf.oneHot(t['i']!, 3, 2, -1) }), { i });
  });

  it('moves numbers: transpose, slice, reverse, pad, tile, concat, stack, split, unstack', async () => {
    await same((x) => tf.transpose(x), [3, 5]);
    await same((x) => tf.transpose(x, [2, 0, 3, 1]), [2, 3, 4, 5]);
    await same((x) => tf.transpose(x, [1, 0, 2]), [1, 4, 3]);
    await same((x) => tf.transpose(x, [5, 3, 1, 0, 4, 2]), [2, 3, 2, 3, 2, 2]);
    await same((x) => tf.slice(x, [1, 0, 2], [1, 3, -1]), [2, 3, 5]);
    await same((x) => tf.reverse(x, [0, 2]), [2, 3, 5]);
    await same(
      (x) =>
        tf.pad(
          x,
          [
            [1, 2],
            [0, 0],
            [3, 0],
          ],
          0.5,
        ),
      [2, 3, 4],
    );
    await same((x) => tf.tile(x, [2, 1, 3]), [2, 3, 4]);
    await same((x) => tf.broadcastTo(x, [4, 3, 5]), [3, 1]);
    await same((x, y) => tf.concat([x, y, x], 1), [2, 3], [2, 4]);
    await same((x, y) => tf.concat([x, y], -1), [2, 3, 1], [2, 3, 2]);
    await same((x, y) => tf.stack([x, y], 1), [2, 3], [2, 3]);
    await same((x, y) => tf.stack([x, y], -1), [2, 3], [2, 3]);
    await same((x) => tf.split(x, [1, 3, 2], 1), [2, 6]);
    await same((x) => tf.split(x, 3, 0), [6, 2]);
    await same((x) => tf.unstack(x, 1), [2, 3, 4]);
  });

  it('is named like a kernel of tfjs', () => {
    for (const name of Object.keys(kernels)) expect(tf.getKernel(name, 'cpu'), name).toBeTruthy();
  });
});
