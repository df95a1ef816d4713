/** Trains any model: owns the clock, the order of the data, the rate and its schedule, edits, checkpoints. Knows nothing of layers or tasks. */
import type { Progress, SeriesSink, Trainer, Weights } from '../../core/lab';
import type { Demand } from '../../core/panel';
import { learningRate } from '../../nn/learning-rate';
import type { Values } from '../../core/params';
import { RandomState } from '../../core/random';
import type { Checkpoint, Metrics } from '../../core/run';
import type { Executor, Feed, NoiseState } from '../../models/executor';
import type { Model } from '../../models/model';
import * as tf from '../../models/tf';
import type { Sampler } from './samplers/sampler';
import { TrainingState, type TrainingValues } from './training-state';

/** What a trainer is made of. It owns all of it. */
export interface Parts<M extends Model> {
  readonly model: M;
  readonly executor: Executor;
  readonly sampler: Sampler;
  /** The whole-set array of each of the model's inputs. */
  readonly rows: Feed['rows'];
  readonly values: TrainingValues;
  readonly noiseSeed: number;
  /** How many examples penalties are spread over; those of the sampler by default. */
  readonly m?: number;
}

export abstract class ModelTrainer<M extends Model, V> implements Trainer<V> {
  protected readonly state: TrainingState<M>;
  protected readonly sampler: Sampler;
  protected readonly executor: Executor;
  protected values: TrainingValues;
  /** The learning rate in use: the schedule's, not α₀. */
  protected rate = NaN;
  /** The noise of the first step, for masks that stay as they are. */
  protected readonly firstNoise: NoiseState;
  readonly #rows: Feed['rows'];
  readonly #m: number;
  #metrics: Promise<Metrics> | undefined;
  #step = 0;
  #examples = 0;
  /** Sum of the costs of this epoch's examples so far, as their batches saw them, and their number. */
  #epochCost = { sum: 0, count: 0 };

  constructor({ model, executor, sampler, rows, values, noiseSeed, m }: Parts<M>) {
    this.executor = executor;
    this.sampler = sampler;
    this.values = values;
    this.#rows = rows;
    this.#m = m ?? sampler.m;
    this.state = new TrainingState(model, executor, values);
    this.firstNoise = new RandomState(noiseSeed).getState();
    executor.noiseState = this.firstNoise;
    this.configure(values as unknown as Values);
    // Compiled now, so that the first step is as quick as any.
    this.state.program(values, Math.min(values.batch, sampler.m));
  }

  /** The metrics of this moment; `progress` is told on the way. */
  protected abstract read(progress?: Progress): Promise<Metrics>;
  abstract observe(demand: Demand): Promise<V>;

  get clock() {
    const { epoch, position, m } = this.sampler;
    return { step: this.#step, epoch: epoch + position / m, examples: this.#examples };
  }

  stepsUntil(epoch: number): number {
    return this.sampler.stepsUntil(epoch, this.values.batch);
  }

  configure(values: Values): void {
    this.#metrics = undefined;
    this.values = values as unknown as TrainingValues;
    this.state.configure(this.values, this.#m);
    this.#setRate();
  }

  /** The rate holds for a whole epoch. */
  #setRate(): void {
    this.rate = learningRate(this.values, this.sampler.epoch);
    this.state.setRate(this.rate);
  }

  /** Whether every step draws the same noise. */
  protected get hasFixedNoise(): boolean {
    return false;
  }

  async advance(n: number, note: SeriesSink): Promise<void> {
    const { batch, schedule } = this.values;
    this.#metrics = undefined;
    const noise = this.state.noise(this.values);
    const isFixed = this.hasFixedNoise && noise.length > 0;
    const changesByEpoch = schedule !== 'constant';
    for (let left = n; left > 0;) {
      const isAlone = isFixed || (batch >= this.sampler.m && changesByEpoch);
      if (isFixed) this.executor.noiseState = this.firstNoise;
      const { from, size, steps, completes, ...feed } = this.sampler.take(
        isAlone ? 1 : left,
        batch,
      );
      const program = this.state.program(this.values, size);
      const result = program.advance(
        { rows: this.#rows, batch: size, noise, ...feed },
        from,
        steps,
      );
      const series = result instanceof Promise ? await result : result;
      this.#note(series, note, size, completes);
      this.#examples += steps * size;
      left -= steps;
      if (completes && schedule !== 'constant') this.#setRate();
    }
  }

  /** Notes each step's values, and at the end of an epoch the mean cost of its examples, each as its own batch saw it. */
  #note(
    series: Readonly<Record<string, Float32Array>>,
    note: SeriesSink,
    size: number,
    completes: boolean,
  ): void {
    const costs = series['batchCost']!;
    const named = Object.entries(series);
    const eachCompletes = size >= this.sampler.m;
    for (let i = 0; i < costs.length; i++) {
      const step = ++this.#step;
      for (const [name, values] of named) note(name, step, values[i]!);
      this.#epochCost.sum += costs[i]! * size;
      this.#epochCost.count += size;
      if (eachCompletes || (completes && i === costs.length - 1)) {
        note('epochCost', step, this.#epochCost.sum / this.#epochCost.count);
        this.#epochCost = { sum: 0, count: 0 };
      }
    }
  }

  /** Read anew only after something has changed: frames of a moment that stands still ask again and again. */
  async measure(progress?: Progress): Promise<Metrics> {
    return (this.#metrics ??= this.read(progress));
  }

  /** Whether a measurement takes seconds. */
  get isHeavy(): boolean {
    return false;
  }

  async save(): Promise<Checkpoint> {
    return {
      ...this.clock,
      seconds: 0,
      state: {
        ...(await this.state.save()),
        ...this.sampler.save(),
        'epoch.cost': Float64Array.of(this.#epochCost.sum, this.#epochCost.count),
      },
    };
  }

  load({ step, examples, state }: Checkpoint): void {
    const [sum, count] = state['epoch.cost']!;
    this.#metrics = undefined;
    [this.#step, this.#examples, this.#epochCost] = [step, examples, { sum: sum!, count: count! }];
    this.state.load(state);
    this.sampler.load(state);
    this.#setRate();
  }

  async weights(): Promise<Weights> {
    const read = this.#named.map(async ([name, v]) => {
      const values = await this.executor.read(v);
      return [name, { shape: v.shape, values: values.slice() }] as const;
    });
    return Object.fromEntries(await Promise.all(read));
  }

  adopt(weights: Weights, names?: string): readonly string[] {
    this.#metrics = undefined;
    const isMeant = matcher(names);
    const fit = this.#named.filter(([name, { shape }]) => {
      const found = Object.hasOwn(weights, name) ? weights[name] : undefined;
      return isMeant(name) && found?.shape.join() === shape.join();
    });
    for (const [name, v] of fit) this.executor.write(v, weights[name]!.values);
    return fit.map(([name]) => name);
  }

  /** What it learns, and what layers keep beside it. */
  get #named(): readonly (readonly [string, tf.Variable])[] {
    const { parameters, model } = this.state;
    return [...parameters.map((p) => [p.name, p.variable] as const), ...model.state];
  }

  /** Kernels that ran outside the compiled module, besides those of the step. */
  protected get otherFallbacks(): readonly string[] {
    return [];
  }

  status() {
    return {
      backend: this.executor.name,
      instead: this.executor.instead,
      tensors: tf.memory().numTensors,
      fallbacks: [...new Set([...this.state.fallbacks, ...this.otherFallbacks])],
    };
  }

  dispose(): void {
    this.state.dispose();
  }
}

/** Whether a name is one of these, in which * stands for anything; every name is, if there are none. */
function matcher(names: string | undefined): (name: string) => boolean {
  if (names === undefined) return () => true;
  const patterns = names.split(',').map((pattern) => pattern.trim().split('*'));
  return (name) => patterns.some((parts) => fits(name, parts));
}

/** Whether a name is made of these parts, in order, with anything between them. */
function fits(name: string, [first = '', ...rest]: readonly string[]): boolean {
  if (rest.length === 0) return name === first;
  const last = rest.at(-1)!;
  if (!name.startsWith(first) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.endsWith(last) && at + last.length <= name.length;
}
