/** A model in training as panels and metrics read it. Whoever reads changes nothing. */
import type { Domain } from '../../core/panels/maps';
import type { LayerWeights } from '../../core/panels/parameters';
import type { Checkpoint } from '../../core/run';
import type { Classifier } from '../../models/classifier';
import type { Executor, NoiseState } from '../../models/executor';
import type { Network } from '../../models/network';
import type { Passes } from '../trainer/batched-programs';
import type { Examples, Scaling } from '../trainer/examples';
import type { TrainingState } from '../trainer/training-state';

export interface Readable {
  readonly state: TrainingState<Classifier>;
  readonly network: Network;
  readonly executor: Executor;
  readonly passes: Passes;
  /** The examples it is measured on. */
  readonly train: Examples;
  readonly dev: Examples;
  /** Where maps are drawn, in the data's own units. */
  readonly domain: Domain;
  /** How the model's numbers relate to the data's own; undefined where they are the same. */
  readonly scaling: Scaling | undefined;
  /** The parameters of every layer with weights. */
  layers(): Promise<readonly LayerWeights[]>;
  /** What the very next step will do. */
  nextStep(): NextStep;
  /** Takes steps ahead, and comes back. */
  walker(): Walker;
}

export interface NextStep {
  /** The noise it will draw from. */
  readonly noise: NoiseState;
  /** The number of its examples. */
  readonly size: number;
  readonly keepProb: number;
}

export interface Walker {
  /** The batch size in force. */
  readonly batch: number;
  save(): Promise<Checkpoint>;
  load(checkpoint: Checkpoint): void;
  /** One step on a batch of this size. */
  step(batch: number): Promise<void>;
}
