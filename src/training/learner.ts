/** A network with what its training changes: weights, optimizer state and live values, all variables of one executor. */
import { optimizerNames, type OptimizerName } from '../core/training-params';
import type { trainingParams } from '../core/training-params';
import type { Shape } from '../core/layers';
import type { Values } from '../core/params';
import type { Checkpoint } from '../core/run';
import type { Executor, TensorFunction, TrainProgram } from '../models/executor';
import { meanLoss, penalty } from '../models/losses';
import { follow } from '../models/batch-norm';
import type { Drop, Network } from '../models/network';
import { variable } from '../models/variable';
import { MOST_SLOTS, nextCorrection, optimizers, type Update } from '../models/optimizers';
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

/** One W, b, γ or β, with its name in the course's notation and the optimizer's memory of it. */
interface Parameter {
  readonly name: string;
  /** From 1. */
  readonly layer: number;
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
  /** The running averages of batch norm, by name: state that no gradient changes. */
  readonly #averages: readonly (readonly [name: string, variable: tf.Variable])[];
  readonly #drops: readonly Shape[];
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
    this.parameters = network.layers.flatMap(({ W, b, norm }, l) => [
      parameter('W', l + 1, W),
      ...(b ? [parameter('b', l + 1, b)] : []),
      ...(norm ? [parameter('γ', l + 1, norm.gamma), parameter('β', l + 1, norm.beta)] : []),
    ]);
    this.#averages = network.layers.flatMap(({ norm }, l) =>
      norm
        ? [
            [`mean${l + 1}`, norm.mean],
            [`variance${l + 1}`, norm.variance],
          ]
        : [],
    );
    this.#drops = network.placed.flatMap(({ spec, output }) =>
      spec.type === 'dropout' ? [output] : [],
    );
    this.live = Object.fromEntries(LIVE.map((key) => [key, variable(tf.scalar(0))])) as LiveScalars;
    this.#corrections = [0, 1].map(() => variable(tf.scalar(0)));
    executor.manage(this.#variables);
  }

  /** The one that the next step uses. */
  get optimizer(): OptimizerName {
    return this.#optimizer;
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
      dropout: values.keepProb < 1 && this.#drops.length > 0,
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

  /** Shapes of the units of one example at each place where they can be dropped. */
  get dropped(): readonly Shape[] {
    return this.#drops;
  }

  /** The noise inputs that a step with these values takes, one for each place of dropout. */
  noise(values: TrainingValues): readonly string[] {
    if (values.keepProb >= 1) return [];
    return this.#drops.map((_, i) => noiseName(i + 1));
  }

  get fallbacks(): readonly string[] {
    return [...new Set([...this.#programs.values()].flatMap((p) => p.fallbacks))];
  }

  #inputs({ size, dropout }: StepKind) {
    const { inputs, outputs } = this.network;
    const rows = (...shape: Shape) => ({ shape: [size, ...shape], dtype: 'float32' }) as const;
    const noise = dropout
      ? this.#drops.map((shape, i) => [noiseName(i + 1), rows(...shape)] as const)
      : [];
    return { x: rows(inputs), y: rows(outputs), ...Object.fromEntries(noise) };
  }

  /** One step: cost and gradients of a batch, then the update. */
  #step(kind: StepKind): TensorFunction {
    const { live, parameters, network } = this;
    const norms = network.layers.flatMap(({ norm }) => norm ?? []);
    const penalties = { l2: kind.l2 ? live.l2 : undefined, l1: kind.l1 ? live.l1 : undefined };
    return (inputs) => {
      const cost = () => {
        const { logits, statistics } = network.forward(inputs['x'] as tf.Tensor2D, {
          isTraining: true,
          drop: kind.dropout ? dropout(inputs, live.keepProb) : undefined,
        });
        for (const [i, norm] of norms.entries()) follow(norm, statistics[i]!);
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
      const corrected = this.#corrected(kind.optimizer);
      for (const [i, c] of corrected.entries()) this.#corrections[i]!.assign(c);
      for (const [i, p] of parameters.entries()) {
        const g = factor ? tf.mul(gradients[i]!, factor) : gradients[i]!;
        const { next, state } = this.#update(kind.optimizer, p, g, corrected);
        p.variable.assign(next);
        for (const [s, value] of state.entries()) p.slots[s]!.assign(value);
      }
      return { batchCost: value, gradNorm: norm };
    };
  }

  /** 1 − βᵗ for this step, where the optimizer corrects its averages. */
  #corrected(name: OptimizerName): readonly tf.Scalar[] {
    return optimizers[name].corrections.map((beta, i) =>
      nextCorrection(this.#corrections[i]!, this.live[beta]),
    );
  }

  #update(
    name: OptimizerName,
    { variable: w, slots, isWeight }: Parameter,
    g: tf.Tensor,
    corrections: readonly tf.Scalar[],
  ): Update {
    return optimizers[name].update(w, g, slots, { h: this.live, corrections, isWeight });
  }

  /**
   * What a step with these gradients would do, for each parameter: its change, and the optimizer's averages, corrected
   * where it corrects them. Assigns nothing.
   */
  ahead(gradients: readonly tf.Tensor[]) {
    const corrections = this.#corrected(this.#optimizer);
    return this.parameters.map((p, i) => {
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
      ...this.#averages,
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
    for (const [name, v] of this.#averages) write(name, v);
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
      ...this.#averages.map(([, v]) => v),
      ...this.#corrections,
      ...Object.values(this.live),
    ];
  }
}

/** Inverted dropout (course 2, week 1): keeps a unit of an example where its noise is below keep_prob, and divides by keep_prob. */
function dropout(inputs: Readonly<Record<string, tf.Tensor>>, keepProb: tf.Scalar): Drop {
  return (A, place) => {
    const kept = tf.step(tf.sub(keepProb, inputs[noiseName(place)]!));
    return tf.mul(A, tf.div(kept, keepProb));
  };
}

/** The Euclidean length of all gradients together. */
function globalNorm(gradients: readonly tf.Tensor[]): tf.Scalar {
  const squares = gradients.map((g) => tf.sum(tf.square(g)));
  return tf.sqrt(squares.reduce((a, b) => tf.add(a, b))) as tf.Scalar;
}

function parameter(symbol: 'W' | 'b' | 'γ' | 'β', layer: number, weights: tf.Variable): Parameter {
  const slots = Array.from({ length: MOST_SLOTS }, () => variable(tf.zeros(weights.shape)));
  return { name: `${symbol}${layer}`, layer, variable: weights, slots, isWeight: symbol === 'W' };
}

const noiseName = (place: number) => `noise${place}`;
