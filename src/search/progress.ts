/** What is known of a study on its way: each trial's costs, and what they say of the search as a whole. */
import { log } from '../core/math';
import type { Trial } from './study';

/** A trial is looked at so many times on its way, at equal distances; the last time at its end. */
export const LOOKS = 8;

/** A trial with what it has come to. */
export interface SeenTrial extends Trial {
  /** The cost at each look; NaN where it has not come, Infinity where it was no number any more. */
  readonly costs: Float64Array;
  /** The share it got right when last looked at, where its lab has classes. */
  readonly accuracy: number;
}

/** A study as its view draws it. */
export interface StudyView {
  /** Those that have begun, in the order of the study. */
  readonly trials: readonly SeenTrial[];
  /** The best of those trained to the end. */
  readonly best: number | undefined;
}

/** The step of look `k` (from 0) at a trial of so many steps. */
export const lookAt = (steps: number, k: number) => Math.round((steps * (k + 1)) / LOOKS);

/** The last cost that a trial has; NaN before the first. */
export function costOf({ costs }: SeenTrial): number {
  return costs.findLast((cost) => !Number.isNaN(cost)) ?? NaN;
}

/** Whether a trial was trained to its end. */
export const isDone = ({ costs }: SeenTrial) => !Number.isNaN(costs.at(-1)!);

/** Squared differences of log cost below this are rounding. */
const NOISE = 1e-18;

/**
 * How much of the spread of log cost goes along each range: the variance between five equal parts of it, with what chance
 * alone would put there taken away (ε², Kelley 1935), 0 … 1. Undefined with fewer than 15 finished trials.
 */
export function importance(trials: readonly SeenTrial[]): readonly number[] | undefined {
  const done = trials.filter((trial) => isDone(trial) && Number.isFinite(costOf(trial)));
  if (done.length < 15) return undefined;
  const costs = done.map((trial) => log(costOf(trial)));
  const total = sumOfSquares(costs);
  return done[0]!.shares.map((_, axis) => {
    const partOf = (trial: SeenTrial) => Math.min(4, Math.floor(5 * trial.shares[axis]!));
    const parts = [0, 1, 2, 3, 4]
      .map((part) => costs.filter((_, i) => partOf(done[i]!) === part))
      .filter((part) => part.length > 0);
    const within = parts.reduce((sum, part) => sum + sumOfSquares(part), 0);
    const chance = ((parts.length - 1) * within) / (done.length - parts.length);
    return total > NOISE * done.length ? Math.max(0, (total - within - chance) / total) : 0;
  });
}

function sumOfSquares(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
