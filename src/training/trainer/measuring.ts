/** What is measured of a model in training, and on how many examples: what labs say of it. */
import type { Metrics } from '../../core/run';
import type { Readable } from '../observing/readable';
import type { MaskValues } from './dropout-masks';
import type { TrainingValues } from './training-state';

export type SupervisedValues = TrainingValues & Partial<MaskValues>;

/**
 * How a model is measured whose measurements take longer than the steps between: `sparsely`, at fewer steps than usual; or
 * so, and only on so many of the first examples, at which panels about sets look too.
 */
export type Measured = 'sparsely' | { readonly train: number; readonly dev: number };

/** Scalars beside cost and accuracy, which are among `metrics`. */
export type OwnMetrics = (
  model: Readable,
  metrics: Metrics,
  values: SupervisedValues,
) => Metrics | Promise<Metrics>;
