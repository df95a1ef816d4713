/** The trainer of every lab that learns from examples: a network, its data, and the order in which it sees them. */
import type { Health } from '../core/health';
import type { Demand, Evaluation, SeriesSink, Trainer } from '../core/lab';
import { RandomState } from '../core/random';
import { denseLayers, type LayerSpec, place, sizeOf } from '../nn/layers';
import { learningRate } from '../core/learning-rate';
import {
  accuracy,
  certainties,
  confusion,
  predictedClasses,
  regressionErrors,
} from '../core/metrics';
import type { ActivationName, InitializerName } from '../core/model-params';
import type { Domain, Mask, Observation, PathAhead } from '../core/observation';
import type { Values } from '../core/params';
import type { BackendName, Checkpoint, Metrics, Seeds } from '../core/run';
import { nextSparseMeasurement } from '../core/schedule';
import { trainingText as text } from '../core/text/training';
import { type Dataset, domainOf, type Split } from '../data/dataset';
import { testOnly } from '../data/test-file';
import {
  type Executor,
  type NoiseState,
  type TensorFunction,
  Untraceable,
} from '../models/executor';
import { initialValues } from '../models/initializers';
import { meanLoss, penalty } from '../models/losses';
import { network } from '../models/network';
import { type Classifier, classifier } from '../models/classifier';
import * as tf from '../models/tf';
import { createExecutor } from './backends';
import { type Variants, variantsOf } from './augment';
import { Batches, type Reshuffle } from './batches';
import {
  type Examples,
  examples,
  firstExamples,
  outputFor,
  outputWidth,
  type Scaling,
  scalingOf,
  unscaled,
} from './examples';
import { TrainingState, type TrainingValues } from './training-state';
import { type MaskValues, masksAhead } from './masks';
import { Observer } from './observe';
import { pathAhead } from './observe-path';
import { Passes } from './passes';
import { healthOf, vitals } from './vitals';

/** What a lab says of its model and data. */
export interface Supervised {
  readonly split: Split;
  readonly seeds: Seeds;
  readonly values: TrainingValues & Partial<MaskValues>;
  readonly backend: BackendName;
  /** Units of fully connected hidden layers, or the hidden layers of a network of any kind; the output layer is added. */
  readonly hidden: readonly number[] | readonly LayerSpec[];
  /** Of hidden layers that are given by their units. */
  readonly activation: ActivationName;
  readonly initializer: InitializerName;
  readonly scale: number;
  /** What the value of a regression goes through, as a price that is never below 0 goes through ReLU; nothing by default. */
  readonly outputActivation?: ActivationName;
  /** Whether two classes get an output each, as more than two do, rather than one sigmoid. */
  readonly isSoftmax?: boolean;
  readonly reshuffle?: Reshuffle;
  /** Whether features and values are brought to mean 0 and deviation 1, as own data are. */
  readonly normalize?: boolean;
  /** How many of the first examples costs and accuracies are measured on, and panels about sets look at; all by default. */
  readonly measured?: { readonly train: number; readonly dev: number };
  /** Whether each epoch shows every training picture a little turned, moved and scaled. */
  readonly augment?: boolean;
  /** Whether its signs of life are measured too: silent units, and how much neighbouring weights agree. */
  readonly vitals?: boolean;
  /** Whether it is measured at fewer steps than usual, because a measurement takes longer than a step. */
  readonly isSparse?: boolean;
  /** Where maps are drawn, in the data's own units; by default around the training set. */
  readonly domain?: Domain;
}

/** A trainer for this model, on the backend asked for; a model that cannot be compiled is trained by tfjs on the CPU. */
export async function supervised(model: Supervised): Promise<Trainer<Observation>> {
  try {
    return new SupervisedTrainer(model, await createExecutor(model.backend));
  } catch (error) {
    if (model.backend !== 'auto' || !(error instanceof Untraceable)) throw error;
    return new SupervisedTrainer(model, await createExecutor('cpu'));
  }
}

class SupervisedTrainer implements Trainer<Observation> {
  readonly #state: TrainingState<Classifier>;
  readonly #observer: Observer;
  readonly #batches: Batches;
  /** Only of models that are measured at fewer steps than usual. */
  readonly nextMeasurement: Trainer['nextMeasurement'];
  #metrics: Promise<Metrics> | undefined;
  readonly #train: Examples;
  readonly #variants: Variants | undefined;
  readonly #dev: Examples;
  readonly #scaling: Scaling | undefined;
  readonly #passes: Passes;
  /** What is measured. */
  readonly #seen: { readonly train: Examples; readonly dev: Examples };
  #values: TrainingValues & Partial<MaskValues>;
  readonly #firstNoise: NoiseState;
  #rate = NaN;
  #step = 0;
  #examples = 0;
  /** Sum of the costs of this epoch's examples so far, as their batches saw them, and their number. */
  #epochCost = { sum: 0, count: 0 };

  constructor(
    private readonly model: Supervised,
    private readonly executor: Executor,
  ) {
    const { split, seeds, values } = model;
    if (split.train.m === 0) throw new Error(text.emptySet(split.train.name));
    this.nextMeasurement = model.isSparse ? nextSparseMeasurement : undefined;
    this.#scaling = model.normalize ? scalingOf(split.train) : undefined;
    this.#train = examples(split.train, this.#scaling, model.isSoftmax);
    this.#dev = examples(split.dev, this.#scaling, model.isSoftmax);
    const { image } = split.train;
    this.#variants =
      model.augment && image ? variantsOf(this.#train, image, seeds.noise) : undefined;
    this.#values = values;
    this.#batches = new Batches(split.train.m, seeds.order, model.reshuffle ?? 'continue');
    this.#seen = {
      train: firstExamples(this.#train, model.measured?.train),
      dev: firstExamples(this.#dev, model.measured?.dev),
    };
    const net = classifierOf(model);
    this.#state = new TrainingState(net, executor, values);
    this.#firstNoise = new RandomState(seeds.noise).getState();
    executor.noiseState = this.#firstNoise;
    const domain = model.domain ?? domainOf(split.train);
    const { train, dev } = this.#seen;
    this.#passes = new Passes(net.network, executor);
    this.#observer = new Observer(this.#state, this.#passes, train, dev, domain, this.#scaling);
    this.configure(values as unknown as Values);
    this.#state.program(values, Math.min(values.batch, split.train.m));
  }

  get clock() {
    const { epoch, position, m } = this.#batches;
    return { step: this.#step, epoch: epoch + position / m, examples: this.#examples };
  }

  stepsUntil(epoch: number): number {
    return this.#batches.stepsUntil(epoch, this.#values.batch);
  }

  configure(values: Values): void {
    this.#metrics = undefined;
    this.#values = values as unknown as TrainingValues & Partial<MaskValues>;
    this.#state.configure(this.#values, this.#train.m);
    this.#setRate();
  }

  /** The rate holds for a whole epoch. */
  #setRate(): void {
    this.#rate = learningRate(this.#values, this.#batches.epoch);
    this.#state.setRate(this.#rate);
  }

  async advance(n: number, note: SeriesSink): Promise<void> {
    const { batch, schedule, masks } = this.#values;
    this.#metrics = undefined;
    const noise = this.#state.noise(this.#values);
    const isFixed = masks === 'fixed' && noise.length > 0;
    const rows = this.#variants?.rows ?? { x: this.#train.x, y: this.#train.y };
    for (let left = n; left > 0;) {
      const changesByEpoch = schedule !== 'constant' || this.#variants !== undefined;
      const isAlone = isFixed || (batch >= this.#train.m && changesByEpoch);
      const limit = isAlone ? 1 : left;
      if (isFixed) this.executor.noiseState = this.#firstNoise;
      const { epoch } = this.#batches;
      const { order, from, size, steps, completes } = this.#batches.take(limit, batch);
      const picked = this.#variants?.pick(order.subarray(from, from + steps * size), epoch);
      const program = this.#state.program(this.#values, size);
      const result = program.advance(
        { rows, order: picked ?? order, batch: size, noise },
        picked ? 0 : from,
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
    { batchCost, gradNorm }: Readonly<Record<string, Float32Array>>,
    note: SeriesSink,
    size: number,
    completes: boolean,
  ): void {
    const costs = batchCost!;
    const eachCompletes = size >= this.#train.m;
    for (let i = 0; i < costs.length; i++) {
      const step = ++this.#step;
      note('batchCost', step, costs[i]!);
      note('gradNorm', step, gradNorm![i]!);
      this.#epochCost.sum += costs[i]! * size;
      this.#epochCost.count += size;
      if (eachCompletes || (completes && i === costs.length - 1)) {
        note('epochCost', step, this.#epochCost.sum / this.#epochCost.count);
        this.#epochCost = { sum: 0, count: 0 };
      }
    }
  }

  /** Measured anew only after something has changed: frames of a moment that stands still ask again and again. */
  async measure(): Promise<Metrics> {
    return (this.#metrics ??= this.#measure());
  }

  async #measure(): Promise<Metrics> {
    const train = await this.#result('train', this.#seen.train);
    const dev = this.#seen.dev.m > 0 ? await this.#result('dev', this.#seen.dev) : undefined;
    return {
      cost: train.cost,
      ...(train.accuracy !== undefined && { accuracy: train.accuracy }),
      ...(dev && { devCost: dev.cost }),
      ...(dev?.accuracy !== undefined && { devAccuracy: dev.accuracy }),
      ...(this.model.vitals &&
        (await vitals(this.#state.model.network, this.executor, this.#passes, this.#seen.train))),
      rate: this.#rate,
      weightNorm: train.norm,
    };
  }

  /** Cost, and accuracy for classes; the training cost includes the penalty, as the course's does. */
  async #result(of: 'train' | 'dev', seen: Examples) {
    const { cost, norm, logits } = await this.#evaluated(of, seen);
    const classes = this.#classesOf(logits!);
    return {
      cost: cost![0]!,
      norm: norm?.[0] ?? NaN,
      accuracy: classes && accuracy(classes, seen.target),
    };
  }

  /** How many numbers answer an example. */
  get #width(): number {
    return this.#state.model.network.outputs;
  }

  /** The classes that logits name; undefined for regression. */
  #classesOf(logits: Float32Array): Int32Array | undefined {
    const { classes } = this.model.split.train;
    return classes === 0 ? undefined : predictedClasses(logits, this.#width, 0);
  }

  #evaluated(of: 'train' | 'dev' | 'test', { m, x, y }: Examples, passes = this.#passes) {
    const { model, live, weights } = this.#state;
    const f: TensorFunction = (inputs) => {
      const logits = model.values(inputs, ['logits'])['logits'] as tf.Tensor2D;
      const loss = meanLoss(model.output, logits, inputs['y'] as tf.Tensor2D);
      const cost = of === 'train' ? tf.add(loss, penalty(weights, live)!) : loss;
      return { logits, cost, ...(of === 'train' && { norm: length(weights) }) };
    };
    return passes.rows(of, m, { x, y }, f, (output) => output !== 'logits');
  }

  async observe(demand: Demand): Promise<Observation> {
    const seen = await this.#observer.observe(demand);
    const asked = (panel: string) => demand.panels.includes(panel);
    return {
      ...seen,
      ...(asked('masks') && { masks: this.#masks() }),
      ...(asked('path') && { path: await this.#path() }),
    };
  }

  #path(): Promise<PathAhead> {
    const values = this.#values;
    const walker = {
      save: () => this.save(),
      load: (checkpoint: Checkpoint) => {
        this.#values = values;
        this.load(checkpoint);
      },
      step: (batch: number) => {
        this.#values = { ...values, batch };
        if (batch >= this.#train.m) this.#batches.startEpoch();
        return this.advance(1, () => {});
      },
    };
    return pathAhead(walker, this.#state, this.#passes, this.#seen.train, values.batch);
  }

  /** The masks of the very next step. */
  #masks(): readonly Mask[] {
    const { batch, masks, keepProb } = this.#values;
    const { m, position } = this.#batches;
    const state = masks === 'fixed' ? this.#firstNoise : this.executor.noiseState;
    const units = this.#state.model.network.dropped.map(sizeOf);
    return masksAhead(state, units, Math.min(batch, m - position), keepProb);
  }

  locate = () => this.#observer.locate();

  health(): Promise<Health> {
    return healthOf(this.#state.model.network, this.#passes, this.#seen.train);
  }

  async evaluate(test: Dataset): Promise<Evaluation> {
    const { train } = this.model.split;
    if (test.m === 0) throw new Error(text.emptySet(test.name));
    const fit = testOnly(test, train);
    if (!fit.ok) throw new Error(fit.problem);
    const set = examples(fit.value, this.#scaling, this.model.isSoftmax);
    const { m, target } = set;
    const passes = new Passes(this.#state.model.network, this.executor);
    const { cost, logits } = await this.#evaluated('test', set, passes);
    passes.dispose();
    const classes = this.#classesOf(logits!);
    const measured = classes
      ? { accuracy: accuracy(classes, target) }
      : regressionErrors(unscaled(logits!, this.#scaling), fit.value.y);
    return {
      step: this.#step,
      name: test.name,
      m,
      metrics: { cost: cost![0]!, ...measured },
      labels: train.labels,
      confusion: classes ? confusion(classes, target, train.classes) : new Float64Array(0),
      ...(classes && {
        readings: {
          truth: Int32Array.from(target),
          answer: classes,
          certainty: certainties(logits!, this.#width),
        },
      }),
    };
  }

  async save(): Promise<Checkpoint> {
    return {
      ...this.clock,
      seconds: 0,
      state: {
        ...(await this.#state.save()),
        ...this.#batches.save(),
        'epoch.cost': Float64Array.of(this.#epochCost.sum, this.#epochCost.count),
      },
    };
  }

  load({ step, examples: seen, state }: Checkpoint): void {
    const [sum, count] = state['epoch.cost']!;
    this.#metrics = undefined;
    [this.#step, this.#examples, this.#epochCost] = [step, seen, { sum: sum!, count: count! }];
    this.#state.load(state);
    this.#batches.load(state);
    this.#setRate();
  }

  status() {
    return {
      backend: this.executor.name,
      tensors: tf.memory().numTensors,
      fallbacks: [...new Set([...this.#state.fallbacks, ...this.#passes.fallbacks])],
    };
  }

  dispose(): void {
    this.#passes.dispose();
    this.#state.dispose();
  }
}

/** The Euclidean length of all weights together. */
function length(weights: readonly tf.Tensor[]): tf.Tensor {
  const squares = weights.map((W) => tf.sum(tf.square(W)));
  return tf.sqrt(squares.reduce((a, b) => tf.add(a, b)));
}

/** The network that a model asks for, with the output layer that its classes need, and their loss. */
function classifierOf(model: Supervised): Classifier {
  const { split, hidden, activation, initializer, scale, seeds } = model;
  const { outputActivation, isSoftmax } = model;
  const { n, classes, image } = split.train;
  const specs = hidden.flatMap((layer) =>
    typeof layer === 'number' ? denseLayers([layer], activation) : layer,
  );
  const layers: readonly LayerSpec[] = [
    ...specs,
    { type: 'dense', units: outputWidth(classes, isSoftmax) },
    ...(outputActivation ? [{ type: 'activation', activation: outputActivation } as const] : []),
  ];
  const hasVolumes = layers.some(({ type }) => type === 'conv' || type === 'pool');
  const input =
    hasVolumes && image ? ([image.height, image.width, image.channels] as const) : ([n] as const);
  const start = initialValues(place(input, layers).placed, initializer, scale, seeds.weights);
  return classifier(network({ input, layers }, start), outputFor(classes, isSoftmax));
}
