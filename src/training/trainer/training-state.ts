/** A model with what its training changes: parameters, optimizer state and live values, all variables of one executor. */
import { optimizerNames, type OptimizerName } from '../../core/training-params';
import type { trainingParams } from '../../core/training-params';
import type { Values } from '../../core/params';
import type { Checkpoint } from '../../core/run';
import type { Executor, InputSpec, TensorFunction, TrainProgram } from '../../models/executor';
import { penalty } from '../../models/losses';
import type { Model, Parameter } from '../../models/model';
import { MOST_SLOTS, nextCorrection, optimizers, type Update } from '../../models/optimizers';
import * as tf from '../../models/tf';
import { variable } from '../../models/variable';
import type { Shape } from '../../nn/layers';

export type TrainingValues = Values<typeof trainingParams>;

/** Every number among the values, as a scalar that the step reads: a change needs no new program. */
export type LiveScalars = Readonly<Record<string, tf.Variable<tf.Rank.R0>>>;

/** A parameter with the optimizer's memory of it; a frozen one has none. */
interface Remembered extends Parameter {
  readonly slots: readonly tf.Variable[];
}

/** What of a training step is decided when its program is made; everything else is live. */
interface StepKind {
  readonly optimizer: OptimizerName;
  readonly size: number;
  readonly l2: boolean;
  readonly l1: boolean;
  /** The places that get noise. */
  readonly noise: Readonly<Record<string, Shape>>;
  readonly clip: boolean;
}

export class TrainingState<M extends Model = Model> {
  readonly parameters: readonly Remembered[];
  readonly live: LiveScalars;
  /** 1 − β₁ᵗ and 1 − β₂ᵗ, where the optimizer uses them. */
  readonly #corrections: readonly tf.Variable<tf.Rank.R0>[];
  readonly #written = new Map<string, number>();
  readonly #programs = new Map<string, TrainProgram>();
  #optimizer: OptimizerName;

  constructor(
    readonly model: M,
    readonly executor: Executor,
    values: TrainingValues,
  ) {
    this.#optimizer = values.optimizer;
    this.parameters = model.parameters.map((parameter) => ({
      ...parameter,
      slots: parameter.trainable ? emptySlots(parameter.variable) : [],
    }));
    this.live = Object.fromEntries(
      numbersOf(values).map(([key]) => [key, variable<tf.Rank.R0>(tf.scalar(0))]),
    );
    this.#corrections = [0, 1].map(() => variable(tf.scalar(0)));
    executor.manage(this.#variables);
  }

  /** The one that the next step uses. */
  get optimizer(): OptimizerName {
    return this.#optimizer;
  }

  /** Those on which penalties and weight decay act. */
  get weights(): readonly tf.Variable[] {
    return this.parameters.filter((p) => p.decays).map((p) => p.variable);
  }

  /** Those that a step changes. */
  get trained(): readonly Remembered[] {
    return this.parameters.filter((p) => p.trainable);
  }

  /**
   * Sets the values that act from the next step on; `m` is the size of the training set, over which the course spreads its
   * penalties. A new optimizer starts with an empty memory: averages of one kind mean nothing to another.
   */
  configure(values: TrainingValues, m: number): void {
    const spread = { ...values, l2: values.l2 / m, l1: values.l1 / m };
    for (const [key, value] of numbersOf(spread)) if (key !== 'rate') this.#write(key, value);
    if (values.optimizer === this.#optimizer) return;
    this.#optimizer = values.optimizer;
    for (const v of [...this.parameters.flatMap((p) => p.slots), ...this.#corrections])
      this.executor.write(v, new Float32Array(v.size));
  }

  /** Sets the learning rate in use: the schedule's, not α₀. */
  setRate(rate: number): void {
    this.#write('rate', rate);
  }

  #write(key: string, value: number): void {
    if (this.#written.get(key) === value) return;
    this.#written.set(key, value);
    this.executor.write(this.live[key]!, Float32Array.of(value));
  }

  /** The program of one step on batches of this size, with the present optimizer. */
  program(values: TrainingValues, size: number): TrainProgram {
    const kind: StepKind = {
      optimizer: this.#optimizer,
      size,
      l2: values.l2 > 0,
      l1: values.l1 > 0,
      noise: this.model.noise(values),
      clip: values.clip > 0,
    };
    const key = JSON.stringify(kind);
    let program = this.#programs.get(key);
    if (!program) {
      program = this.executor.trainProgram(this.#step(kind), this.#inputs(kind));
      this.#programs.set(key, program);
    }
    return program;
  }

  /** The noise inputs that a step with these values takes, in order. */
  noise(values: TrainingValues): readonly string[] {
    return Object.keys(this.model.noise(values));
  }

  get fallbacks(): readonly string[] {
    return [...new Set([...this.#programs.values()].flatMap((p) => p.fallbacks))];
  }

  #inputs({ size, noise }: StepKind): Readonly<Record<string, InputSpec>> {
    const rows = (shape: Shape) => [size, ...shape];
    return {
      ...Object.fromEntries(
        Object.entries(this.model.inputs).map(([name, { shape, dtype }]) => [
          name,
          { shape: rows(shape), dtype },
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(noise).map(([name, shape]) => [
          name,
          { shape: rows(shape), dtype: 'float32' as const },
        ]),
      ),
    };
  }

  /** One step: cost and gradients of a batch, then the update. */
  #step(kind: StepKind): TensorFunction {
    const { live, trained, model } = this;
    const missing = optimizers[kind.optimizer].reads.find((name) => !live[name]);
    if (missing)
      throw new Error(`${kind.optimizer} reads ${missing}, which the values do not have`);
    const penalties = {
      l2: kind.l2 ? live['l2'] : undefined,
      l1: kind.l1 ? live['l1'] : undefined,
    };
    return (inputs) => {
      const noise = (place: string) => (place in kind.noise ? inputs[place] : undefined);
      let noted: Readonly<Record<string, tf.Scalar>> = {};
      const cost = () => {
        const made = model.cost(inputs, { isTraining: true, noise, live });
        for (const { variable: kept, next } of made.kept ?? []) kept.assign(next);
        // What is noted outlives the pass in which its gradient is taken.
        noted = Object.fromEntries(
          Object.entries(made.noted ?? {}).map(([name, value]) => [name, tf.keep(tf.clone(value))]),
        );
        const extra = penalty(this.weights, penalties);
        return extra ? tf.add<tf.Scalar>(made.cost, extra) : made.cost;
      };
      const { value, grads } = tf.variableGrads(
        cost,
        trained.map((p) => p.variable),
      );
      const gradients = trained.map((p) => grads[p.variable.name]!);
      const norm = globalNorm(gradients);
      const factor = kind.clip ? tf.div(live['clip']!, tf.maximum(norm, live['clip']!)) : undefined;
      const corrected = this.#corrected(kind.optimizer);
      for (const [i, c] of corrected.entries()) this.#corrections[i]!.assign(c);
      for (const [i, p] of trained.entries()) {
        const g = factor ? tf.mul(gradients[i]!, factor) : gradients[i]!;
        const { next, state } = this.#update(kind.optimizer, p, g, corrected);
        p.variable.assign(next);
        for (const [s, value] of state.entries()) p.slots[s]!.assign(value);
      }
      return { batchCost: value, gradNorm: norm, ...noted };
    };
  }

  /** 1 − βᵗ for this step, where the optimizer corrects its averages. */
  #corrected(name: OptimizerName): readonly tf.Scalar[] {
    return optimizers[name].corrections.map((beta, i) =>
      nextCorrection(this.#corrections[i]!, this.live[beta]!),
    );
  }

  #update(
    name: OptimizerName,
    { variable: w, slots, decays }: Remembered,
    g: tf.Tensor,
    corrections: readonly tf.Scalar[],
  ): Update {
    return optimizers[name].update(w, g, slots, { h: this.live, corrections, decays });
  }

  /**
   * What a step with these gradients would do, for each parameter: its change, and the optimizer's averages, corrected
   * where it corrects them. Assigns nothing.
   */
  ahead(gradients: readonly tf.Tensor[]) {
    const corrections = this.#corrected(this.#optimizer);
    return this.trained.map((p, i) => {
      const { next, state } = this.#update(this.#optimizer, p, gradients[i]!, corrections);
      const memory = state.map((slot, s) => {
        const correction = corrections[s];
        return correction ? tf.div(slot, correction) : slot;
      });
      return { name: p.name, change: tf.sub(next, p.variable), memory };
    });
  }

  async save(): Promise<Checkpoint['state']> {
    const { slots, corrections } = optimizers[this.#optimizer];
    const named = [
      ...this.parameters.map((p) => [p.name, p.variable] as const),
      ...this.model.state,
      ...this.parameters.flatMap((p) =>
        p.slots.slice(0, slots).map((v, s) => [`${p.name}.memory${s}`, v] as const),
      ),
      ...corrections.map((name, i) => [`${name}.correction`, this.#corrections[i]!] as const),
    ];
    const read = named.map(async ([name, v]) => [name, await this.executor.read(v)] as const);
    const { key, position } = this.executor.noiseState;
    return {
      ...Object.fromEntries(await Promise.all(read)),
      optimizer: Int32Array.of(optimizerNames.indexOf(this.#optimizer)),
      'noise.key': key.slice(),
      'noise.position': Int32Array.of(position),
    };
  }

  load(state: Checkpoint['state']): void {
    this.#optimizer = optimizerNames[state['optimizer']![0]!]!;
    const { slots, corrections } = optimizers[this.#optimizer];
    const write = (name: string, v: tf.Variable) =>
      this.executor.write(v, state[name] as Float32Array);
    for (const p of this.parameters) {
      write(p.name, p.variable);
      for (const [s, slot] of p.slots.slice(0, slots).entries())
        write(`${p.name}.memory${s}`, slot);
    }
    for (const [name, v] of this.model.state) write(name, v);
    for (const [i, name] of corrections.entries())
      write(`${name}.correction`, this.#corrections[i]!);
    this.executor.noiseState = {
      key: state['noise.key'] as Uint32Array,
      position: state['noise.position']![0]!,
    };
  }

  dispose(): void {
    for (const program of this.#programs.values()) program.dispose();
    this.executor.dispose();
    for (const { slots } of this.parameters) tf.dispose([...slots]);
    tf.dispose([...this.#corrections, ...Object.values(this.live)]);
    this.model.dispose();
  }

  get #variables(): tf.Variable[] {
    return [
      ...this.parameters.flatMap((p) => [p.variable, ...p.slots]),
      ...this.model.state.map(([, v]) => v),
      ...this.#corrections,
      ...Object.values(this.live),
    ];
  }
}

/** The Euclidean length of all gradients together. */
function globalNorm(gradients: readonly tf.Tensor[]): tf.Scalar {
  const squares = gradients.map((g) => tf.sum(tf.square(g)));
  return tf.sqrt(squares.reduce((a, b) => tf.add(a, b))) as tf.Scalar;
}

const emptySlots = ({ shape }: tf.Variable) =>
  Array.from({ length: MOST_SLOTS }, () => variable(tf.zeros(shape)));

const numbersOf = (values: TrainingValues) =>
  Object.entries(values).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
