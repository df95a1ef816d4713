/** What one can change about a search: what is tried, how it is chosen, and what it may cost. */
import { choice, flag, number } from '../../core/params';
import { labText as text } from './text';

const restart = { effect: 'restart' } as const;
const study = { ...restart, group: 'training' } as const;
const space = { ...restart, group: 'model' } as const;
const data = { ...restart, group: 'data' } as const;

export const params = {
  m: number({
    ...text.m,
    ...data,
    symbol: 'm',
    min: 40,
    max: 1000,
    integer: true,
    step: 20,
    default: 400,
  }),
  noise: number({ ...text.noise, ...data, min: 0, max: 3, step: 0.1, default: 1.5 }),
  sampler: choice({
    ...text.sampler,
    ...study,
    options: ['grid', 'random'],
    names: text.samplerNames,
    default: 'random',
  }),
  scale: choice({
    ...text.scale,
    ...study,
    options: ['log', 'linear'],
    names: text.scaleNames,
    default: 'log',
  }),
  budget: number({
    ...text.budget,
    ...study,
    min: 4,
    max: 100,
    integer: true,
    step: 1,
    default: 25,
  }),
  steps: number({
    ...text.steps,
    ...study,
    min: 16,
    max: 2000,
    integer: true,
    scale: 'log',
    default: 200,
  }),
  fine: flag({ ...text.fine, ...study, default: false }),
  halving: flag({ ...text.halving, ...study, default: false }),
  rateLow: number({
    ...text.rateLow,
    ...space,
    symbol: 'α',
    min: 1e-6,
    max: 0.1,
    scale: 'log',
    default: 1e-4,
  }),
  rateHigh: number({
    ...text.rateHigh,
    ...space,
    symbol: 'α',
    min: 1e-3,
    max: 10,
    scale: 'log',
    default: 1,
  }),
  epsilon: flag({ ...text.epsilon, ...space, default: true }),
  beta1: flag({ ...text.beta1, ...space, default: false }),
  units: flag({ ...text.units, ...space, default: false }),
  batch: flag({ ...text.batch, ...space, default: false }),
  l2: flag({ ...text.l2, ...space, default: false }),
} as const;

export type Params = typeof params;
