/** What one can change about a convolutional network and the pictures it learns from. */
import { type AnyValues, choice, flag, number, sizes, withDefault } from '../../core/params';
import { blocks } from '../../core/params/kinds/blocks';
import { initializerParams } from '../../core/model-params';
import { paramText } from '../../core/params.text';
import { trainingParams } from '../../core/training-params';
import { pictureNames, pictureSets } from './pictures';
import { labText as text } from './text';

const data = { group: 'data', effect: 'restart' } as const;
const model = { group: 'model', effect: 'restart', control: 'view' } as const;

/** A pass over more pictures at once would take more memory than a page should. */
const MOST_AT_ONCE = 1024;

/** The network of the bench stands there at first: 8 @ 5×5, pool, 16 @ 5×5, pool, 10; Adam, batches of 64. */
export const params = {
  dataset: choice({
    ...paramText.dataset,
    ...data,
    options: pictureNames,
    names: pictureNames.map((name) => pictureSets[name].label),
    default: pictureNames[0],
  }),
  m: number({
    ...text.m,
    ...data,
    symbol: 'm',
    min: 100,
    max: 20_000,
    scale: 'log',
    integer: true,
    default: 4000,
  }),
  devFraction: number({
    ...paramText.devFraction,
    ...data,
    min: 0,
    max: 0.9,
    step: 0.05,
    default: 0.25,
  }),
  augment: flag({ ...text.augment, ...data, default: false }),
  blocks: blocks({
    ...text.blocks,
    ...model,
    default: [
      { filters: 8, kernel: 5, stride: 1, padding: 'valid', norm: false, pool: 'max', size: 2 },
      { filters: 16, kernel: 5, stride: 1, padding: 'valid', norm: false, pool: 'max', size: 2 },
    ],
  }),
  hidden: sizes({ ...text.hidden, ...model, max: 256, maxLength: 3, default: [] }),
  ...initializerParams,
  ...trainingParams,
  optimizer: withDefault(trainingParams.optimizer, 'adam'),
  rate: withDefault(trainingParams.rate, 0.001),
  batch: number({
    ...trainingParams.batch,
    max: MOST_AT_ONCE,
    default: 64,
    top: ({ m, devFraction }: AnyValues) =>
      Math.min(MOST_AT_ONCE, Math.round((m as number) * (1 - (devFraction as number)))),
  }),
  keepProb: {
    ...trainingParams.keepProb,
    when: ({ hidden, blocks: convolutions }: AnyValues) =>
      (hidden as readonly number[]).length + (convolutions as readonly unknown[]).length > 0,
  },
} as const;

export type Params = typeof params;

/** What of the network can be open on the stage. */
export const tabs = ['filters', 'inside', 'answers'] as const;
export type Tab = (typeof tabs)[number];
