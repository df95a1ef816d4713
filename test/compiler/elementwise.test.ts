import { describe, expect, it } from 'vitest';
import * as tf from '../../src/models/tf';
import { elementwise } from '../../src/compiler/elementwise';
import { expectSame, numbers } from './compare';

const hard = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  2,
  -2.5,
  1e-6,
  -1e-6,
  1e-30,
  3.7,
  -7.25,
  20,
  -20,
  88,
  -88,
  100,
  -104,
  1e10,
  -1e10,
  1e-41,
  NaN,
  Infinity,
  -Infinity,
];
const run = (kernelName: string, inputs: tf.NamedTensorMap, attrs = {}) =>
  tf.engine().runKernel(kernelName, inputs, attrs) as tf.Tensor;

const attrs: Readonly<Record<string, object>> = {
  Step: { alpha: 0.25 },
  ClipByValue: { clipValueMin: -0.5, clipValueMax: 2 },
  Cast: { dtype: 'int32' },
  LeakyRelu: { alpha: 0.2 },
};
/** What the kernel is meant for: whole numbers are exact to 2^24, truth is 0 or 1. */
const domain = (name: string) => {
  if (name === 'Cast') return hard.filter((x) => Math.abs(x) < 2 ** 24);
  if (name === 'FloorDiv') return [1, 2, 3, 5, 7, -1, -4, 100, -1001, 12345];
  return name.startsWith('Logical') ? [0, 1] : hard;
};

describe('an elementwise kernel', () => {
  for (const [name, { inputs }] of Object.entries(elementwise)) {
    it(`computes ${name} as tfjs does, extremes included`, async () => {
      const data = domain(name);
      if (inputs.length === 1) {
        await expectSame(
          ({ x }) => ({ y: run(name, { x: x! }, attrs[name]) }),
          { x: { shape: [data.length], data } },
          2e-6,
        );
        return;
      }
      const pairs = data.flatMap((a) => data.map((b) => [a, b] as const));
      const shape = [pairs.length];
      const a = { shape, data: pairs.map(([x]) => x) };
      const b = { shape, data: pairs.map(([, x]) => x) };
      const condition = { shape, data: pairs.map(([x, y]) => Number(x > y)), dtype: 'int32' };
      const given =
        inputs.length === 3 ? { condition, t: a, e: b } : { [inputs[0]!]: a, [inputs[1]!]: b };
      await expectSame(
        (t) => ({ y: run(name, t as tf.NamedTensorMap, attrs[name]) }),
        given as never,
        2e-6,
      );
    });
  }

  it('broadcasts every pair of shapes as tfjs does', async () => {
    const shapes = [
      [],
      [1],
      [5],
      [1, 5],
      [3, 1],
      [3, 5],
      [2, 3, 5],
      [2, 1, 5],
      [2, 3, 1],
      [4, 1, 1, 1],
      [4, 2, 3, 5],
    ];
    for (const left of shapes) {
      for (const right of shapes) {
        const size = (s: readonly number[]) => s.reduce((n, d) => n * d, 1);
        await expectSame(({ a, b }) => ({ y: tf.sub(a!, b!), z: tf.mul(tf.add(a!, b!), a!) }), {
          a: { shape: left, data: numbers(size(left), 1) },
          b: { shape: right, data: numbers(size(right), 2) },
        });
      }
    }
  });

  it('treats every length alike', async () => {
    for (let n = 1; n <= 40; n++) {
      await expectSame(({ a, b }) => ({ y: tf.tanh(tf.sub(tf.mul(a!, b!), 0.3)), s: tf.exp(a!) }), {
        a: { shape: [n], data: numbers(n, 3) },
        b: { shape: [n], data: numbers(n, 4) },
      });
    }
  });

  it('keeps infinite constants of alike loops apart', () =>
    expectSame(
      ({ x, y }) => ({
        a: tf.minimum(x!, Infinity),
        b: tf.minimum(y!, -Infinity),
        c: tf.mul(x!, 0),
        d: tf.mul(y!, -0),
      }),
      { x: { shape: [3], data: [1, 2, 3] }, y: { shape: [3], data: [4, 5, 6] } },
    ));

  it('casts to bool and back as tfjs does', async () => {
    await expectSame(({ x }) => ({ y: tf.cast(tf.cast(x!, 'bool'), 'float32') }), {
      x: { shape: [6], data: [0, -0, 1, 0.2, -3, 1e-20] },
    });
  });

  it('is in the table under the name and with the inputs of the tfjs kernel', () => {
    for (const name of Object.keys(elementwise))
      expect(tf.getKernel(name, 'cpu'), name).toBeTruthy();
  });
});
