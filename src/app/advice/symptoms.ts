/** What the rules of explain.ts ask of a run's curves. */
import type { Health, HiddenLayer } from '../../core/health';
import { log } from '../../core/math';
import type { ActivationName } from '../../core/model-params';
import type { TrainingLab } from '../../core/lab';
import type { AnyValues } from '../../core/params';
import type { StopReason } from '../../core/protocol';
import type { Measurement, Series } from '../../core/run';
import { numberOf } from './settings';

/** What there is to see of a run. */
export interface Seen {
  /** In order, at least one; the last one is what is explained. */
  readonly measurements: readonly Measurement[];
  readonly series: Readonly<Record<string, Series | undefined>>;
  /** The values in force: only what can be changed is read from them (settings.ts), never what the model is. */
  readonly values: AnyValues;
  /** Of the training set; 0 means regression. */
  readonly classes: number;
  readonly stopped?: StopReason | undefined;
  /** What the trainer reports of a network: its hidden layers, whatever the values call them. */
  readonly health?: Health | undefined;
  /** What the lab itself says of bias and variance, in the place of the rules about fit. */
  readonly recipe?: TrainingLab['recipe'] | undefined;
}

export function last({ measurements }: Seen): Measurement {
  return measurements.at(-1)!;
}

/** The cost on the whole training set. */
export function cost({ metrics }: Measurement): number {
  return metrics['cost'] ?? NaN;
}

/** The hidden layers; none of a model without them, or that nobody has looked into. */
export function hidden({ health }: Seen): readonly HiddenLayer[] {
  return health?.hidden ?? [];
}

/** The hidden units' activation; undefined where there are none. */
export function activationOf(seen: Seen): ActivationName | undefined {
  return hidden(seen)[0]?.activation;
}

/** The length of the last gradient. */
export function gradient({ series }: Seen): number {
  return series['gradNorm']?.values.at(-1) ?? NaN;
}

/** The cost of giving every class the same probability; NaN for regression. */
export function guessing({ classes }: Seen): number {
  return classes > 0 ? log(classes) : NaN;
}

/** For 50 steps and 10 measurements the cost has been that of guessing, to a thousandth. */
export function isStuckGuessing(seen: Seen): boolean {
  const recent = seen.measurements.slice(-10);
  const long = last(seen).step >= 50 && recent.length === 10;
  return long && recent.every((m) => Math.abs(cost(m) - guessing(seen)) < 1e-3);
}

/** Whether there have been 100 steps. */
export function isLate(seen: Seen): boolean {
  return last(seen).step >= 100;
}

/** Between the middle of the run and now the cost has changed by less than a thousandth of itself, and the steps have become small. */
export function isSettled(seen: Seen): boolean {
  return isFlat(seen) && !isCycling(seen);
}

/**
 * Between the middle of the run and now the measured cost has not changed, but the steps are still so large that it must
 * have in between: it goes up and down with a period that the measurements do not see, as every second step would be.
 */
export function isCycling(seen: Seen): boolean {
  if (!isWholeBatch(seen) || !isFlat(seen)) return false;
  const rate = last(seen).metrics['rate'] ?? numberOf('rate', seen.values);
  const change = rate * gradient(seen) ** 2;
  return change > 1e-2 * Math.abs(cost(last(seen)));
}

function isFlat(seen: Seen): boolean {
  if (!isLate(seen)) return false;
  const { step } = last(seen);
  const half = seen.measurements.filter((m) => m.step >= step / 2).map(cost);
  return Math.max(...half) - Math.min(...half) < 1e-3 * Math.abs(cost(last(seen)));
}

/** How many examples the last steps have seen each. */
export function batchSize({ measurements }: Seen): number {
  const [before, now] = measurements.slice(-2) as [Measurement, Measurement];
  return Math.round((now.examples - before.examples) / (now.step - before.step));
}

/** Whether a step sees the whole training set: each completes an epoch. */
export function isWholeBatch({ measurements }: Seen): boolean {
  const [before, now] = measurements.slice(-2);
  return !now || now.epoch - before!.epoch >= now.step - before!.step;
}

/** How long the cost has risen at every measurement, and the measurement before the first rise. */
export function rise({ measurements }: Seen): {
  readonly steps: number;
  readonly rises: number;
  readonly from: Measurement;
} {
  let start = measurements.length - 1;
  while (start > 0 && cost(measurements[start - 1]!) < cost(measurements[start]!)) start--;
  const from = measurements[start]!;
  const rises = measurements.length - 1 - start;
  return { steps: measurements.at(-1)!.step - from.step, rises, from };
}

/** Mean and standard deviation. */
export function spread(values: ArrayLike<number>) {
  const all = Array.from(values);
  const mean = all.reduce((a, b) => a + b, 0) / all.length;
  const variance = all.reduce((sum, v) => sum + (v - mean) ** 2, 0) / all.length;
  return { mean, deviation: Math.sqrt(variance) };
}
