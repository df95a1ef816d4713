/** The compiled executor: tfjs functions become programs of the WebAssembly module, on memory of their own. */
import {
  type Executor,
  type Feed,
  type InputSpec,
  type NoiseState,
  type Program,
  rowsPerStep,
  type TensorFunction,
  type TrainProgram,
} from '../models/executor';
import * as tf from '../models/tf';
import { type Compiled, compile } from './compile';
import { Runtime } from './runtime';
import { trace } from './trace';
import { warm } from './warm';

export { isAvailable } from './runtime';

/** An executor with its own instance of the module; nothing of it outlives the object. Throws where it is not available. */
export function compiledExecutor(): CompiledExecutor {
  warm();
  return new CompiledExecutor();
}

/** 624 words of the generator and its position. */
const NOISE_WORDS = 624;
/** Whole-set arrays kept in the module's memory; beyond that the one not used for longest goes. */
const ARRAYS = 16;

export class CompiledExecutor implements Executor {
  readonly name = 'compiled';
  private readonly runtime = new Runtime();
  private readonly addresses = new Map<tf.Variable, number>();
  private readonly noise = this.runtime.allocate(4 * (NOISE_WORDS + 1));
  private readonly arrays = new Map<Float32Array, number>();

  manage(variables: readonly tf.Variable[]): void {
    for (const v of variables) {
      if (this.addresses.has(v)) continue;
      this.addresses.set(v, this.runtime.allocate(4 * v.size));
      this.values(v).set(v.dataSync());
    }
  }

  read(v: tf.Variable): Promise<Float32Array> {
    return Promise.resolve(this.values(v).slice());
  }

  write(v: tf.Variable, values: Float32Array): void {
    if (values.length !== v.size)
      throw new Error(`The variable ${v.name} takes ${v.size} numbers, not ${values.length}.`);
    this.values(v).set(values);
  }

  program(f: TensorFunction, inputs: Readonly<Record<string, InputSpec>>): Program {
    const compiled = this.compiled(f, inputs);
    return {
      run: (values) => {
        for (const [name, data] of Object.entries(values)) {
          const size = sizeOf(inputs, name);
          if (data.length !== size)
            throw new Error(`The input ${name} takes ${size} numbers, not ${data.length}.`);
          this.runtime.floats(compiled.inputs[name]!, size).set(data);
        }
        const ring = this.runtime.allocate(4 * Object.keys(compiled.outputs).length);
        compiled.run(1, 0, 0, ring);
        this.runtime.release(ring);
        const outputs = Object.entries(compiled.outputs).map(([name, { address, size }]) => [
          name,
          this.runtime.floats(address, size).slice(),
        ]);
        return Promise.resolve(Object.fromEntries(outputs) as Record<string, Float32Array>);
      },
      fallbacks: compiled.fallbacks,
      dispose: compiled.dispose,
    };
  }

  trainProgram(f: TensorFunction, inputs: Readonly<Record<string, InputSpec>>): TrainProgram {
    const compiled = this.compiled(f, inputs);
    const names = Object.keys(compiled.outputs);
    const held = new Map<string, Float32Array>();
    return {
      advance: (feed, from, steps) => {
        if (steps < 1) return Object.fromEntries(names.map((name) => [name, new Float32Array(0)]));
        const { order } = feed;
        const each = rowsPerStep(feed);
        const rows = order.subarray(from, from + steps * each);
        this.direct(compiled, inputs, feed, rows, held);
        const ring = this.runtime.allocate(4 * steps * names.length);
        const numbers = this.runtime.allocate(4 * rows.length);
        this.runtime.integers(numbers, rows.length).set(rows);
        compiled.run(steps, numbers, each, ring);
        const series = this.runtime.floats(ring, steps * names.length);
        const columns = names.map((name, column): [string, Float32Array] => [
          name,
          everyNth(series, names.length, column),
        ]);
        this.runtime.release(numbers);
        this.runtime.release(ring);
        return Object.fromEntries(columns);
      },
      fallbacks: compiled.fallbacks,
      dispose: compiled.dispose,
    };
  }

  /** Size of the module's memory, which is freed with the executor. */
  get memoryBytes(): number {
    return this.runtime.memory.buffer.byteLength;
  }

  get noiseState(): NoiseState {
    const words = this.runtime.integers(this.noise, NOISE_WORDS + 1);
    return { key: new Uint32Array(words.slice(0, NOISE_WORDS)), position: words[NOISE_WORDS]! };
  }

  set noiseState({ key, position }: NoiseState) {
    const words = this.runtime.integers(this.noise, NOISE_WORDS + 1);
    words.set(key);
    words[NOISE_WORDS] = position;
  }

  dispose(): void {
    this.addresses.clear();
    this.arrays.clear();
  }

  private compiled(f: TensorFunction, inputs: Readonly<Record<string, InputSpec>>): Compiled {
    const graph = trace(f, inputs, new Set(this.addresses.keys()));
    return compile(graph, this.runtime, (v) => this.addresses.get(v)!);
  }

  private values(v: tf.Variable): Float32Array {
    const address = this.addresses.get(v);
    if (address === undefined) throw new Error(`The variable ${v.name} is not managed.`);
    return this.runtime.floats(address, v.size);
  }

  /** Tells the program what to gather and which noise to draw before each step. */
  private direct(
    { control, inputs: addresses }: Compiled,
    inputs: Readonly<Record<string, InputSpec>>,
    { rows, batch, noise, slots = {}, strides = {} }: Feed,
    order: Int32Array,
    held: Map<string, Float32Array>,
  ): void {
    const size = (name: string) => sizeOf(inputs, name);
    const inOrder = Object.keys(slots).length === 0 && order.every((row, i) => row === i % batch);
    const gathers = Object.entries(rows).flatMap(([name, data]) => {
      // The whole set in its own order is put in place once.
      if (inOrder && data.length === size(name)) {
        if (held.get(name) !== data) this.runtime.floats(addresses[name]!, data.length).set(data);
        held.set(name, data);
        return [];
      }
      held.delete(name);
      const width = size(name) / batch;
      const skip = batch * (slots[name] ?? 0);
      return [addresses[name]!, this.array(data), batch, width, strides[name] ?? width, skip];
    });
    const noises = noise.flatMap((name) => [addresses[name]!, size(name)]);
    this.runtime
      .integers(control, 3 + gathers.length + noises.length)
      .set([gathers.length / 6, noises.length / 2, this.noise, ...gathers, ...noises]);
  }

  /** Address of a whole-set array, copied in when it is new. */
  private array(data: Float32Array): number {
    const known = this.arrays.get(data);
    if (known !== undefined) {
      this.arrays.delete(data);
      this.arrays.set(data, known);
      return known;
    }
    const address = this.runtime.allocate(4 * data.length);
    this.runtime.floats(address, data.length).set(data);
    this.arrays.set(data, address);
    const [oldest] = this.arrays;
    if (this.arrays.size > ARRAYS && oldest) {
      this.arrays.delete(oldest[0]);
      this.runtime.release(oldest[1]);
    }
    return address;
  }
}

/** Numbers that an input takes. */
function sizeOf(inputs: Readonly<Record<string, InputSpec>>, name: string): number {
  const input = inputs[name];
  if (!input)
    throw new Error(`The program has no input ${name}, only ${Object.keys(inputs).join()}.`);
  return tf.util.sizeFromShape([...input.shape]);
}

/** Every n-th number, starting with number `from`. */
function everyNth(numbers: Float32Array, n: number, from: number): Float32Array {
  const result = new Float32Array(numbers.length / n);
  for (let i = 0; i < result.length; i++) result[i] = numbers[from + i * n]!;
  return result;
}
