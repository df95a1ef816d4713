/** How models are run: pure tfjs functions turned into programs, compiled or eager behind one interface. */
import type { StandIn } from '../core/run';
import type * as tf from './tf';

/** A pure tfjs function of named input tensors, reading and assigning variables; outputs are named tensors. */
export type TensorFunction = (
  inputs: Readonly<Record<string, tf.Tensor>>,
) => Readonly<Record<string, tf.Tensor>>;

/** Shape and type of one input; a program holds for exactly these. */
export interface InputSpec {
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32';
}

/** A forward computation at fixed shapes. */
export interface Program {
  /** Writes the inputs, runs once and returns the outputs by name, row-major; they hold until the next call. */
  run(
    inputs: Readonly<Record<string, Float32Array | Int32Array>>,
  ): Promise<Readonly<Record<string, Float32Array>>>;
  /** Kernels that ran outside the compiled module; while this is empty the result has the same bits everywhere. */
  readonly fallbacks: readonly string[];
  dispose(): void;
}

/** Where the rows of each step's mini-batch come from. */
export interface Feed {
  /** Whole-set arrays by input name, [m, …] row-major, which do not change once given; the step's input of that name is [b, …]. */
  readonly rows: Readonly<Record<string, Float32Array>>;
  /** Row numbers; successive steps take consecutive slices of it: `batch` numbers, or that for each of `slots`. */
  readonly order: Int32Array;
  readonly batch: number;
  /** Where inputs of one step take different rows (anchor, positive, negative): which part of a step's slice each takes, from 0. */
  readonly slots?: Readonly<Record<string, number>>;
  /** Numbers from the start of one row to the next, by input; a row's own width by default. Less: rows overlap, as windows of a text do. */
  readonly strides?: Readonly<Record<string, number>>;
  /** Inputs filled with uniform numbers in [0, 1) before each step, in this order (dropout). */
  readonly noise: readonly string[];
}

/** How many row numbers of `order` a step takes. */
export function rowsPerStep({ batch, slots }: Pick<Feed, 'batch' | 'slots'>): number {
  return batch * (1 + Math.max(0, ...Object.values(slots ?? {})));
}

/** One training step at fixed shapes. */
export interface TrainProgram {
  /**
   * Does `steps` steps over consecutive slices of `feed.order`, the first at position `from`; returns
   * the value of each scalar output at each step, by name.
   */
  advance(
    feed: Feed,
    from: number,
    steps: number,
  ): Promise<Readonly<Record<string, Float32Array>>> | Readonly<Record<string, Float32Array>>;
  /** Kernels that ran outside the compiled module. */
  readonly fallbacks: readonly string[];
  dispose(): void;
}

/** State of an MT19937 generator as NumPy's `get_state` gives it: 624 words and the position in them. */
export interface NoiseState {
  readonly key: Uint32Array;
  readonly position: number;
}

/** One way of computing: the compiled module, or tfjs eager on one of its backends. */
export interface Executor {
  readonly name: 'compiled' | 'cpu' | 'webgl' | 'webgpu';
  /** Why it stands in for the compiled module, where it does. */
  readonly instead?: StandIn | undefined;
  /** Takes variables under management; from then on their values live here. */
  manage(variables: readonly tf.Variable[]): void;
  read(v: tf.Variable): Promise<Float32Array>;
  write(v: tf.Variable, values: Float32Array): void;
  /** A program for evaluation; it assigns nothing. */
  program(f: TensorFunction, inputs: Readonly<Record<string, InputSpec>>): Program;
  /** A program for training; `f` does one step and its outputs are scalars. */
  trainProgram(f: TensorFunction, inputs: Readonly<Record<string, InputSpec>>): TrainProgram;
  /** The stream that fills noise inputs: set at the start and by checkpoints. */
  noiseState: NoiseState;
  dispose(): void;
}

/** Thrown by `program` and `trainProgram` when a function cannot be traced; the caller may run it eagerly. */
export class Untraceable extends Error {
  override readonly name = 'Untraceable';
}
