/** What one can change: the law of the prices, and the units that learn it. */
import { choice, flag, number, type Schema, withDefault } from '../../core/params';
import { trainingParams } from '../../core/training-params';
import { planarParams } from '../../data/planar/planar-params';
import { lawNames } from './laws';
import { labText as text } from './text';

const data = { group: 'data', effect: 'restart' } as const;
const model = { group: 'model', effect: 'restart' } as const;

export const params = {
  law: choice({
    ...text.law,
    ...data,
    options: lawNames,
    names: lawNames.map((name) => text.laws[name]),
    default: 'floor',
  }),
  m: number({
    ...text.m,
    ...data,
    symbol: 'm',
    min: 5,
    max: 500,
    integer: true,
    step: 5,
    default: 60,
  }),
  noise: number({ ...text.noise, ...data, min: 0, max: 200, step: 5, default: 25 }),
  devFraction: planarParams.devFraction,
  units: number({
    ...text.units,
    ...model,
    min: 0,
    max: 12,
    integer: true,
    step: 1,
    zeroText: text.none,
    default: 0,
  }),
  relu: flag({ ...text.relu, ...model, default: true }),
  ...trainingParams,
  rate: withDefault(trainingParams.rate, 0.1),
  batch: { ...trainingParams.batch, top: ({ m }) => m as number },
  keepProb: { ...trainingParams.keepProb, when: ({ units }) => (units as number) > 0 },
} as const satisfies Schema;

export type Params = typeof params;
