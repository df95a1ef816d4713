/** A network with what its training changes: weights, optimizer state and live values, all variables of one executor. */
import { optimizerNames, type OptimizerName } from '../core/training-params';
import type { trainingParams } from '../core/training-params';
import type { Values } from '../core/params';
import type { Checkpoint } from '../core/run';
import type { Executor, TensorFunction, TrainProgram } from '../models/executor';
import { meanLoss, penalty } from '../models/losses';
import { type Hidden, type Network, variable } from '../models/network';
import { MOST_SLOTS, nextCorrection, optimizers } from '../models/optimizers';
import * as tf from '../models/tf';

export type TrainingValues = Values<typeof trainingParams>;

const LIVE = [
  'rate',
  'beta',
  'rho',
  'beta1',
  'beta2',
  'epsilon',
  'weightDecay',
  'l2',
  'l1',
  'keepProb',
  'clip',
] as const;
type Live = (typeof LIVE)[number];
export type LiveScalars = Readonly<Record<Live, tf.Variable<tf.Rank.R0>>>;

/** One W or b, with its name in the course's notation and the optimizer's memory of it. */
interface Parameter {
  readonly name: string;
  readonly variable: tf.Variable;
  readonly slots: readonly tf.Variable[];
  readonly isWeight: boolean;
}

/** What of a training step is decided when its program is made; everything else is live. */
interface StepKind {
  readonly optimizer: OptimizerName;
  readonly size: number;
  readonly l2: boolean;
  readonly l1: boolean;
  readonly dropout: boolean;
  readonly clip: boolean;
}

export class Learner {
  readonly parameters: readonly Parameter[];
  readonly live: LiveScalars;
  /** 1 − β₁ᵗ and 1 − β₂ᵗ, where the optimizer uses them. */
  readonly #corrections: readonly tf.Variable<tf.Rank.R0>[];
  readonly #written = new Map<Live, number>();
  readonly #programs = new Map<string, TrainProgram>();
  #optimizer: OptimizerName;

  constructor(
    readonly network: Network,
    readonly executor: Executor,
    optimizer: OptimizerName,
  ) {
    this.#optimizer = optimizer;
    this.parameters = network.layers.flatMap(({ W, b }, l) => [
      parameter(`W${l + 1}`, W, true),
      parameter(`b${l + 1}`, b, false),
    ]);
    this.live = Object.fromEntries(LIVE.map((key) => [key, variable(tf.scalar(0))])) as LiveScalars;
    this.#corrections = [0, 1].map(() => variable(tf.scalar(0)));
    executor.manage(this.#variables);
  }

  get weights(): readonly tf.Variable[] {
    return this.parameters.filter((p) => p.isWeight).map((p) => p.variable);
  }

  /**
   * Sets the values that act from the next step on; `m` is the size of the training set, over which the course spreads its
   * penalties. A new optimizer starts with an empty memory: averages of one kind mean nothing to another.
   */
  configure(values: TrainingValues, m: number): void {
    const spread = { ...values, l2: values.l2 / m, l1: values.l1 / m };
    for (const key of LIVE) if (key !== 'rate') this.#write(key, spread[key]);
    if (values.optimizer === this.#optimizer) return;
    this.#optimizer = values.optimizer;
    for (const v of [...this.parameters.flatMap((p) => p.slots), ...this.#corrections])
      this.executor.write(v, new Float32Array(v.size));
  }

  /** Sets the learning rate in use: the schedule's, not α₀. */
  setRate(rate: number): void {
    this.#write('rate', rate);
  }

  #write(key: Live, value: number): void {
    if (this.#written.get(key) === value) return;
    this.#written.set(key, value);
    this.executor.write(this.live[key], Float32Array.of(value));
  }

  /** The program of one step on batches of this size, with the present optimizer. */
  program(values: TrainingValues, size: number): TrainProgram {
    const kind: StepKind = {
      optimizer: this.#optimizer,
      size,
      l2: values.l2 > 0,
      l1: values.l1 > 0,
      dropout: values.keepProb < 1 && this.network.layers.length > 1,
      clip: values.clip > 0,
    };
    const key = Object.values(kind).join();
    let program = this.#programs.get(key);
    if (!program) {
      program = this.executor.trainProgram(this.#step(kind), this.#inputs(kind));
      this.#programs.set(key, program);
    }
    return program;
  }

  /** The noise inputs that a step with these values takes, one a hidden layer under dropout. */
  noise(values: TrainingValues): readonly string[] {
    if (values.keepProb >= 1) return [];
    return this.network.layers.slice(1).map((_, l) => noiseName(l + 1));
  }

  get fallbacks(): readonly string[] {
    return [...new Set([...this.#programs.values()].flatMap((p) => p.fallbacks))];
  }

  #inputs({ size, dropout }: StepKind) {
    const { widths } = this.network.architecture;
    const rows = (units: number) => ({ shape: [size, units], dtype: 'float32' }) as const;
    const noise = dropout
      ? widths.slice(1, -1).map((units, l) => [noiseName(l + 1), rows(units)] as const)
      : [];
    return { x: rows(widths[0]!), y: rows(widths.at(-1)!), ...Object.fromEntries(noise) };
  }

  /** One step: cost and gradients of a batch, then the update. */
  #step(kind: StepKind): TensorFunction {
    const optimizer = optimizers[kind.optimizer];
    const { live, parameters, network } = this;
    const corrections = optimizer.corrections.map((_, i) => this.#corrections[i]!);
    const penalties = { l2: kind.l2 ? live.l2 : undefined, l1: kind.l1 ? live.l1 : undefined };
    return (inputs) => {
      const cost = () => {
        const { logits } = network.forward(
          inputs['x'] as tf.Tensor2D,
          kind.dropout ? dropout(inputs, live.keepProb) : undefined,
        );
        const loss = meanLoss(network.architecture.output, logits, inputs['y'] as tf.Tensor2D);
        const extra = penalty(this.weights, penalties);
        return extra ? tf.add<tf.Scalar>(loss, extra) : loss;
      };
      const { value, grads } = tf.variableGrads(
        cost,
        parameters.map((p) => p.variable),
      );
      const gradients = parameters.map((p) => grads[p.variable.name]!);
      const norm = globalNorm(gradients);
      const factor = kind.clip ? tf.div(live.clip, tf.maximum(norm, live.clip)) : undefined;
      const corrected = corrections.map((c, i) => {
        const next = nextCorrection(c, live[optimizer.corrections[i]!]);
        c.assign(next);
        return next;
      });
      for (const [i, { variable: w, slots, isWeight }] of parameters.entries()) {
        const g = factor ? tf.mul(gradients[i]!, factor) : gradients[i]!;
        const context = { h: live, corrections: corrected, isWeight };
        const { next, state } = optimizer.update(w, g, slots, context);
        w.assign(next);
        for (const [s, value] of state.entries()) slots[s]!.assign(value);
      }
      return { batchCost: value, gradNorm: norm };
    };
  }

  async save(): Promise<Checkpoint['state']> {
    const { slots, corrections } = optimizers[this.#optimizer];
    const named = [
      ...this.parameters.map((p) => [p.name, p.variable] as const),
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
      for (let s = 0; s < slots; s++) write(`${p.name}.memory${s}`, p.slots[s]!);
    }
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
    this.network.dispose();
  }

  get #variables(): tf.Variable[] {
    return [
      ...this.parameters.flatMap((p) => [p.variable, ...p.slots]),
      ...this.#corrections,
      ...Object.values(this.live),
    ];
  }
}

/** Inverted dropout (course 2, week 1): keeps a unit of an example where its noise is below keep_prob, and divides by keep_prob. */
function dropout(inputs: Readonly<Record<string, tf.Tensor>>, keepProb: tf.Scalar): Hidden {
  return (A, layer) => {
    const kept = tf.step(tf.sub(keepProb, inputs[noiseName(layer)]!));
    return tf.mul(A, tf.div(kept, keepProb)) as tf.Tensor2D;
  };
}

/** The Euclidean length of all gradients together. */
function globalNorm(gradients: readonly tf.Tensor[]): tf.Scalar {
  const squares = gradients.map((g) => tf.sum(tf.square(g)));
  return tf.sqrt(squares.reduce((a, b) => tf.add(a, b))) as tf.Scalar;
}

function parameter(name: string, weights: tf.Variable, isWeight: boolean): Parameter {
  const slots = Array.from({ length: MOST_SLOTS }, () => variable(tf.zeros(weights.shape)));
  return { name, variable: weights, slots, isWeight };
}

const noiseName = (layer: number) => `noise${layer}`;
