/** Every kind of layer: its value and its gradients against formulas in float64, and compiled against tfjs eager. */
import { beforeAll, describe, expect, test } from 'vitest';
import { network } from '../../src/models/network';
import * as tf from '../../src/models/tf';
import { type LayerSpec, place, type Shape, sizeOf } from '../../src/nn/layers';
import { compiledExecutor } from '../../src/compiler';
import type { TensorFunction } from '../../src/models/executor';
import { near, numbers } from '../compiler/compare';
import { references } from './references';

beforeAll(() => tf.setBackend('cpu'));

type Case = readonly [name: string, spec: LayerSpec, input: Shape];
const window = { kernel: 3, stride: 1, padding: 'same' } as const;

const cases: readonly Case[] = [
  ['recurrent, last step', { type: 'recurrent', units: 3, returns: 'last' }, [4, 2]],
  ['recurrent, all steps', { type: 'recurrent', units: 3, returns: 'all' }, [4, 2]],
  ['LSTM, last step', { type: 'lstm', units: 3, returns: 'last', gateBias: 1 }, [4, 2]],
  ['LSTM, all steps', { type: 'lstm', units: 2, returns: 'all' }, [5, 3]],
  ['GRU, last step', { type: 'gru', units: 3, returns: 'last', gateBias: 1 }, [4, 2]],
  ['GRU, all steps', { type: 'gru', units: 2, returns: 'all' }, [5, 3]],
  ['embedding', { type: 'embedding', vocabulary: 5, units: 3 }, [4]],
  ['layer norm of a sequence', { type: 'layer-norm' }, [3, 4]],
  ['layer norm of a row', { type: 'layer-norm' }, [5]],
  ['depthwise', { type: 'depthwise-conv', ...window }, [5, 4, 3]],
  ['depthwise, stride 2', { type: 'depthwise-conv', ...window, stride: 2 }, [6, 6, 2]],
  ['separable', { type: 'separable-conv', filters: 4, ...window }, [4, 5, 3]],
  [
    'separable, valid',
    { type: 'separable-conv', filters: 2, ...window, padding: 'valid' },
    [5, 5, 2],
  ],
  ['transposed, same', { type: 'transposed-conv', filters: 2, ...window, stride: 2 }, [3, 4, 3]],
  [
    'transposed, valid',
    { type: 'transposed-conv', filters: 2, kernel: 2, stride: 2, padding: 'valid' },
    [3, 3, 2],
  ],
  ['upsampling', { type: 'upsampling', factor: 2 }, [3, 2, 2]],
  ['mean of all places', { type: 'global-pool', pool: 'average' }, [3, 4, 2]],
  ['maximum of all steps', { type: 'global-pool', pool: 'max' }, [5, 3]],
  ['reshape', { type: 'reshape', shape: [2, 6] }, [3, 4]],
  ['1-D, a step at a time', { type: 'conv-1d', filters: 3, ...window, kernel: 1 }, [4, 2]],
  ['1-D, same', { type: 'conv-1d', filters: 3, ...window }, [6, 2]],
  [
    '1-D, stride 2',
    { type: 'conv-1d', filters: 2, ...window, stride: 2, padding: 'valid' },
    [7, 2],
  ],
  ['1-D, causal', { type: 'conv-1d', filters: 2, ...window, padding: 'causal' }, [5, 3]],
  ['attention', { type: 'attention', heads: 2, to: 'self' }, [3, 4]],
  ['attention to the past', { type: 'attention', heads: 1, to: 'self', mask: 'causal' }, [4, 3]],
  ['positions', { type: 'positional-encoding', encoding: 'sinusoidal' }, [4, 6]],
  ['learned positions', { type: 'positional-encoding', encoding: 'learned' }, [3, 2]],
];

const M = 2;

/** A network of this one layer with first values of its own, an input, and a weight for each output. */
function setUp([, spec, input]: Case) {
  const { placed } = place(input, [spec]);
  const layer = placed[0]!;
  const learned = Object.fromEntries(
    layer.learned.map(({ symbol, shape }, i) => [symbol, numbers(sizeOf(shape), i + 5)]),
  );
  const net = network({ input, layers: [spec] }, ({ symbol }) => learned[symbol]!);
  const raw = numbers(M * sizeOf(input), 3);
  const x = spec.type === 'embedding' ? raw.map((v) => Math.floor((v + 1) * 2.5)) : raw;
  return { net, layer, learned, x, weight: numbers(M * sizeOf(layer.output), 40) };
}

/** Σ weight · output in float64, over all examples. */
function total(
  layer: ReturnType<typeof setUp>['layer'],
  x: readonly number[],
  learned: Readonly<Record<string, readonly number[]>>,
  weight: Float32Array,
): number {
  const [n, out] = [sizeOf(layer.input), sizeOf(layer.output)];
  let sum = 0;
  for (let i = 0; i < M; i++) {
    const y = references[layer.spec.type]!(x.slice(i * n, (i + 1) * n), learned, layer);
    y.forEach((value, j) => (sum += value * weight[i * out + j]!));
  }
  return sum;
}

/** The central difference of `f` at each of its numbers. */
function differences(f: (values: readonly number[]) => number, at: readonly number[]): number[] {
  const epsilon = 1e-5;
  return at.map((value, i) => {
    const moved = (by: number) => f(at.with(i, value + by));
    return (moved(epsilon) - moved(-epsilon)) / (2 * epsilon);
  });
}

describe.each(cases)('%s', (...layerCase) => {
  const { net, layer, learned, x, weight } = setUp(layerCase);
  const exact = Object.fromEntries(Object.entries(learned).map(([k, v]) => [k, [...v]]));
  const isTokens = layer.spec.type === 'embedding';
  const shape = [M, ...layer.input];
  const sum = (input: tf.Tensor) =>
    tf.sum(tf.mul(net.forward(input).output, tf.tensor(weight, [M, ...layer.output]))) as tf.Scalar;

  test('gives what its formula gives', () => {
    const output = tf.tidy(() => net.forward(tf.tensor(x, shape)).output.dataSync());
    const [n, out] = [sizeOf(layer.input), sizeOf(layer.output)];
    expect(output.length).toBe(M * out);
    for (let i = 0; i < M; i++) {
      const y = references[layer.spec.type]!(Array.from(x.slice(i * n, (i + 1) * n)), exact, layer);
      expect(y.length).toBe(out);
      y.forEach((value, j) => expect(output[i * out + j]).toBeCloseTo(value, 5));
    }
  });

  test.runIf(layer.learned.length > 0)(
    'its parameters have the gradients of finite differences',
    () => {
      const variables = net.parameters.map(({ variable }) => variable);
      const { grads } = tf.variableGrads(() => sum(tf.tensor(x, shape)), variables);
      for (const [i, { symbol }] of layer.learned.entries()) {
        const expected = differences(
          (values) => total(layer, [...x], { ...exact, [symbol]: values }, weight),
          exact[symbol]!,
        );
        grads[variables[i]!.name]!.dataSync().forEach((g, j) =>
          expect(g, `${symbol}[${j}]`).toBeCloseTo(expected[j]!, 4),
        );
      }
    },
  );

  test.runIf(!isTokens)('its input has the gradient of finite differences', () => {
    const expected = differences((values) => total(layer, values, exact, weight), [...x]);
    tf.grad(sum)(tf.tensor(x, shape))
      .dataSync()
      .forEach((g, j) => expect(g).toBeCloseTo(expected[j]!, 4));
  });

  test('is compiled, and equal to tfjs, gradients included', async () => {
    const variables = net.parameters.map(({ variable }) => variable);
    const f: TensorFunction = ({ x: given }) => {
      const slopes =
        variables.length > 0 ? tf.variableGrads(() => sum(given!), variables).grads : {};
      return {
        output: net.forward(given!).output,
        ...(!isTokens && { dx: tf.grad(sum)(given!) }),
        ...Object.fromEntries(variables.map((v, i) => [`d${i}`, slopes[v.name]!])),
      };
    };
    const eager = tf.tidy(() =>
      Object.entries(f({ x: tf.tensor(x, shape) })).map(
        ([name, value]) => [name, value.dataSync()] as const,
      ),
    );
    const executor = compiledExecutor();
    executor.manage(variables);
    const program = executor.program(f, { x: { shape, dtype: 'float32' } });
    const compiled = await program.run({ x });
    expect(program.fallbacks).toEqual([]);
    for (const [name, values] of eager)
      values.forEach((value, i) =>
        expect(near(compiled[name]![i]!, value, 1e-5), `${name}[${i}]`).toBe(true),
      );
    executor.dispose();
  });
});

test('a layer of both directions reads the sequence forwards and backwards, each with weights of its own', () => {
  const two = { type: 'lstm', units: 2, returns: 'all', direction: 'both' } as const;
  const one = { type: 'lstm', units: 2, returns: 'all' } as const;
  const values = new Map<string, Float32Array>();
  const both = network({ input: [4, 3], layers: [two] }, ({ symbol, shape }) => {
    values.set(symbol, numbers(sizeOf(shape), values.size + 1));
    return values.get(symbol);
  });
  const way = (sign: string) =>
    network({ input: [4, 3], layers: [one] }, ({ symbol }) => values.get(symbol + sign));
  const [forwards, backwards] = [way(''), way('⃖')];
  const x = tf.tensor(numbers(2 * 12, 9), [2, 4, 3]);
  const expected = tf.concat(
    [forwards.forward(x).output, tf.reverse(backwards.forward(tf.reverse(x, 1)).output, 1)],
    2,
  );
  expect([...both.forward(x).output.dataSync()]).toEqual([...expected.dataSync()]);
});
