/** The parameters that every training lab shares: optimizer, rate and schedule, batch, penalties, stopping. Labs spread them and change defaults. */
import { paramText as text } from './params.text';
import { type AnyValues, choice, number } from './params';

const isOptimizer =
  (...names: readonly string[]) =>
  (values: AnyValues) =>
    names.includes(values['optimizer'] as string);
const isSchedule =
  (...names: readonly string[]) =>
  (values: AnyValues) =>
    names.includes(values['schedule'] as string);

export const optimizerNames = [
  'gd',
  'momentum',
  'nesterov',
  'rmsprop',
  'adagrad',
  'adadelta',
  'adam',
  'adamw',
] as const;
export type OptimizerName = (typeof optimizerNames)[number];

export const scheduleNames = [
  'constant',
  'step',
  'exponential',
  'inverse',
  'cosine',
  'warmup',
] as const;
export type ScheduleName = (typeof scheduleNames)[number];

/** A batch size at or above this means the whole training set, however large that is. */
export const FULL_BATCH = 1_000_000;

const training = { group: 'training', effect: 'live' } as const;
export const optimizerParams = {
  optimizer: choice({
    ...text.optimizer,
    ...training,
    options: optimizerNames,
    default: 'gd',
  }),
  rate: number({
    ...text.rate,
    ...training,
    symbol: 'α',
    min: 1e-6,
    max: 100,
    scale: 'log',
    default: 0.1,
  }),
  beta: number({
    ...text.beta,
    ...training,
    symbol: 'β',
    min: 0,
    max: 0.9999,
    step: 0.01,
    default: 0.9,
    when: isOptimizer('momentum', 'nesterov'),
  }),
  rho: number({
    ...text.rho,
    ...training,
    symbol: 'ρ',
    min: 0,
    max: 0.9999,
    step: 0.01,
    default: 0.9,
    when: isOptimizer('rmsprop', 'adadelta'),
  }),
  beta1: number({
    ...text.beta1,
    ...training,
    symbol: 'β₁',
    min: 0,
    max: 0.9999,
    step: 0.01,
    default: 0.9,
    when: isOptimizer('adam', 'adamw'),
  }),
  beta2: number({
    ...text.beta2,
    ...training,
    symbol: 'β₂',
    min: 0,
    max: 0.99999,
    step: 0.001,
    default: 0.999,
    when: isOptimizer('adam', 'adamw'),
  }),
  epsilon: number({
    ...text.epsilon,
    ...training,
    symbol: 'ε',
    min: 1e-10,
    max: 1,
    scale: 'log',
    default: 1e-8,
    advanced: true,
    when: isOptimizer('rmsprop', 'adagrad', 'adadelta', 'adam', 'adamw'),
  }),
  weightDecay: number({
    ...text.weightDecay,
    ...training,
    min: 0,
    max: 1,
    step: 0.001,
    default: 0.01,
    when: isOptimizer('adamw'),
  }),
} as const;

export const scheduleParams = {
  schedule: choice({
    ...text.schedule,
    ...training,
    options: scheduleNames,
    default: 'constant',
    advanced: true,
  }),
  decayRate: number({
    ...text.decayRate,
    ...training,
    min: 0,
    max: 10,
    step: 0.01,
    default: 0.5,
    when: isSchedule('step', 'exponential', 'inverse'),
  }),
  decayEpochs: number({
    ...text.decayEpochs,
    ...training,
    min: 1,
    max: 100_000,
    scale: 'log',
    integer: true,
    default: 1000,
    when: isSchedule('step', 'exponential', 'inverse', 'cosine', 'warmup'),
  }),
} as const;

export const batchParams = {
  batch: number({
    ...text.batch,
    ...training,
    min: 1,
    max: FULL_BATCH,
    scale: 'log',
    integer: true,
    default: FULL_BATCH,
  }),
} as const;

const penalty = { group: 'regularization', effect: 'live' } as const;
export const penaltyParams = {
  l2: number({
    ...text.l2,
    ...penalty,
    symbol: 'λ',
    min: 0,
    max: 100,
    step: 0.01,
    default: 0,
  }),
  l1: number({ ...text.l1, ...penalty, min: 0, max: 100, step: 0.01, default: 0, advanced: true }),
  keepProb: number({
    ...text.keepProb,
    ...penalty,
    symbol: 'keep_prob',
    min: 0.05,
    max: 1,
    step: 0.01,
    default: 1,
  }),
  clip: number({
    ...text.clip,
    ...penalty,
    min: 0,
    max: 100,
    step: 0.1,
    default: 0,
    advanced: true,
  }),
} as const;

export const maskNames = ['fresh', 'fixed'] as const;
/** Whether dropout draws its masks anew, for a lab about that. */
export const maskParams = {
  masks: choice({
    ...text.masks,
    ...penalty,
    options: maskNames,
    default: 'fresh',
    when: ({ keepProb }: AnyValues) => (keepProb as number) < 1,
  }),
} as const;

const stopping = { group: 'stopping', effect: 'live', advanced: true, default: 0, min: 0 } as const;
export const stopParams = {
  stopEpochs: number({ ...text.stopEpochs, ...stopping, max: 1_000_000, integer: true, step: 100 }),
  stopCost: number({ ...text.stopCost, ...stopping, max: 10, step: 0.01 }),
  patience: number({ ...text.patience, ...stopping, max: 100_000, integer: true, step: 10 }),
} as const;

/** All of them, for a lab that trains a model on examples. */
export const trainingParams = {
  ...optimizerParams,
  ...scheduleParams,
  ...batchParams,
  ...penaltyParams,
  ...stopParams,
} as const;
