import { afterEach, describe, expect, it } from 'vitest';
import { RandomState } from '../../src/core/random';
import { compiledExecutor } from '../../src/compiler';
import { type Feed, type TensorFunction, Untraceable } from '../../src/models/executor';
import * as tf from '../../src/models/tf';
import { numbers } from './compare';

const made: tf.Variable[] = [];
const variable = (t: tf.Tensor) => {
  const v = tf.variable(t);
  t.dispose();
  made.push(v);
  return v;
};
afterEach(() => tf.dispose(made.splice(0)));

const vector = { shape: [4], dtype: 'float32' } as const;
const feed = (rows: Feed['rows'], order: readonly number[], batch: number): Feed => ({
  rows,
  order: Int32Array.from(order),
  batch,
  noise: [],
});

describe('tracing', () => {
  const traced = (f: TensorFunction, managed: readonly tf.Variable[] = []) => {
    const executor = compiledExecutor();
    executor.manage(managed);
    return () => executor.trainProgram(f, { x: vector });
  };

  it('refuses a function that looks at values', () => {
    const f: TensorFunction = ({ x }) => ({
      y: tf.sum(x!).dataSync()[0]! > 0 ? tf.neg(x!) : x!,
    });
    expect(traced(f)).toThrow(Untraceable);
  });

  it('refuses a function that draws random numbers of its own', () => {
    expect(traced(({ x }) => ({ y: tf.add(x!, tf.randomUniform([4])) }))).toThrow(Untraceable);
    expect(traced(({ x }) => ({ y: tf.dropout(x!, 0.5) }))).toThrow(Untraceable);
  });

  it('refuses a function that makes variables, and forgets those', () => {
    const known = Object.keys(tf.engine().registeredVariables);
    expect(traced(({ x }) => ({ y: tf.variable(tf.mul(x!, 2)) }))).toThrow(Untraceable);
    expect(Object.keys(tf.engine().registeredVariables)).toEqual(known);
  });

  it('names a variable that is not managed', () => {
    const w = variable(tf.ones([4]));
    expect(traced(({ x }) => ({ y: tf.mul(x!, w) }))).toThrow(w.name);
  });

  it('leaves backend, variables and memory as they were, also after a refusal', () => {
    const w = variable(tf.tensor1d([1, 2, 3, 4]));
    const step: TensorFunction = ({ x }) => {
      w.assign(tf.add(w, x!));
      return { y: tf.sum(w) };
    };
    const broken: TensorFunction = (inputs) => ({
      y: tf.scalar(step(inputs)['y']!.dataSync()[0]!),
    });
    traced(step, [w])();
    const before = tf.memory();
    traced(step, [w])();
    expect(traced(broken, [w])).toThrow(Untraceable);
    expect(tf.memory()).toEqual(before);
    expect(tf.getBackend()).toBe('cpu');
    expect([...w.dataSync()]).toEqual([1, 2, 3, 4]);
  });

  it('takes two variables that share one tensor for two', async () => {
    const start = tf.tensor1d([1, 1, 1, 1]);
    const [a, b] = [tf.variable(start), tf.variable(start)];
    made.push(a, b);
    start.dispose();
    const executor = compiledExecutor();
    executor.manage([a, b]);
    const program = executor.trainProgram(
      ({ x }) => {
        a.assign(tf.add(a, x!));
        return { y: tf.sum(b) };
      },
      { x: vector },
    );
    const { y } = await program.advance(
      feed({ x: Float32Array.of(1, 2, 3, 4) }, [0, 1, 2, 3], 4),
      0,
      1,
    );
    expect(y![0]).toBe(4);
    expect([...(await executor.read(a))]).toEqual([2, 3, 4, 5]);
    expect([...(await executor.read(b))]).toEqual([1, 1, 1, 1]);
  });
});

describe('a compiled program', () => {
  it('assigns as if one variable after another were assigned, swaps included', async () => {
    const [a, b, c] = [1, 2, 3].map((x) => variable(tf.fill([4], x))) as [
      tf.Variable,
      tf.Variable,
      tf.Variable,
    ];
    const executor = compiledExecutor();
    executor.manage([a, b, c]);
    const program = executor.trainProgram(
      ({ x }) => {
        const old = tf.clone(a);
        a.assign(b as tf.Tensor);
        b.assign(old);
        c.assign(tf.add(tf.mul(c, a), x!));
        return { sum: tf.sum(c), old: tf.sum(old) };
      },
      { x: vector },
    );
    const rows = { x: new Float32Array(4) };
    const { sum, old } = await program.advance(feed(rows, [0, 1, 2, 3, 0, 1, 2, 3], 4), 0, 2);
    expect([...sum!]).toEqual([24, 24]);
    expect([...old!]).toEqual([4, 8]);
    expect([...(await executor.read(a))]).toEqual([1, 1, 1, 1]);
    expect([...(await executor.read(b))]).toEqual([2, 2, 2, 2]);
  });

  it('takes up a moved scalar without a new trace', async () => {
    const w = variable(tf.zeros([4]));
    const rate = variable(tf.scalar(1));
    let traces = 0;
    const executor = compiledExecutor();
    executor.manage([w, rate]);
    const program = executor.trainProgram(
      ({ x }) => {
        traces++;
        w.assign(tf.add(w, tf.mul(rate, x!)));
        return { total: tf.sum(w) };
      },
      { x: vector },
    );
    const data = feed({ x: Float32Array.of(1, 1, 1, 1) }, [0, 1, 2, 3], 4);
    const before = traces;
    const totals = [];
    for (const r of [1, 0.5, 0.25]) {
      executor.write(rate, Float32Array.of(r));
      totals.push((await program.advance(data, 0, 1))['total']![0]);
    }
    expect(totals).toEqual([4, 6, 7]);
    expect(traces).toBe(before);
  });

  it('gathers the rows of each mini-batch in the order given', async () => {
    const executor = compiledExecutor();
    const x = Float32Array.from({ length: 15 }, (_, i) => i);
    const program = executor.trainProgram(({ x: t, y }) => ({ s: tf.sum(tf.mul(t!, y!)) }), {
      x: { shape: [2, 3], dtype: 'float32' },
      y: { shape: [2, 1], dtype: 'float32' },
    });
    const rows = { x, y: Float32Array.of(1, 10, 100, 1000, 10000) };
    const data = feed(rows, [0, 1, 2, 3, 4, 0], 2);
    expect([...(await program.advance(data, 2, 2))['s']!]).toEqual([
      21 * 100 + 30 * 1000,
      39 * 10000 + 3,
    ]);
  });

  it('draws the noise that NumPy draws', async () => {
    const executor = compiledExecutor();
    const { key, position } = new RandomState(3).getState();
    executor.noiseState = { key, position };
    const program = executor.trainProgram(
      ({ u, v }) => ({ u: tf.slice(tf.reshape(u!, [6]), [5], [1]), v: tf.slice(v!, [0], [1]) }),
      { u: { shape: [2, 3], dtype: 'float32' }, v: { shape: [400], dtype: 'float32' } },
    );
    const { u, v } = await program.advance(
      { rows: {}, order: new Int32Array(0), batch: 0, noise: ['u', 'v'] },
      0,
      5,
    );
    const numpy = new RandomState(3).rand(5 * 406);
    for (let s = 0; s < 5; s++) {
      expect(u![s]).toBe(Math.fround(numpy[406 * s + 5]!));
      expect(v![s]).toBe(Math.fround(numpy[406 * s + 6]!));
    }
    const twin = new RandomState(3);
    twin.rand(5 * 406);
    const after = twin.getState();
    expect(executor.noiseState.position).toBe(after.position);
    expect([...executor.noiseState.key]).toEqual([...after.key]);
  });

  it('runs a kernel that the module lacks on tfjs itself, and says so', async () => {
    const executor = compiledExecutor();
    const x = numbers(12);
    const f: TensorFunction = ({ x: t }) => {
      const doubled = tf.mul(t!, 2);
      const { values, indices } = tf.topk(doubled as tf.Tensor2D, 2);
      return { y: tf.add(values, tf.cast(indices, 'float32')) };
    };
    const program = executor.program(f, { x: { shape: [3, 4], dtype: 'float32' } });
    const { y } = await program.run({ x });
    expect(program.fallbacks).toEqual(['TopK']);
    const eager = tf.tidy(() => f({ x: tf.tensor2d(x, [3, 4]) })['y']!.dataSync());
    expect([...y!]).toEqual([...eager]);
  });

  it('says which input is missing, or of the wrong size', async () => {
    const executor = compiledExecutor();
    const w = variable(tf.zeros([4]));
    executor.manage([w]);
    const program = executor.program(({ x }) => ({ y: tf.neg(x!) }), { x: vector });
    const run = (values: Record<string, Float32Array>) => () => program.run(values);
    expect(run({ z: new Float32Array(4) })).toThrow('z');
    expect(run({ x: new Float32Array(5) })).toThrow('5');
    expect(() => executor.write(w, new Float32Array(3))).toThrow('3');
    const integers = await executor
      .program(({ i }) => ({ y: tf.gather(tf.tensor1d([5, 6, 7]), i as tf.Tensor1D) }), {
        i: { shape: [2], dtype: 'int32' },
      })
      .run({ i: Int32Array.of(2, 0) });
    expect([...integers['y']!]).toEqual([7, 5]);
  });

  it('takes no more memory however often it runs', async () => {
    const w = variable(tf.zeros([4]));
    const executor = compiledExecutor();
    executor.manage([w]);
    const step: TensorFunction = ({ x }) => {
      w.assign(tf.add(w, x!));
      return { y: tf.sum(w) };
    };
    const data = feed({ x: new Float32Array(8).fill(1) }, [0, 1, 0, 1], 2);
    const batches = { x: { shape: [2, 4], dtype: 'float32' } } as const;
    const summed: TensorFunction = ({ x }) => step({ x: tf.sum(x!, 0) });
    const program = executor.trainProgram(summed, batches);
    await program.advance(data, 0, 2);
    const before = executor.memoryBytes;
    for (let i = 0; i < 300; i++) {
      await program.advance(data, 0, 2);
      const again = executor.trainProgram(summed, batches);
      await again.advance(data, 0, 2);
      again.dispose();
    }
    expect(executor.memoryBytes).toBe(before);
  });
});

describe('the bits', () => {
  it('keep units that start alike alike, wherever they lie', async () => {
    for (const units of [3, 5, 8, 13, 40]) {
      const [W, b, V] = [
        tf.fill([7, units], 0.3),
        tf.zeros([units]),
        tf.fill([units, 2], -0.2),
      ].map(variable) as [tf.Variable, tf.Variable, tf.Variable];
      const executor = compiledExecutor();
      executor.manage([W, b, V]);
      const program = executor.trainProgram(
        ({ x, y }) => {
          const { value, grads } = tf.variableGrads(() => {
            const a = tf.tanh(tf.add(tf.matMul(x as tf.Tensor2D, W as tf.Tensor2D), b));
            return tf.mean(
              tf.squaredDifference(tf.matMul(a as tf.Tensor2D, V as tf.Tensor2D), y!),
            ) as tf.Scalar;
          }, [W, b, V]);
          for (const v of [W, b, V]) v.assign(tf.sub(v, tf.mul(grads[v.name]!, 0.1)));
          return { value };
        },
        { x: { shape: [9, 7], dtype: 'float32' }, y: { shape: [9, 2], dtype: 'float32' } },
      );
      const rows = { x: numbers(63, 1), y: numbers(18, 2) };
      const order = Array.from({ length: 90 }, (_, i) => i % 9);
      await program.advance(feed(rows, order, 9), 0, 10);
      const w = await executor.read(W);
      w.forEach((x, i) => expect(x).toBe(w[i - (i % units)]));
      expect(new Set(await executor.read(b)).size).toBe(1);
    }
  });

  it('are those of every machine', async () => {
    const shapes = [[3, 9], [9], [9, 6], [6], [6, 2], [2]];
    const weights = shapes.map((shape, i) =>
      variable(tf.tensor(numbers(tf.util.sizeFromShape(shape), i + 1), shape)),
    );
    const executor = compiledExecutor();
    executor.manage(weights);
    const program = executor.trainProgram(
      ({ x, y }) => {
        const { value, grads } = tf.variableGrads(() => {
          const [W1, b1, W2, b2, W3, b3] = weights as unknown as tf.Tensor2D[];
          const a1 = tf.tanh(tf.add(tf.matMul(x as tf.Tensor2D, W1!), b1!)) as tf.Tensor2D;
          const a2 = tf.sigmoid(tf.add(tf.matMul(a1, W2!), b2!)) as tf.Tensor2D;
          const z = tf.add(tf.matMul(a2, W3!), b3!);
          return tf.add(
            tf.losses.softmaxCrossEntropy(y!, z),
            tf.mean(tf.sin(tf.softplus(z))),
          ) as tf.Scalar;
        }, weights);
        for (const v of weights) v.assign(tf.sub(v, tf.mul(grads[v.name]!, 0.3)));
        return { value };
      },
      { x: { shape: [7, 3], dtype: 'float32' }, y: { shape: [7, 2], dtype: 'float32' } },
    );
    const y = Float32Array.from({ length: 42 }, (_, i) => Number(i % 4 === 0 || i % 4 === 3));
    const order = Array.from({ length: 7 * 200 }, (_, i) => (i * 5) % 21);
    const { value } = await program.advance(feed({ x: numbers(63, 9), y }, order, 7), 0, 200);
    const numbersMade = [value!, ...(await Promise.all(weights.map((w) => executor.read(w))))];
    expect(numbersMade.map(hash)).toEqual(HASHES);
  });
});

/** FNV-1a over the bits; every NaN counts as the same one. */
function hash(values: Float32Array): string {
  const canonical = values.map((x) => (Number.isNaN(x) ? NaN : x));
  let h = 0x811c9dc5;
  for (const byte of new Uint8Array(canonical.buffer)) h = Math.imul(h ^ byte, 0x01000193) >>> 0;
  return h.toString(16);
}

/** Of the costs and of every weight, as first computed on x86-64. */
const HASHES = ['73f746b3', 'c3269a7b', '8af8000e', 'ed6ff052', '227b8cc6', 'a250bea1', '77397ae1'];
