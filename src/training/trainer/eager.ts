/** The reference executor: tfjs itself, operation by operation, on one of its own backends. */
import { RandomState } from '../../core/random';
import type { StandIn } from '../../core/run';
import {
  type Executor,
  type Feed,
  type InputSpec,
  type NoiseState,
  type Program,
  rowsPerStep,
  type TensorFunction,
  type TrainProgram,
} from '../../models/executor';
import * as tf from '../../models/tf';

/** An executor on tfjs's current backend, which must be the one named. */
export class EagerExecutor implements Executor {
  readonly #noise = new RandomState(0);

  constructor(
    readonly name: 'cpu' | 'webgl' | 'webgpu',
    readonly instead?: StandIn,
  ) {}

  get noiseState(): NoiseState {
    return this.#noise.getState();
  }

  set noiseState({ key, position }: NoiseState) {
    this.#noise.setState({ key, position, gauss: undefined });
  }

  manage(): void {
    // The variables keep their own values.
  }

  async read(v: tf.Variable): Promise<Float32Array> {
    return (await v.data<'float32'>()).slice();
  }

  write(v: tf.Variable, values: Float32Array): void {
    const value = tf.tensor(values.slice(), v.shape);
    v.assign(value);
    value.dispose();
  }

  program(f: TensorFunction, inputs: Readonly<Record<string, InputSpec>>): Program {
    return {
      run: async (values) => {
        const tensors = tf.tidy(() => f(asTensors(inputs, values)) as Record<string, tf.Tensor>);
        const entries = Object.entries(tensors).map(
          async ([name, t]) => [name, await t.data<'float32'>()] as const,
        );
        const outputs = Object.fromEntries(await Promise.all(entries));
        tf.dispose(tensors);
        return outputs;
      },
      fallbacks: [],
      dispose: () => {},
    };
  }

  trainProgram(f: TensorFunction, inputs: Readonly<Record<string, InputSpec>>): TrainProgram {
    return {
      advance: (feed, from, steps) => {
        const scalars: Record<string, tf.Tensor>[] = [];
        for (let i = 0; i < steps; i++) {
          const values = this.#batch(feed, from + i * rowsPerStep(feed), inputs);
          scalars.push(tf.tidy(() => f(asTensors(inputs, values)) as Record<string, tf.Tensor>));
        }
        return readScalars(scalars, this.name === 'cpu');
      },
      fallbacks: [],
      dispose: () => {},
    };
  }

  dispose(): void {
    // Nothing is owned: variables belong to their network.
  }

  /** The inputs of one step: rows gathered by number, noise drawn in the order of its names. */
  #batch(feed: Feed, at: number, inputs: Readonly<Record<string, InputSpec>>) {
    const values: Record<string, Float32Array> = {};
    for (const [name, whole] of Object.entries(feed.rows)) {
      const from = at + feed.batch * (feed.slots?.[name] ?? 0);
      const rows = feed.order.subarray(from, from + feed.batch);
      const width = size(inputs[name]!) / feed.batch;
      values[name] = gathered(whole, rows, width, feed.strides?.[name] ?? width);
    }
    for (const name of feed.noise) {
      values[name] = Float32Array.from(this.#noise.rand(size(inputs[name]!)));
    }
    return values;
  }
}

function gathered(
  whole: Float32Array,
  rows: Int32Array,
  width: number,
  stride: number,
): Float32Array {
  const picked = new Float32Array(rows.length * width);
  for (let i = 0; i < rows.length; i++) {
    const start = rows[i]! * stride;
    picked.set(whole.subarray(start, start + width), i * width);
  }
  return picked;
}

function asTensors(
  specs: Readonly<Record<string, InputSpec>>,
  values: Readonly<Record<string, Float32Array | Int32Array>>,
): Record<string, tf.Tensor> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, { shape, dtype }]) => [
      name,
      tf.tensor(values[name]!, [...shape], dtype),
    ]),
  );
}

/** Reads the scalars of all steps at once, since every read of a GPU waits for it, and disposes them. */
function readScalars(
  steps: readonly Record<string, tf.Tensor>[],
  sync: boolean,
): Record<string, Float32Array> | Promise<Record<string, Float32Array>> {
  const names = Object.keys(steps[0] ?? {});
  if (sync) {
    const values = names.map((name) => [
      name,
      Float32Array.from(steps, (s) => s[name]!.dataSync()[0]!),
    ]);
    tf.dispose(steps as tf.TensorContainer as tf.Tensor);
    return Object.fromEntries(values) as Record<string, Float32Array>;
  }
  const read = async (name: string) => {
    const stacked = tf.stack(steps.map((s) => s[name]!));
    const values = await stacked.data<'float32'>();
    stacked.dispose();
    return [name, values] as const;
  };
  return Promise.all(names.map(read)).then((entries) => {
    tf.dispose(steps as tf.TensorContainer as tf.Tensor);
    return Object.fromEntries(entries);
  });
}

const size = ({ shape }: InputSpec) => shape.reduce((a, b) => a * b, 1);
