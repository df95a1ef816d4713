/** The trainer of every model that learns from examples: a network, its sets, what is measured of it and what panels show. */
import type { Health } from '../../core/health';
import type { Evaluation, Progress, Trainer } from '../../core/lab';
import type { Demand, Seen } from '../../core/panel';
import type { BackendName, Metrics, Seeds } from '../../core/run';
import { nextSparseMeasurement } from '../../core/schedule';
import type { Dataset } from '../../data/dataset';
import type { Classifier } from '../../models/classifier';
import { type Executor, type TensorFunction, Untraceable } from '../../models/executor';
import { meanLoss, penalty } from '../../models/losses';
import * as tf from '../../models/tf';
import { sizeOf } from '../../nn/layers';
import { accuracy } from '../../nn/metrics';
import { firstBad } from '../observing/first-bad';
import { answersTo } from '../observing/panels';
import type { NextStep, Readable, Walker } from '../observing/readable';
import { panel as weights } from '../panels/weights';
import { augmented } from './augment-pictures';
import { createExecutor } from './backends';
import { Passes, type Tell } from './batched-programs';
import type { MaskValues } from './dropout-masks';
import { classesOf, evaluationOf, testExamples } from './evaluation';
import { type Examples, firstExamples } from './examples';
import { ExamplesSampler, type Reshuffle } from './samplers/examples';
import type { Sets } from './sets';
import type { Measured, OwnMetrics, SupervisedValues } from './measuring';
import { ModelTrainer, type Parts } from './trainer';
import { healthOf } from './unit-health';

/** What is trained, on what. */
export interface Supervised {
  readonly sets: Sets;
  /** Makes the model; asked again where the first cannot be compiled. */
  readonly model: () => Classifier;
  readonly values: SupervisedValues;
  readonly seeds: Seeds;
  readonly backend: BackendName;
  readonly reshuffle?: Reshuffle | undefined;
  readonly measured?: Measured | undefined;
  /** Scalars beside cost and accuracy. */
  readonly metrics?: OwnMetrics | undefined;
  /** Told that the model is being compiled. */
  readonly progress?: Progress | undefined;
}

/** So many multiplications take about a second, measured where they are fewest: a model that needs more to be measured is heavy. */
const HEAVY = 3e9;

/** A trainer for this model, on the backend asked for; a model that cannot be compiled is trained by tfjs on the CPU. */
export async function supervised(model: Supervised): Promise<Trainer<Seen>> {
  await model.progress?.({ doing: 'compiling' });
  try {
    return supervisedOn(await createExecutor(model.backend), model);
  } catch (error) {
    if (model.backend !== 'auto' || !(error instanceof Untraceable)) throw error;
    return supervisedOn(await createExecutor('cpu', 'untraceable'), model);
  }
}

function supervisedOn(executor: Executor, supervision: Supervised): SupervisedTrainer {
  const { seeds, values, reshuffle = 'continue', model, sets } = supervision;
  const { train, variants } = sets;
  const inOrder = new ExamplesSampler(train.m, seeds.order, reshuffle);
  const parts = {
    model: model(),
    executor,
    sampler: variants ? augmented(inOrder, variants) : inOrder,
    rows: variants?.rows ?? { x: train.x, y: train.y },
    values,
    noiseSeed: seeds.noise,
  };
  return new SupervisedTrainer(parts, supervision);
}

class SupervisedTrainer extends ModelTrainer<Classifier, Seen> {
  readonly #readable: Readable;
  /** Only of models that are measured at fewer steps than usual. */
  readonly nextMeasurement: Trainer['nextMeasurement'];
  readonly #passes: Passes;
  /** What is measured. */
  readonly #seen: { readonly train: Examples; readonly dev: Examples };

  constructor(
    parts: Parts<Classifier>,
    private readonly supervision: Supervised,
  ) {
    super(parts);
    const { sets, measured } = supervision;
    const most = typeof measured === 'object' ? measured : undefined;
    this.nextMeasurement = measured && nextSparseMeasurement;
    this.#seen = {
      train: firstExamples(sets.train, most?.train),
      dev: firstExamples(sets.dev, most?.dev),
    };
    this.#passes = new Passes(parts.model.network, parts.executor);
    this.#readable = {
      state: this.state,
      network: parts.model.network,
      executor: this.executor,
      passes: this.#passes,
      ...this.#seen,
      domain: sets.domain,
      scaling: sets.scaling,
      layers: () => weights.read(this.#readable),
      nextStep: () => this.#nextStep(),
      walker: () => this.#walker(),
    };
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
    const metrics: Metrics = {
      cost: train.cost,
      ...(train.accuracy !== undefined && { accuracy: train.accuracy }),
      ...(dev && { devCost: dev.cost }),
      ...(dev?.accuracy !== undefined && { devAccuracy: dev.accuracy }),
      rate: this.rate,
      weightNorm: train.norm,
    };
    const own = await this.supervision.metrics?.(this.#readable, metrics, this.values);
    return { ...metrics, ...own };
  }

  /** Cost, and accuracy for classes; the training cost includes the penalty, as the course's does. */
  async #result(of: 'train' | 'dev', seen: Examples, tell: Tell) {
    const { cost, norm, logits } = await this.#evaluated(of, seen, this.#passes, tell);
    const { outputs } = this.state.model.network;
    const classes = classesOf(logits!, outputs, this.supervision.sets);
    return {
      cost: cost![0]!,
      norm: norm?.[0] ?? NaN,
      accuracy: classes && accuracy(classes, seen.target),
    };
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

  observe(demand: Demand): Promise<Seen> {
    return answersTo(demand, this.#readable);
  }

  #nextStep(): NextStep {
    const { batch, keepProb } = this.values;
    const { m, position } = this.sampler;
    const noise = this.hasFixedNoise ? this.firstNoise : this.executor.noiseState;
    return { noise, size: Math.min(batch, m - position), keepProb };
  }

  #walker(): Walker {
    const { values } = this;
    return {
      batch: values.batch,
      save: () => this.save(),
      load: (checkpoint) => {
        this.values = values;
        this.load(checkpoint);
      },
      step: (batch) => {
        this.values = { ...values, batch };
        if (batch >= this.sampler.m) this.sampler.startEpoch();
        return this.advance(1, () => {});
      },
    };
  }

  locate = () => firstBad(this.#readable);

  health(): Promise<Health> {
    return healthOf(this.#readable);
  }

  async evaluate(unseen: Dataset): Promise<Evaluation> {
    const { sets } = this.supervision;
    const { test, set } = testExamples(unseen, sets);
    const passes = new Passes(this.state.model.network, this.executor);
    const { cost, logits } = await this.#evaluated('test', set, passes);
    passes.dispose();
    const { step } = this.clock;
    return evaluationOf({ step, test, set, cost: cost![0]!, logits: logits! }, sets);
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
