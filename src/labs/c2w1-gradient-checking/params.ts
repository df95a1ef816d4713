/** What one can change about a check of gradients. */
import { choice, number } from '../../core/params';
import { bugs } from './bugs';
import { labText as text } from './text';

const shown = [...bugs, 'riddle'] as const;
const networks = ['course', 'planar'] as const;
const precisions = ['double', 'single'] as const;
const dropouts = ['off', 'fixed', 'fresh'] as const;

export const params = {
  network: choice({
    ...text.params.network,
    group: 'model',
    options: networks,
    names: networks.map((id) => text.networks[id]),
    default: 'course',
  }),
  bug: choice({
    ...text.params.bug,
    group: 'model',
    options: shown,
    names: shown.map((id) => text.bugs[id]),
    default: 'course',
  }),
  riddle: number({
    ...text.params.riddle,
    group: 'model',
    min: 1,
    max: 999,
    step: 1,
    integer: true,
    default: 1,
    when: ({ bug }) => bug === 'riddle',
  }),
  epsilon: number({
    ...text.params.epsilon,
    symbol: 'ε',
    group: 'training',
    min: 1e-12,
    max: 1,
    scale: 'log',
    default: 1e-7,
  }),
  precision: choice({
    ...text.params.precision,
    group: 'training',
    options: precisions,
    names: precisions.map((id) => text.precisions[id]),
    default: 'double',
  }),
  lambda: number({
    ...text.params.lambda,
    symbol: 'λ',
    group: 'regularization',
    min: 0,
    max: 2,
    step: 0.1,
    zeroText: text.off,
    default: 0,
  }),
  dropout: choice({
    ...text.params.dropout,
    group: 'regularization',
    options: dropouts,
    names: dropouts.map((id) => text.dropouts[id]),
    default: 'off',
  }),
  keepProb: number({
    ...text.params.keepProb,
    symbol: 'keep_prob',
    group: 'regularization',
    min: 0.2,
    max: 1,
    step: 0.05,
    default: 0.8,
    when: ({ dropout }) => dropout !== 'off',
  }),
} as const;

export type Params = typeof params;
