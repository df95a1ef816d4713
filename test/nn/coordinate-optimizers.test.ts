/** Descent in double precision against the course's vectors, and against the optimizers that train networks. */
import { describe, expect, test } from 'vitest';
import { descend, emptyMemory, type Memory } from '../../src/nn/coordinate-optimizers';
import { RandomState } from '../../src/core/random';
import { optimizerNames, type OptimizerName } from '../../src/core/training-params';
import { nextCorrection, optimizers } from '../../src/models/optimizers';
import * as tf from '../../src/models/tf';
import optim from '../fixtures/course/c2w2_optim.json';

const values = {
  rate: 0.01,
  beta: 0.9,
  rho: 0.9,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 0.1,
};
type Tensors = Readonly<Record<string, { readonly data: readonly number[] }>>;

describe('the course’s vectors', () => {
  const close = (found: ArrayLike<number>, expected: readonly number[]) => {
    expect(found.length).toBe(expected.length);
    for (const [i, value] of expected.entries())
      expect(Math.abs(found[i]! - value)).toBeLessThan(1e-7);
  };
  const each = (
    { parameters, grads }: { readonly parameters: Tensors; readonly grads: Tensors },
    optimizer: OptimizerName,
    memory: (n: number) => Memory,
    check: (name: string, w: Float64Array, memory: Memory) => void,
  ) => {
    for (const name of Object.keys(parameters)) {
      const w = Float64Array.from(parameters[name]!.data);
      const g = grads[`d${name}`]!.data;
      const next = descend(optimizer, w, g, memory(w.length), values);
      check(name, next.w, next.memory);
    }
  };
  const { gd, momentum, adam } = optim.cases;

  test('gradient descent', () => {
    const out: Tensors = gd.out;
    each(gd.in, 'gd', emptyMemory, (name, w) => close(w, out[name]!.data));
  });

  test('momentum', () => {
    const [parameters, v]: readonly Tensors[] = [momentum.out.parameters, momentum.out.v];
    each(momentum.in, 'momentum', emptyMemory, (name, w, memory) => {
      close(w, parameters![name]!.data);
      close(memory.v, v![`d${name}`]!.data);
    });
  });

  test('Adam at its second step', () => {
    const [parameters, v, s]: readonly Tensors[] = [adam.out.parameters, adam.out.v, adam.out.s];
    const afterOne = (n: number) => ({ ...emptyMemory(n), c: Float64Array.of(0.1, 0.001) });
    each(adam.in, 'adam', afterOne, (name, w, memory) => {
      close(w, parameters![name]!.data);
      close(memory.v, v![`d${name}`]!.data);
      close(memory.s, s![`d${name}`]!.data);
    });
  });
});

test.each(optimizerNames)('%s is what trains networks under that name', (name) => {
  const gradients = Array.from({ length: 20 }, (_, i) => new RandomState(i).randn(3));
  let w: Float64Array = Float64Array.of(1, -2, 0.5);
  let memory = emptyMemory(3);
  for (const g of gradients) ({ w, memory } = descend(name, w, g, memory, values));
  const other = tf.tidy(() => [...trained(name, [1, -2, 0.5], gradients).dataSync()]);
  for (const [i, value] of other.entries()) expect(w[i]).toBeCloseTo(value, 4);
});

test('nothing that is given to an update is changed by it', () => {
  const [w, g, memory] = [Float64Array.of(1, 2), Float64Array.of(3, 4), emptyMemory(2)];
  descend('adam', w, g, memory, values);
  expect([w, g, memory]).toEqual([Float64Array.of(1, 2), Float64Array.of(3, 4), emptyMemory(2)]);
});

/** The same by tensors, in single precision. */
function trained(
  name: OptimizerName,
  start: number[],
  gradients: readonly Float64Array[],
): tf.Tensor {
  const optimizer = optimizers[name];
  const h = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, tf.scalar(value)]),
  ) as Readonly<Record<keyof typeof values, tf.Scalar>>;
  let w: tf.Tensor = tf.tensor1d(start);
  let state: readonly tf.Tensor[] = Array.from({ length: optimizer.slots }, () => tf.zeros([3]));
  let corrections = optimizer.corrections.map(() => tf.scalar(0));
  for (const g of gradients) {
    corrections = corrections.map((c, i) => nextCorrection(c, h[optimizer.corrections[i]!]));
    const update = optimizer.update(w, tf.tensor1d([...g]), state, {
      h,
      corrections,
      decays: true,
    });
    w = update.next;
    state = update.state;
  }
  return w;
}
