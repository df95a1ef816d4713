/** What one can change: two networks that read hand signs, how they learn, and what holds them back. */
import { initializerParams } from '../../core/model-params';
import { type AnyValues, choice, flag, number, sizes, withDefault } from '../../core/params';
import { blocks } from '../../core/params/kinds/blocks';
import { paramText } from '../../core/params.text';
import { trainingParams } from '../../core/training-params';
import { labText as text } from './text';

const data = { group: 'data', effect: 'restart' } as const;
const model = { group: 'model', effect: 'restart' } as const;

export const modelNames = ['dense', 'cnn'] as const;
const isCnn = ({ model: name }: AnyValues) => name === 'cnn';

/** A pass over more pictures at once would take more memory than a page should. */
const MOST_AT_ONCE = 256;

export const params = {
  m: number({
    ...text.m,
    ...data,
    symbol: 'm',
    min: 60,
    max: 2000,
    scale: 'log',
    integer: true,
    default: 360,
  }),
  devFraction: number({
    ...paramText.devFraction,
    ...data,
    min: 0,
    max: 0.9,
    step: 0.05,
    default: 0,
  }),
  model: choice({
    ...text.model,
    ...model,
    options: modelNames,
    names: text.modelNames,
    default: 'dense',
  }),
  blocks: blocks({
    ...text.blocks,
    ...model,
    control: 'view',
    when: isCnn,
    default: [
      { filters: 8, kernel: 5, stride: 2, padding: 'same', norm: false, pool: 'max', size: 2 },
      { filters: 16, kernel: 3, stride: 1, padding: 'same', norm: false, pool: 'max', size: 2 },
      { filters: 16, kernel: 3, stride: 1, padding: 'same', norm: false, pool: 'max', size: 2 },
    ],
  }),
  hidden: sizes({
    ...text.hidden,
    ...model,
    control: 'view',
    max: 128,
    maxLength: 4,
    default: [25, 12],
  }),
  normalize: flag({ ...text.normalize, ...data, default: true }),
  ...initializerParams,
  ...trainingParams,
  rate: withDefault(trainingParams.rate, 0.0003),
  optimizer: withDefault(trainingParams.optimizer, 'adam'),
  batch: number({
    ...trainingParams.batch,
    max: MOST_AT_ONCE,
    default: 32,
    top: ({ m }: AnyValues) => Math.min(MOST_AT_ONCE, m as number),
  }),
  code: choice({
    ...text.code,
    group: 'view',
    effect: 'view',
    options: ['fit', 'tape'],
    names: text.codeNames,
    default: 'fit',
  }),
} as const;

export type Params = typeof params;
