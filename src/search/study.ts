/** A study: a search for good hyperparameters as plain data, and which of its trials are trained next, given what has come so far. */
import type { Values } from '../core/params';
import { RandomState } from '../core/random';
import type { RunConfig, Seeds } from '../core/run';
import { type Range, valueAt } from './space';

export type Sampler = 'grid' | 'random';

/** What makes a study; the same study always has the same trials and the same outcome. */
export interface Study {
  /** The lab whose runs are its trials: any with training code. */
  readonly lab: string;
  /** In which all trials differ from that lab's defaults. */
  readonly values: Partial<Values>;
  readonly seeds: Seeds;
  readonly ranges: readonly Range[];
  readonly sampler: Sampler;
  /** What a trial is judged by, on examples that it was not trained on; the lower the better. */
  readonly metric: string;
  /** How many trials at most. */
  readonly budget: number;
  /** How long a trial is trained that is not dropped. */
  readonly steps: number;
  /** Coarse to fine: half of the budget is spent near the best of the first half. */
  readonly fine: boolean;
  /** Drops the worse half after an eighth, a quarter and a half of the steps (successive halving; Jamieson and Talwalkar 2016). */
  readonly halving: boolean;
  readonly seed: number;
}

/** One choice of hyperparameters. */
export interface Trial {
  /** Counted from 0 in the order of the study. */
  readonly index: number;
  readonly stage: 'coarse' | 'fine';
  /** Where it lies in each range, 0 … 1. */
  readonly shares: readonly number[];
  /** Its values by key. */
  readonly values: Readonly<Record<string, number>>;
}

/** What a trial had come to after so many steps; the lower the cost, the better. */
export interface Outcome {
  readonly trial: number;
  readonly steps: number;
  readonly cost: number;
}

/** A piece of work: to train a trial from one step to another. */
export interface Job {
  readonly trial: Trial;
  readonly from: number;
  readonly to: number;
}

/** All jobs that can be done now, in any order or at once; none when the study is over. */
export function openJobs(study: Study, outcomes: readonly Outcome[]): readonly Job[] {
  for (const trials of stages(study, outcomes)) {
    let field = trials;
    for (const [from, to] of rungs(study)) {
      const waiting = field.filter((trial) => outcomeAt(outcomes, trial, to) === undefined);
      if (waiting.length > 0) return waiting.map((trial) => ({ trial, from, to }));
      field = betterHalf(field, outcomes, to);
    }
  }
  return [];
}

/** The trials that are known by now: the fine ones are only after the coarse ones. */
export function knownTrials(study: Study, outcomes: readonly Outcome[]): readonly Trial[] {
  return stages(study, outcomes).flat();
}

/** How many jobs the whole study comes to. */
export function jobCount(study: Study): number {
  const sizes = stageBudgets(study).map((budget) => plan(study, budget).length);
  const jobs = (size: number) =>
    rungs(study).reduce(({ sum, left }) => ({ sum: sum + left, left: Math.ceil(left / 2) }), {
      sum: 0,
      left: size,
    }).sum;
  return sizes.reduce((sum, size) => sum + jobs(size), 0);
}

/** The best of those that were trained to the end; undefined while there is none. */
export function best(study: Study, outcomes: readonly Outcome[]): Outcome | undefined {
  const done = outcomes.filter(({ steps }) => steps === study.steps);
  return done.reduce<Outcome | undefined>(
    (found, outcome) => (found && found.cost <= outcome.cost ? found : outcome),
    undefined,
  );
}

/** The run that a trial is, given the values that its lab starts from; a number for a list (of layers) is a list of one. */
export function configOf(study: Study, trial: Trial, defaults: Values): RunConfig {
  const chosen = Object.entries(trial.values).map(([key, value]) => {
    return [key, Array.isArray(defaults[key]) ? [value] : value] as const;
  });
  const values = { ...defaults, ...study.values, ...Object.fromEntries(chosen) } as Values;
  return { v: 1, lab: study.lab, seeds: study.seeds, values, edits: [] };
}

/** A fine stage covers this part of each range around the best trial. */
const ZOOM = 1 / 3;

type Box = readonly (readonly [low: number, high: number])[];

const stageBudgets = ({ budget, fine }: Study): readonly number[] =>
  fine ? [Math.ceil(budget / 2), Math.floor(budget / 2)] : [budget];

/** The trials of each stage that can be laid out yet. */
function stages(study: Study, outcomes: readonly Outcome[]): readonly (readonly Trial[])[] {
  const [first = 0, second = 0] = stageBudgets(study);
  const coarse = trialsIn(
    study,
    study.ranges.map(() => [0, 1] as const),
    { stage: 'coarse', budget: first, from: 0 },
  );
  const winner = best(
    study,
    outcomes.filter(({ trial }) => trial < coarse.length),
  );
  if (second === 0 || !winner || !isOver(study, coarse, outcomes)) return [coarse];
  const box = coarse[winner.trial]!.shares.map(around);
  return [coarse, trialsIn(study, box, { stage: 'fine', budget: second, from: coarse.length })];
}

function around(share: number): readonly [number, number] {
  const low = Math.min(1 - ZOOM, Math.max(0, share - ZOOM / 2));
  return [low, low + ZOOM];
}

/** Whether the last rung of a field of trials is done. */
function isOver(study: Study, trials: readonly Trial[], outcomes: readonly Outcome[]): boolean {
  const climb = rungs(study).slice(0, -1);
  const last = climb.reduce((field, [, to]) => betterHalf(field, outcomes, to), trials);
  return last.every((trial) => outcomeAt(outcomes, trial, study.steps) !== undefined);
}

function trialsIn(
  study: Study,
  box: Box,
  { stage, budget, from }: { stage: Trial['stage']; budget: number; from: number },
): readonly Trial[] {
  return plan(study, budget, stage).map((point, i) => {
    const shares = point.map((share, j) => box[j]![0] + share * (box[j]![1] - box[j]![0]));
    const values = study.ranges.map((range, j) => [range.key, valueAt(range, shares[j]!)] as const);
    return { index: from + i, stage, shares, values: Object.fromEntries(values) };
  });
}

/** Points of the unit cube, as many as the budget allows. */
function plan(
  { ranges, sampler, seed }: Study,
  budget: number,
  stage: Trial['stage'] = 'coarse',
): readonly (readonly number[])[] {
  const d = ranges.length;
  if (sampler === 'grid') return grid(d, budget);
  const draws = new RandomState((seed + Number(stage === 'fine')) % 2 ** 32).rand(budget * d);
  return Array.from({ length: budget }, (_, i) => [...draws.subarray(i * d, (i + 1) * d)]);
}

/** The largest grid with as many values on each of d axes that the budget pays for, the first axis fastest. */
function grid(d: number, budget: number): readonly (readonly number[])[] {
  let side = 1;
  while ((side + 1) ** d <= budget) side++;
  const at = (i: number) => (side === 1 ? 0.5 : i / (side - 1));
  return Array.from({ length: side ** d }, (_, i) =>
    Array.from({ length: d }, (_, j) => at(Math.floor(i / side ** j) % side)),
  );
}

/** From where to where a trial is trained before the next look at it. */
function rungs({ steps, halving }: Study): readonly (readonly [from: number, to: number])[] {
  const ends = halving ? [steps / 8, steps / 4, steps / 2, steps].map(Math.round) : [steps];
  return ends.map((to, i) => [ends[i - 1] ?? 0, to]);
}

function betterHalf(
  field: readonly Trial[],
  outcomes: readonly Outcome[],
  steps: number,
): readonly Trial[] {
  const cost = (trial: Trial) => outcomeAt(outcomes, trial, steps)?.cost ?? Infinity;
  const ranked = field.toSorted((a, b) => ranks(cost(a), cost(b)) || a.index - b.index);
  return ranked.slice(0, Math.ceil(field.length / 2)).sort((a, b) => a.index - b.index);
}

/** As a comparison; a cost that is not finite is the worst there is. */
function ranks(a: number, b: number): number {
  const [x, y] = [a, b].map((cost) => (Number.isFinite(cost) ? cost : Number.MAX_VALUE));
  return x! - y!;
}

const outcomeAt = (outcomes: readonly Outcome[], { index }: Trial, steps: number) =>
  outcomes.find((outcome) => outcome.trial === index && outcome.steps === steps);
