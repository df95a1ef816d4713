/** The speed of single kernels of the compiled module, by themselves: those of the CNN, and matrix products. */
import { compiledExecutor } from '../../src/compiler';
import type { Executor } from '../../src/models/executor';
import { variable } from '../../src/models/variable';
import * as tf from '../../src/models/tf';
import type { Part } from './contestant';

interface Kernel {
  readonly name: string;
  readonly inputs: readonly (readonly number[])[];
  readonly operations?: number;
  readonly f: (...inputs: tf.Tensor[]) => tf.Tensor;
}

type T4 = tf.Tensor4D;

/** [m, k] · [k, n], either factor transposed. */
function product(m: number, k: number, n: number, a = false, b = false): Kernel {
  const turned = (rows: number, columns: number, is: boolean) =>
    is ? [columns, rows] : [rows, columns];
  const name = `product ${m}×${k}×${n}${a ? ', left transposed' : ''}${b ? ', right transposed' : ''}`;
  return {
    name,
    inputs: [turned(m, k, a), turned(k, n, b)],
    operations: 2 * m * k * n,
    f: (x, y) => tf.matMul(x!, y!, a, b),
  };
}

const BATCH = 64;

/** A valid convolution of stride 1 with its gradients, and the pool of 2 behind it. */
function convolution(name: string, side: number, channels: number, size: number, filters: number) {
  const out = side - size + 1;
  const image = [BATCH, side, side, channels] as [number, number, number, number];
  const weights = [size, size, channels, filters] as [number, number, number, number];
  const result = [BATCH, out, out, filters];
  const pooled = [BATCH, out / 2, out / 2, filters];
  const operations = 2 * BATCH * out * out * size * size * channels * filters;
  const kernels: Kernel[] = [
    {
      name,
      operations,
      inputs: [image, weights],
      f: (x, w) => tf.conv2d(x as T4, w as T4, 1, 'valid'),
    },
    {
      name: `${name}, gradient of filters`,
      operations,
      inputs: [image, result],
      f: (x, dy) => tf.grad((w) => tf.conv2d(x as T4, w as T4, 1, 'valid'))(tf.zeros(weights), dy),
    },
    {
      name: `${name}, gradient of images`,
      operations,
      inputs: [weights, result],
      f: (w, dy) => tf.grad((x) => tf.conv2d(x as T4, w as T4, 1, 'valid'))(tf.zeros(image), dy),
    },
    {
      name: `pool behind ${name}`,
      inputs: [result],
      f: (x) => tf.maxPool(x as T4, 2, 2, 'valid'),
    },
    {
      name: `pool behind ${name}, gradient`,
      inputs: [result, pooled],
      f: (y, dy) => tf.grad((x) => tf.maxPool(x as T4, 2, 2, 'valid'))(y!, dy),
    },
  ];
  return kernels;
}

const kernels: readonly Kernel[] = [
  product(256, 256, 256),
  product(256, 256, 256, true, false),
  product(256, 256, 256, false, true),
  product(64, 784, 300),
  product(784, 64, 300, true, false),
  product(64, 300, 784, false, true),
  product(1024, 1024, 1024),
  product(64, 256, 10),
  product(256, 64, 10, true, false),
  product(64, 10, 256, false, true),
  product(320, 32, 32),
  product(32, 320, 32, true, false),
  ...convolution('convolution 28×28×1, 8 of 5×5', 28, 1, 5, 8),
  ...convolution('convolution 12×12×8, 16 of 5×5', 12, 8, 5, 16),
];

/** Times every kernel. */
export async function parts(): Promise<readonly Part[]> {
  const result: Part[] = [];
  for (const kernel of kernels) {
    const { name, operations } = kernel;
    const microseconds = await timed(kernel);
    result.push({ name, microseconds, ...(operations !== undefined && { operations }) });
  }
  return result;
}

const MILLISECONDS = 40;
const ROUNDS = 5;

/** Microseconds a call, the median of some rounds. */
async function timed(kernel: Kernel): Promise<number> {
  const executor = compiledExecutor();
  const run = repeated(executor, kernel);
  let n = 1;
  for (let took = 0; took < MILLISECONDS; n = took < MILLISECONDS ? 2 * n : n) took = await run(n);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await run(n));
  executor.dispose();
  return (1000 * times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!) / n;
}

/** Milliseconds that n calls in a row take; inputs and result are variables, so that nothing but the kernel runs. */
function repeated(executor: Executor, { inputs, f }: Kernel): (n: number) => Promise<number> {
  const variables = inputs.map((shape, i) =>
    variable(tf.randomUniform([...shape], -1, 1, 'float32', i + 1)),
  );
  const result = variable(tf.tidy(() => tf.zerosLike(f(...variables))));
  executor.manage([...variables, result]);
  const program = executor.trainProgram(() => {
    result.assign(f(...variables));
    return {};
  }, {});
  const feed = { rows: {}, order: new Int32Array(0), batch: 0, noise: [] };
  tf.dispose([...variables, result]);
  return async (n) => {
    const start = performance.now();
    await program.advance(feed, 0, n);
    return performance.now() - start;
  };
}
