/** The trainer of every lab that learns from examples: a network, its data, and the order in which it sees them. */
import type { Health } from '../../core/health';
import type { Demand, Evaluation, Progress, Trainer } from '../../core/lab';
import { denseLayers, type LayerSpec, place, sizeOf } from '../../nn/layers';
import {
  accuracy,
  certainties,
  confusion,
  predictedClasses,
  regressionErrors,
} from '../../nn/metrics';
import type { ActivationName, InitializerName } from '../../core/model-params';
import type { Domain, Mask, Observation, PathAhead } from '../../core/observation';
import type { BackendName, Checkpoint, Metrics, Seeds } from '../../core/run';
import { nextSparseMeasurement } from '../../core/schedule';
import { trainingText as text } from '../training.text';
import { type Dataset, domainOf, type Split } from '../../data/dataset';
import { testOnly } from '../../data/files/test-file';
import { type Executor, type TensorFunction, Untraceable } from '../../models/executor';
import { initialValues } from '../../models/initializers';
import { meanLoss, penalty } from '../../models/losses';
import { network } from '../../models/network';
import { type Classifier, classifier } from '../../models/classifier';
import * as tf from '../../models/tf';
import { createExecutor } from './backends';
import { augmented, type Variants, variantsOf } from './augment-pictures';
import { ExamplesSampler, type Reshuffle } from './samplers/examples';
import { ModelTrainer, type Parts } from './trainer';
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
import type { TrainingValues } from './training-state';
import { type MaskValues, masksAhead } from './dropout-masks';
import { PanelReader } from '../panels/observe';
import { pathAhead } from '../panels/observe-path';
import { Passes, type Tell } from './batched-programs';
import { healthOf, vitals } from './unit-health';

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
  /** Told that the model is being compiled. */
  readonly progress?: Progress | undefined;
}

/** So many multiplications take about a second, measured where they are fewest: a model that needs more to be measured is heavy. */
const HEAVY = 3e9;

/** A trainer for this model, on the backend asked for; a model that cannot be compiled is trained by tfjs on the CPU. */
export async function supervised(model: Supervised): Promise<Trainer<Observation>> {
  const { split } = model;
  if (split.train.m === 0) throw new Error(text.emptySet(split.train.name));
  const sets = setsOf(model);
  await model.progress?.({ doing: 'compiling' });
  try {
    return supervisedOn(await createExecutor(model.backend), model, sets);
  } catch (error) {
    if (model.backend !== 'auto' || !(error instanceof Untraceable)) throw error;
    return supervisedOn(await createExecutor('cpu', 'untraceable'), model, sets);
  }
}

/** The examples as the model reads them. */
interface Sets {
  readonly train: Examples;
  readonly dev: Examples;
  readonly scaling: Scaling | undefined;
  readonly variants: Variants | undefined;
}

function setsOf({ split, normalize, isSoftmax, augment, seeds }: Supervised): Sets {
  const scaling = normalize ? scalingOf(split.train) : undefined;
  const train = examples(split.train, scaling, isSoftmax);
  const { image } = split.train;
  return {
    train,
    dev: examples(split.dev, scaling, isSoftmax),
    scaling,
    variants: augment && image ? variantsOf(train, image, seeds.noise) : undefined,
  };
}

function supervisedOn(executor: Executor, model: Supervised, sets: Sets): SupervisedTrainer {
  const { seeds, values, reshuffle = 'continue' } = model;
  const { train, variants } = sets;
  const inOrder = new ExamplesSampler(train.m, seeds.order, reshuffle);
  const parts = {
    model: classifierOf(model),
    executor,
    sampler: variants ? augmented(inOrder, variants) : inOrder,
    rows: variants?.rows ?? { x: train.x, y: train.y },
    values,
    noiseSeed: seeds.noise,
  };
  return new SupervisedTrainer(parts, model, sets);
}

class SupervisedTrainer extends ModelTrainer<Classifier, Observation> {
  readonly #observer: PanelReader;
  /** Only of models that are measured at fewer steps than usual. */
  readonly nextMeasurement: Trainer['nextMeasurement'];
  readonly #scaling: Scaling | undefined;
  readonly #passes: Passes;
  /** What is measured. */
  readonly #seen: { readonly train: Examples; readonly dev: Examples };

  constructor(
    parts: Parts<Classifier>,
    private readonly model: Supervised,
    { train, dev, scaling }: Sets,
  ) {
    super(parts);
    this.nextMeasurement = model.isSparse ? nextSparseMeasurement : undefined;
    this.#scaling = scaling;
    this.#seen = {
      train: firstExamples(train, model.measured?.train),
      dev: firstExamples(dev, model.measured?.dev),
    };
    this.#passes = new Passes(parts.model.network, parts.executor);
    this.#observer = new PanelReader(
      this.state,
      this.#passes,
      this.#seen.train,
      this.#seen.dev,
      model.domain ?? domainOf(model.split.train),
      scaling,
    );
  }

  protected override get hasFixedNoise(): boolean {
    return (this.values as Partial<MaskValues>).masks === 'fixed';
  }

  /** Whether all that is measured takes more than about a second. */
  override get isHeavy(): boolean {
    const { placed } = this.state.model.network;
    const work = placed.reduce((sum, { weights, output }) => {
      const places = output.length === 3 ? output[0]! * output[1]! : 1;
      return sum + (weights ? places * sizeOf(weights) : 0);
    }, 0);
    return work * (this.#seen.train.m + this.#seen.dev.m) > HEAVY;
  }

  protected async read(progress?: Progress): Promise<Metrics> {
    const all = this.#seen.train.m + this.#seen.dev.m;
    let done = 0;
    const tell: Tell = (rows) => progress?.({ doing: 'measuring', share: (done += rows) / all });
    const train = await this.#result('train', this.#seen.train, tell);
    const dev = this.#seen.dev.m > 0 ? await this.#result('dev', this.#seen.dev, tell) : undefined;
    return {
      cost: train.cost,
      ...(train.accuracy !== undefined && { accuracy: train.accuracy }),
      ...(dev && { devCost: dev.cost }),
      ...(dev?.accuracy !== undefined && { devAccuracy: dev.accuracy }),
      ...(this.model.vitals &&
        (await vitals(this.state.model.network, this.executor, this.#passes, this.#seen.train))),
      rate: this.rate,
      weightNorm: train.norm,
    };
  }

  /** Cost, and accuracy for classes; the training cost includes the penalty, as the course's does. */
  async #result(of: 'train' | 'dev', seen: Examples, tell: Tell) {
    const { cost, norm, logits } = await this.#evaluated(of, seen, this.#passes, tell);
    const classes = this.#classesOf(logits!);
    return {
      cost: cost![0]!,
      norm: norm?.[0] ?? NaN,
      accuracy: classes && accuracy(classes, seen.target),
    };
  }

  /** How many numbers answer an example. */
  get #width(): number {
    return this.state.model.network.outputs;
  }

  /** The classes that logits name; undefined for regression. */
  #classesOf(logits: Float32Array): Int32Array | undefined {
    const { classes } = this.model.split.train;
    return classes === 0 ? undefined : predictedClasses(logits, this.#width, 0);
  }

  #evaluated(
    of: 'train' | 'dev' | 'test',
    { m, x, y }: Examples,
    passes = this.#passes,
    tell?: Tell,
  ) {
    const { model, live, weights } = this.state;
    const f: TensorFunction = (inputs) => {
      const logits = model.values(inputs, ['logits'])['logits'] as tf.Tensor2D;
      const loss = meanLoss(model.output, logits, inputs['y'] as tf.Tensor2D);
      const cost = of === 'train' ? tf.add(loss, penalty(weights, live)!) : loss;
      return { logits, cost, ...(of === 'train' && { norm: length(weights) }) };
    };
    return passes.rows(of, m, { x, y }, f, (output) => output !== 'logits', tell);
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
    const { values } = this;
    const walker = {
      save: () => this.save(),
      load: (checkpoint: Checkpoint) => {
        this.values = values;
        this.load(checkpoint);
      },
      step: (batch: number) => {
        this.values = { ...values, batch };
        if (batch >= this.sampler.m) this.sampler.startEpoch();
        return this.advance(1, () => {});
      },
    };
    return pathAhead(walker, this.state, this.#passes, this.#seen.train, values.batch);
  }

  /** The masks of the very next step. */
  #masks(): readonly Mask[] {
    const { batch, keepProb } = this.values;
    const { m, position } = this.sampler;
    const state = this.hasFixedNoise ? this.firstNoise : this.executor.noiseState;
    const units = this.state.model.network.dropped.map(sizeOf);
    return masksAhead(state, units, Math.min(batch, m - position), keepProb);
  }

  locate = () => this.#observer.locate();

  health(): Promise<Health> {
    return healthOf(this.state.model.network, this.#passes, this.#seen.train);
  }

  async evaluate(test: Dataset): Promise<Evaluation> {
    const { train } = this.model.split;
    if (test.m === 0) throw new Error(text.emptySet(test.name));
    const fit = testOnly(test, train);
    if (!fit.ok) throw new Error(fit.problem);
    const set = examples(fit.value, this.#scaling, this.model.isSoftmax);
    const { m, target } = set;
    const passes = new Passes(this.state.model.network, this.executor);
    const { cost, logits } = await this.#evaluated('test', set, passes);
    passes.dispose();
    const classes = this.#classesOf(logits!);
    const measured = classes
      ? { accuracy: accuracy(classes, target) }
      : regressionErrors(unscaled(logits!, this.#scaling), fit.value.y);
    return {
      step: this.clock.step,
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

  protected override get otherFallbacks(): readonly string[] {
    return this.#passes.fallbacks;
  }

  override dispose(): void {
    this.#passes.dispose();
    super.dispose();
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
