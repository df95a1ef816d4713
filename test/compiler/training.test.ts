import { describe, expect, it } from 'vitest';
import { RandomState } from '../../src/core/random';
import { denseLayers } from '../../src/nn/layers';
import { compiledExecutor } from '../../src/compiler';
import type { Executor, Feed, TensorFunction } from '../../src/models/executor';
import { meanLoss, type Output, penalty } from '../../src/models/losses';
import type { ActivationName } from '../../src/core/model-params';
import { network } from '../../src/models/network';
import { nextCorrection, optimizers } from '../../src/models/optimizers';
import * as tf from '../../src/models/tf';
import { EagerExecutor } from '../../src/training/trainer/eager';
import { near, numbers } from './compare';

interface Case {
  readonly widths: readonly number[];
  readonly activation: ActivationName;
  readonly output: Output;
  readonly optimizer: keyof typeof optimizers;
  readonly dropout?: boolean;
  readonly clip?: number;
}

const BATCH = 12;
const M = 60;
const rates = {
  gd: 0.1,
  momentum: 0.1,
  nesterov: 0.1,
  rmsprop: 0.01,
  adagrad: 0.05,
  adadelta: 1,
  adam: 0.01,
  adamw: 0.01,
};

/** A network with its optimizer's state as variables of one executor, and one training step. */
function learner(
  executor: Executor,
  { widths, activation, output, optimizer, dropout, clip }: Case,
) {
  const net = network(
    {
      input: [widths[0]!],
      layers: [
        ...denseLayers(widths.slice(1, -1), activation),
        { type: 'dense', units: widths.at(-1)! },
      ],
    },
    ({ symbol, name, shape }) => {
      const l = Number(name.slice(1)) - 1;
      return symbol === 'W'
        ? numbers(shape[0]! * shape[1]!, 7 + l).map((w) => w / Math.sqrt(shape[0]!))
        : numbers(shape[0]!, 70 + l).map((b) => 0.1 * b);
    },
  );
  const scalar = (x: number) => tf.variable(tf.scalar(x), false);
  const h = {
    rate: scalar(rates[optimizer]),
    beta: scalar(0.9),
    rho: scalar(0.9),
    beta1: scalar(0.9),
    beta2: scalar(0.999),
    epsilon: scalar(1e-7),
    weightDecay: scalar(0.01),
  };
  const [keep, l2] = [scalar(0.8), scalar(0.02)];
  const corrections = [scalar(0), scalar(0)];
  const parameters = net.layers.flatMap(({ W, b }) => [W, b] as tf.Variable[]);
  const slots = parameters.map((v) => [0, 1].map(() => tf.variable(tf.zeros(v.shape), false)));
  const variables = [...parameters, ...slots.flat(), ...corrections, ...Object.values(h), keep, l2];
  executor.manage(variables);
  const step: TensorFunction = ({ x, y, ...noise }) => {
    const cost = () => {
      const { output: logits } = net.forward(x as tf.Tensor2D, {
        drop: (A, l) => (dropout ? tf.div(tf.mul(A, tf.less(noise[`noise${l}`]!, keep)), keep) : A),
      });
      const loss = meanLoss(output, logits as tf.Tensor2D, y as tf.Tensor2D);
      return tf.add<tf.Scalar>(
        loss,
        penalty(
          net.layers.map(({ W }) => W),
          { l2 },
        )!,
      );
    };
    const { value, grads } = tf.variableGrads(cost, parameters);
    const gradients = parameters.map((v) => grads[v.name]!);
    const norm = tf.sqrt(gradients.map((g) => tf.sum(tf.square(g))).reduce((a, b) => tf.add(a, b)));
    const factor = clip ? tf.div(clip, tf.maximum(norm, clip)) : undefined;
    const method = optimizers[optimizer];
    const corrected = method.corrections.map((name, i) => {
      const next = nextCorrection(
        corrections[i] as unknown as tf.Scalar,
        h[name] as unknown as tf.Scalar,
      );
      corrections[i]!.assign(next);
      return next;
    });
    parameters.forEach((w, i) => {
      const g = factor ? tf.mul(gradients[i]!, factor) : gradients[i]!;
      const context = { h: h as never, corrections: corrected, decays: i % 2 === 0 };
      const { next, state } = method.update(w, g, slots[i]!, context);
      w.assign(next);
      state.forEach((s, j) => slots[i]![j]!.assign(s));
    });
    return { cost: value, norm };
  };
  const rows = (n: number, units: number) => ({ shape: [n, units], dtype: 'float32' }) as const;
  const noise = dropout ? widths.slice(1, -1).map((_, l) => `noise${l + 1}`) : [];
  const program = executor.trainProgram(step, {
    x: rows(BATCH, widths[0]!),
    y: rows(BATCH, widths.at(-1)!),
    ...Object.fromEntries(noise.map((name, l) => [name, rows(BATCH, widths[l + 1]!)])),
  });
  const dispose = () => tf.dispose(variables);
  return { program, variables, noise, h, dispose };
}

function examples(widths: readonly number[], output: Output): Feed['rows'] {
  const x = numbers(M * widths[0]!, 3);
  const units = widths.at(-1)!;
  const y = Float32Array.from({ length: M * units }, (_, i) => {
    const row = Math.floor(i / units);
    if (output === 'softmax') return Number(row % units === i % units);
    const product = x[row * widths[0]!]! * x[row * widths[0]! + 1]!;
    return output === 'sigmoid' ? Number(product > 0) : product;
  });
  return { x, y };
}

/** Largest differences after `steps`: of the losses relative to 1 or the loss, of the weights absolute. */
async function compare(made: Case, steps: number) {
  const feed = (noise: readonly string[]): Feed => ({
    rows: examples(made.widths, made.output),
    order: Int32Array.from({ length: steps * BATCH }, (_, i) => (i * 7) % M),
    batch: BATCH,
    noise,
  });
  const results = [];
  for (const executor of [new EagerExecutor('cpu'), compiledExecutor()]) {
    const { key, position } = new RandomState(5).getState();
    executor.noiseState = { key, position };
    const { program, variables, noise, dispose } = learner(executor, made);
    const series = await program.advance(feed(noise), 0, steps);
    const weights = [];
    for (const v of variables) weights.push(await executor.read(v));
    results.push({
      series,
      weights,
      fallbacks: program.fallbacks,
      noiseState: executor.noiseState,
    });
    dispose();
    executor.dispose();
  }
  const [eager, compiled] = results as [(typeof results)[0], (typeof results)[0]];
  expect(compiled.fallbacks).toEqual([]);
  expect(compiled.noiseState.position).toBe(eager.noiseState.position);
  for (const name of Object.keys(eager.series)) {
    expect(compiled.series[name]!.length).toBe(steps);
    eager.series[name]!.forEach((e, s) => {
      const got = compiled.series[name]![s]!;
      const bound = name === 'cost' ? 1e-5 * Math.abs(e) : 1e-4 * Math.max(1, Math.abs(e));
      expect(Math.abs(got - e), `${name} at step ${s}: ${got} and ${e}`).toBeLessThanOrEqual(bound);
    });
  }
  eager.weights.forEach((w, v) =>
    w.forEach((e, i) => expect(near(compiled.weights[v]![i]!, e, 1e-4), `${v}[${i}]`).toBe(true)),
  );
}

describe('100 compiled training steps', () => {
  for (const optimizer of Object.keys(optimizers) as (keyof typeof optimizers)[]) {
    it(`agree with tfjs eager under ${optimizer}`, async () => {
      await compare(
        { widths: [2, 5, 3, 1], activation: 'tanh', output: 'sigmoid', optimizer },
        100,
      );
      await compare({ widths: [3, 8, 4], activation: 'relu', output: 'softmax', optimizer }, 100);
    });
  }
  for (const activation of ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'linear'] as const) {
    it(`agree with tfjs eager through ${activation} units, with dropout and clipping`, async () => {
      const made = {
        widths: [2, 6, 7, 2],
        activation,
        output: 'linear',
        optimizer: 'adam',
      } as const;
      await compare(made, 100);
      await compare({ ...made, dropout: true, clip: 0.5 }, 100);
    });
  }
});
