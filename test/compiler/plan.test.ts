import { describe, expect, it } from 'vitest';
import { fused } from '../../src/compiler/fuse';
import { placed } from '../../src/compiler/place';
import { trace } from '../../src/compiler/trace';
import type { TensorFunction } from '../../src/models/executor';
import * as tf from '../../src/models/tf';

const matrix = { shape: [64, 64], dtype: 'float32' } as const;

function planned(f: TensorFunction, variables: readonly tf.Variable[] = []) {
  const graph = trace(f, { x: matrix }, new Set(variables));
  const steps = fused(graph);
  return { graph, steps, ...placed(graph, steps, new Set(Object.values(graph.inputs))) };
}

describe('a plan', () => {
  it('has one loop for a dense layer: product, bias and activation', () => {
    const [W, b] = [tf.variable(tf.ones([64, 64])), tf.variable(tf.zeros([64]))];
    const { steps } = planned(
      ({ x }) => ({ y: tf.tanh(tf.add(tf.matMul(x as tf.Tensor2D, W as tf.Tensor2D), b)) }),
      [W, b],
    );
    expect(steps.length).toBe(1);
    tf.dispose([W, b]);
  });

  it('has seven loops for a training step of a network with one hidden layer, all updates in place', () => {
    const shapes = [[64, 4], [4], [4, 1], [1]];
    const weights = shapes.map((shape) => tf.variable(tf.ones(shape)));
    const rate = tf.variable(tf.scalar(0.1));
    const { steps, inPlace } = planned(
      ({ x }) => {
        const { value, grads } = tf.variableGrads(() => {
          const [W1, b1, W2, b2] = weights as unknown as tf.Tensor2D[];
          const a = tf.tanh(tf.add(tf.matMul(x as tf.Tensor2D, W1!), b1!)) as tf.Tensor2D;
          return tf.mean(tf.square(tf.add(tf.matMul(a, W2!), b2!))) as tf.Scalar;
        }, weights);
        for (const w of weights) w.assign(tf.sub(w, tf.mul(grads[w.name]!, rate)));
        return { value };
      },
      [...weights, rate],
    );
    expect(steps.map((s) => s.kind)).toEqual(Array(7).fill('chain'));
    expect(inPlace.size).toBe(4);
    tf.dispose([...weights, rate]);
  });

  it('keeps no more buffers than are read later', () => {
    const { steps, size } = planned(({ x }) => {
      let t = x!;
      for (let i = 0; i < 20; i++) t = tf.reverse(t, [i % 2]);
      return { t };
    });
    expect(steps.length).toBe(20);
    expect(size).toBeLessThanOrEqual(3 * 64 * 64);
  });

  it('computes what is asked twice once, and what nobody asks for not at all', () => {
    const { graph } = planned(({ x }) => {
      tf.exp(x!);
      return { a: tf.sin(tf.reshape(x!, [-1])), b: tf.sin(tf.reshape(tf.clone(x!), [4096])) };
    });
    expect(graph.nodes.map((n) => n.kernel)).toEqual(['Sin']);
  });

  it('folds arithmetic of constants, and multiplication by 1', () => {
    const { graph } = planned(({ x }) => ({
      y: tf.mul(tf.mul(x!, tf.ones([64, 64])), tf.add(tf.scalar(2), tf.mul(tf.onesLike(x!), 3))),
    }));
    expect(graph.nodes.map((n) => n.kernel)).toEqual(['Multiply']);
  });

  it('tells constants apart that JSON does not, and knows equal arrays again', () => {
    const { graph } = planned(({ x }) => {
      const row = () => tf.tensor1d(Array.from({ length: 64 }, (_, i) => i));
      return {
        a: tf.add(tf.mul(x!, row()), tf.mul(x!, row())),
        b: tf.maximum(x!, Infinity),
        c: tf.maximum(x!, -Infinity),
      };
    });
    expect(graph.nodes.map((n) => n.kernel)).toEqual(['Multiply', 'Add', 'Maximum', 'Maximum']);
  });
});
