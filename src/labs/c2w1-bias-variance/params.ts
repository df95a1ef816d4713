/** What one can change: the size of the network, the data, and all of the training. */
import { number, withDefault } from '../../core/params';
import { paramText } from '../../core/params.text';
import { trainingParams } from '../../core/training-params';
import { labText as text } from './text';

const restart = { effect: 'restart' } as const;

export const params = {
  m: number({
    ...paramText.m,
    ...restart,
    group: 'data',
    symbol: 'm',
    min: 10,
    max: 5000,
    scale: 'log',
    integer: true,
    default: 50,
  }),
  flipped: number({
    ...text.flipped,
    ...restart,
    group: 'data',
    min: 0,
    max: 0.4,
    step: 0.01,
    default: 0.05,
  }),
  width: number({
    ...text.width,
    ...restart,
    group: 'model',
    min: 1,
    max: 64,
    scale: 'log',
    integer: true,
    default: 16,
  }),
  ...trainingParams,
  optimizer: withDefault(trainingParams.optimizer, 'adam'),
  rate: withDefault(trainingParams.rate, 0.02),
  batch: withDefault(trainingParams.batch, 64),
} as const;

export type Params = typeof params;
