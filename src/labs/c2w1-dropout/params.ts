/** One layer under dropout. */
import { type AnyValues, choice, flag, number } from '../../core/params';
import { labText as text } from './text';

const training = ({ mode }: AnyValues) => mode === 'train';

export const params = {
  mode: choice({
    ...text.params.mode,
    group: 'regularization',
    options: ['train', 'test'],
    names: [text.train, text.test],
    default: 'train',
  }),
  keepProb: number({
    ...text.params.keepProb,
    symbol: 'keep_prob',
    group: 'regularization',
    min: 0.05,
    max: 1,
    step: 0.05,
    default: 0.8,
    when: training,
  }),
  scaled: flag({
    ...text.params.scaled,
    group: 'regularization',
    default: true,
    when: training,
  }),
  mask: number({
    ...text.params.mask,
    group: 'regularization',
    min: 1,
    max: 100,
    step: 1,
    integer: true,
    default: 1,
    when: training,
  }),
  units: number({
    ...text.params.units,
    symbol: 'n',
    group: 'model',
    min: 10,
    max: 10_000,
    scale: 'log',
    integer: true,
    default: 100,
  }),
} as const;

export type Params = typeof params;
