import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiledExecutor } from '../../src/compiler';
import type { TensorFunction } from '../../src/models/executor';
import * as tf from '../../src/models/tf';
import { near, numbers } from './compare';

interface Model {
  readonly layers: readonly LayerPlan[];
  readonly input: 'dense' | 'image' | 'words';
  readonly batch: number;
  readonly seed: number;
}

type LayerPlan =
  | { readonly kind: 'dense'; readonly units: number; readonly activation: Activation }
  | {
      readonly kind: 'conv';
      readonly filters: number;
      readonly size: number;
      readonly stride: number;
      readonly same: boolean;
    }
  | { readonly kind: 'pool'; readonly max: boolean; readonly same: boolean }
  | { readonly kind: 'dropout'; readonly keep: number }
  | { readonly kind: 'norm' }
  | { readonly kind: 'residual'; readonly activation: Activation };

type Activation = (typeof activations)[number];
const activations = [
  'relu',
  'tanh',
  'sigmoid',
  'leakyRelu',
  'elu',
  'softplus',
  'selu',
  'swish',
] as const;

const activate = (name: Activation, x: tf.Tensor): tf.Tensor =>
  name === 'swish' ? tf.mul(x, tf.sigmoid(x)) : tf[name](x);

const activation = fc.constantFrom(...activations);
const dense = fc.record({
  kind: fc.constant('dense' as const),
  units: fc.integer({ min: 1, max: 9 }),
  activation,
});
const conv = fc.record({
  kind: fc.constant('conv' as const),
  filters: fc.integer({ min: 1, max: 9 }),
  size: fc.integer({ min: 1, max: 3 }),
  stride: fc.integer({ min: 1, max: 2 }),
  same: fc.boolean(),
});
const pool = fc.record({
  kind: fc.constant('pool' as const),
  max: fc.boolean(),
  same: fc.boolean(),
});
const dropout = fc.record({
  kind: fc.constant('dropout' as const),
  keep: fc.constantFrom(0.5, 0.8),
});
const norm = fc.record({ kind: fc.constant('norm' as const) });
const residual = fc.record({ kind: fc.constant('residual' as const), activation });

const imageLayer: fc.Arbitrary<LayerPlan> = fc.oneof(conv, pool, dropout, norm, residual);
const denseLayer: fc.Arbitrary<LayerPlan> = fc.oneof(dense, dropout, norm, residual);

const model: fc.Arbitrary<Model> = fc
  .constantFrom('dense' as const, 'image' as const, 'words' as const)
  .chain((input) =>
    fc.record({
      input: fc.constant(input),
      layers: fc.array(input === 'image' ? imageLayer : denseLayer, { maxLength: 4 }),
      batch: fc.integer({ min: 2, max: 7 }),
      seed: fc.integer({ min: 1, max: 1000 }),
    }),
  );

const CLASSES = 3;
const WORDS = 11;
/** Uniform numbers an example has for its dropout. */
const NOISE = 400;

/** The layers as a function that finds its weights by their order. */
function forward(
  { layers, input }: Model,
  x: tf.Tensor,
  noise: tf.Tensor,
  weight: (shape: number[]) => tf.Tensor,
): tf.Tensor {
  let a = x;
  if (input === 'words') {
    const embedded = tf.gather(weight([WORDS, 5]), tf.cast(x, 'int32'));
    a = tf.mean(embedded, 1);
  }
  const biased = (t: tf.Tensor) => tf.add(t, weight([t.shape.at(-1)!]));
  for (const layer of layers) {
    const width = a.shape.at(-1)!;
    switch (layer.kind) {
      case 'dense':
        a = activate(
          layer.activation,
          biased(tf.matMul(a as tf.Tensor2D, weight([width, layer.units]) as tf.Tensor2D)),
        );
        break;
      case 'conv': {
        const size = Math.min(layer.size, a.shape[1]!, a.shape[2]!);
        const w = weight([size, size, width, layer.filters]) as tf.Tensor4D;
        a = biased(tf.conv2d(a as tf.Tensor4D, w, layer.stride, layer.same ? 'same' : 'valid'));
        break;
      }
      case 'pool': {
        if (Math.min(a.shape[1]!, a.shape[2]!) < 2) break;
        const by = layer.max ? tf.maxPool : tf.avgPool;
        a = by(a as tf.Tensor4D, 2, 2, layer.same ? 'same' : 'valid');
        break;
      }
      case 'dropout': {
        const drawn = tf.reshape(tf.slice(tf.reshape(noise, [-1]), [0], [a.size]), a.shape);
        a = tf.div(tf.mul(a, tf.cast(tf.less(drawn, layer.keep), 'float32')), layer.keep);
        break;
      }
      case 'norm': {
        const axes = a.shape.map((_, i) => i).slice(0, -1);
        const { mean, variance } = tf.moments(a, axes);
        const gamma = tf.add(1, weight([width])) as tf.Tensor1D;
        a = tf.batchNorm(
          a as tf.Tensor4D,
          mean as tf.Tensor1D,
          variance as tf.Tensor1D,
          weight([width]) as tf.Tensor1D,
          gamma,
          0.1,
        );
        break;
      }
      case 'residual': {
        const flat = tf.reshape(a, [-1, width]) as tf.Tensor2D;
        const inner = activate(
          layer.activation,
          tf.matMul(flat, weight([width, width]) as tf.Tensor2D),
        );
        a = tf.add(a, tf.reshape(inner, a.shape));
        break;
      }
    }
  }
  const flat = tf.reshape(a, [a.shape[0]!, -1]) as tf.Tensor2D;
  return biased(tf.matMul(flat, weight([flat.shape[1], CLASSES]) as tf.Tensor2D));
}

function shapesOf(made: Model, x: number[]): number[][] {
  const shapes: number[][] = [];
  tf.tidy(() => {
    forward(made, tf.zeros(x), tf.zeros([x[0]!, NOISE]), (shape) => {
      shapes.push(shape);
      return tf.zeros(shape);
    });
  });
  return shapes;
}

describe('one training step of a random model', () => {
  it('has the loss, the gradients and the weights of tfjs eager', async () => {
    await fc.assert(
      fc.asyncProperty(model, async (made) => {
        const { batch, seed, input } = made;
        const xShape = { dense: [batch, 4], image: [batch, 6, 5, 2], words: [batch, 3] }[input];
        const weights = shapesOf(made, xShape).map((shape, i) => {
          const size = tf.util.sizeFromShape(shape);
          return tf.variable(tf.mul(tf.tensor(numbers(size, seed + i), shape), 0.7));
        });
        const step: TensorFunction = ({ x, y, noise }) => {
          const loss = () => {
            let next = 0;
            const logits = forward(made, x!, noise!, () => weights[next++]!);
            return tf.losses.softmaxCrossEntropy(y!, logits) as tf.Scalar;
          };
          const { value, grads } = tf.variableGrads(loss, weights);
          const gradients = weights.map((w) => grads[w.name]!);
          weights.forEach((w, i) => w.assign(tf.sub(w, tf.mul(gradients[i]!, 0.1))));
          const norms = gradients.map((g, i) => [`g${i}`, tf.sum(tf.abs(g))] as const);
          return { value, ...Object.fromEntries(norms) };
        };
        const size = tf.util.sizeFromShape(xShape);
        const x = numbers(size, seed + 50).map((v) =>
          input === 'words' ? Math.floor((v + 1) * 5.4) : v,
        );
        const y = Float32Array.from({ length: batch * CLASSES }, (_, i) =>
          Number(i % CLASSES === Math.floor(i / CLASSES) % 2),
        );
        const noise = numbers(batch * NOISE, seed + 60).map((v) => (v + 1) / 2);
        const executor = compiledExecutor();
        executor.manage(weights);
        const program = executor.trainProgram(step, {
          x: { shape: xShape, dtype: 'float32' },
          y: { shape: [batch, CLASSES], dtype: 'float32' },
          noise: { shape: [batch, NOISE], dtype: 'float32' },
        });
        expect(program.fallbacks).toEqual([]);
        const order = Int32Array.from({ length: batch }, (_, i) => i);
        const rows = { x, y, noise };
        const series = await program.advance({ rows, order, batch, noise: [] }, 0, 1);
        const eager = tf.tidy(() => {
          const out = step({
            x: tf.tensor(x, xShape),
            y: tf.tensor(y, [batch, CLASSES]),
            noise: tf.tensor2d(noise, [batch, NOISE]),
          });
          return Object.fromEntries(
            Object.entries(out).map(([name, t]) => [name, t.dataSync()[0]!]),
          );
        });
        for (const [name, e] of Object.entries(eager))
          expect(near(series[name]![0]!, e, 2e-4), `${name}: ${series[name]![0]} and ${e}`).toBe(
            true,
          );
        for (const w of weights) {
          const got = await executor.read(w);
          w.dataSync().forEach((e, i) =>
            expect(near(got[i]!, e, 1e-4), `${w.name}[${i}]: ${got[i]} and ${e}`).toBe(true),
          );
        }
        tf.dispose(weights);
      }),
      { numRuns: 150, seed: 7 },
    );
  }, 120_000);
});
