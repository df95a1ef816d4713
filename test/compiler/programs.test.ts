import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiledExecutor } from '../../src/compiler';
import type { TensorFunction } from '../../src/models/executor';
import * as tf from '../../src/models/tf';
import { near, numbers } from './compare';

/** One instruction of a random program; numbers choose among the values made so far. */
type Instruction =
  | {
      readonly kind: 'binary';
      readonly op: 'add' | 'sub' | 'mul' | 'maximum';
      readonly a: number;
      readonly b: number;
    }
  | {
      readonly kind: 'unary';
      readonly op: 'tanh' | 'sigmoid' | 'square' | 'relu';
      readonly a: number;
    }
  | { readonly kind: 'sum'; readonly a: number; readonly axis: number }
  | { readonly kind: 'product'; readonly a: number; readonly b: number }
  | { readonly kind: 'transpose'; readonly a: number }
  | { readonly kind: 'assign'; readonly a: number; readonly variable: number }
  | { readonly kind: 'read'; readonly variable: number };

const pick = fc.nat({ max: 1000 });
const instruction: fc.Arbitrary<Instruction> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('binary' as const),
      op: fc.constantFrom('add' as const, 'sub' as const, 'mul' as const, 'maximum' as const),
      a: pick,
      b: pick,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('unary' as const),
      op: fc.constantFrom('tanh' as const, 'sigmoid' as const, 'square' as const, 'relu' as const),
      a: pick,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('sum' as const),
      a: pick,
      axis: fc.integer({ min: -1, max: 1 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('product' as const), a: pick, b: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('transpose' as const), a: pick }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('assign' as const), a: pick, variable: pick }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const), variable: pick }) },
);

const SHAPES: readonly (readonly number[])[] = [
  [],
  [5],
  [3, 5],
  [3, 1],
  [5, 3],
  [4, 4],
  [1, 5],
  [3, 5],
];

/** Does what the instructions say; values stay within what float32 tells apart. */
function interpret(
  program: readonly Instruction[],
  variables: readonly tf.Variable[],
  inputs: readonly tf.Tensor[],
) {
  const values = [...inputs, ...variables.map((v) => tf.clone(v))];
  const at = (i: number) => values[i % values.length]!;
  for (const step of program) {
    const made = apply(step, at, variables);
    if (made) values.push(made);
  }
  const last = values.slice(-6).map((v) => tf.sum(v));
  return Object.fromEntries(last.map((v, i) => [`v${i}`, v]));
}

function apply(
  step: Instruction,
  at: (i: number) => tf.Tensor,
  variables: readonly tf.Variable[],
): tf.Tensor | undefined {
  switch (step.kind) {
    case 'binary': {
      const [a, b] = [at(step.a), at(step.b)];
      return compatible(a.shape, b.shape) ? tf.sin(tf[step.op](a, b)) : undefined;
    }
    case 'unary':
      return tf[step.op](at(step.a));
    case 'sum': {
      const a = at(step.a);
      return step.axis < 0
        ? tf.mul(tf.sum(a), 0.1)
        : a.rank > step.axis
          ? tf.sin(tf.sum(a, step.axis))
          : undefined;
    }
    case 'product': {
      const [a, b] = [at(step.a), at(step.b)];
      if (a.rank !== 2 || b.rank !== 2) return undefined;
      for (const [ta, tb] of [
        [false, false],
        [true, false],
        [false, true],
        [true, true],
      ] as const) {
        if (a.shape[ta ? 0 : 1] === b.shape[tb ? 1 : 0])
          return tf.sin(tf.matMul(a as tf.Tensor2D, b as tf.Tensor2D, ta, tb));
      }
      return undefined;
    }
    case 'transpose':
      return tf.transpose(at(step.a));
    case 'assign': {
      const a = at(step.a);
      const fitting = variables.filter((v) => v.shape.join() === a.shape.join());
      fitting[step.variable % fitting.length]?.assign(a);
      return undefined;
    }
    case 'read':
      return tf.mul(variables[step.variable % variables.length]!, 0.9);
  }
}

function compatible(a: readonly number[], b: readonly number[]): boolean {
  return a.toReversed().every((d, i) => {
    const e = b.toReversed()[i] ?? 1;
    return d === e || d === 1 || e === 1;
  });
}

describe('a random program', () => {
  it('returns and assigns what it does when tfjs runs it, step after step', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(instruction, { minLength: 5, maxLength: 60 }), async (program) => {
        const start = SHAPES.map((shape, i) => numbers(tf.util.sizeFromShape([...shape]), i + 1));
        const variables = SHAPES.map((shape, i) =>
          tf.variable(tf.tensor(start[i]!.slice(), [...shape])),
        );
        const x = numbers(15, 99);
        const f: TensorFunction = (t) => interpret(program, variables, [t['x']!]);
        const executor = compiledExecutor();
        executor.manage(variables);
        const compiled = executor.trainProgram(f, { x: { shape: [3, 5], dtype: 'float32' } });
        const order = Int32Array.from({ length: 9 }, (_, i) => i % 3);
        const series = await compiled.advance({ rows: { x }, order, batch: 3, noise: [] }, 0, 3);
        for (let step = 0; step < 3; step++) {
          const eager = tf.tidy(() => {
            const out = f({ x: tf.tensor2d(x, [3, 5]) });
            return Object.entries(out).map(([name, t]) => [name, t.dataSync()[0]!] as const);
          });
          for (const [name, e] of eager)
            expect(
              near(series[name]![step]!, e, 1e-4),
              `${name} at ${step}: ${series[name]![step]} and ${e}`,
            ).toBe(true);
        }
        for (const [i, v] of variables.entries()) {
          const got = await executor.read(v);
          v.dataSync().forEach((e, j) =>
            expect(near(got[j]!, e, 1e-4), `variable ${i}[${j}]: ${got[j]} and ${e}`).toBe(true),
          );
        }
        tf.dispose(variables);
      }),
      { numRuns: 300, seed: 11 },
    );
  }, 120_000);
});
